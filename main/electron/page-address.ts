// Where the one page of the app lives. Only pages from here are trusted.

export const appScheme = 'app';
export const appHost = 'statedrill';
const builtPage = `${appScheme}://${appHost}/`;

/** The built page; while developing, and only in an unpacked app, Vite's server instead. */
export function pageAddress(isPackaged: boolean, env: Readonly<Record<string, string | undefined>>): string {
  return (isPackaged ? undefined : env.STATEDRILL_DEV_PAGE) ?? builtPage;
}

/** Whether `url` belongs to the same origin as the page. (`URL.origin` is the word "null" for made-up schemes.) */
export function isSameOrigin(url: string, page: string): boolean {
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  const own = new URL(page);
  return asked.protocol === own.protocol && asked.host === own.host && asked.username === '' && asked.password === '';
}

/** Whether a page asks for the projector of a drill, which has a page of its own. */
export const isProjectorAddress = (url: string, page: string): boolean =>
  isSameOrigin(url, page) && new URL(url).pathname === '/projector.html';
