// A window shows the app's own page and nothing else; links out go to the system browser, from a short list of places.
import { app, shell, type WebContents } from 'electron';
import { EXERCISE_MARK } from '../../shared/analysis/handout';
import { isProjectorAddress, isSameOrigin } from './page-address';

/** Sites the app's own templates and help quote. */
const outsideHosts: ReadonlySet<string> = new Set([
  'about.gitlab.com',
  'github.blog',
  'github.com',
  'corporate.ovhcloud.com',
  'us.ovhcloud.com',
]);

/** No mail leaves the app that is not marked as an exercise. */
const isMarked = ({ searchParams }: URL): boolean => searchParams.get('subject')?.startsWith(EXERCISE_MARK) === true;

/** Longer addresses are cut by mail programs; a page has no reason for one. */
const LONGEST_MAIL = 8_000;

export type NavigationVerdict = 'stay' | 'refuse';
/** `about:srcdoc` is a frame that the page itself fills, under the page's own policy: the report. */
export const navigationVerdict = (url: string, page: string): NavigationVerdict =>
  isSameOrigin(url, page) || url === 'about:srcdoc' ? 'stay' : 'refuse';

/** Whether an address may be handed to the system browser: https, a listed host, no name or port smuggled in; or a mail that says it is an exercise. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // an inject on its way to the mail program, everything filled in by the page itself
  if (url.protocol === 'mailto:') return address.length <= LONGEST_MAIL && isMarked(url);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain && outsideHosts.has(url.hostname);
}

/** Guards every page there will ever be in this process. */
export function guardNavigation(page: string, openProjector: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, page, openProjector));
}

function guardContents(contents: WebContents, page: string, openProjector: (address: string) => void): void {
  const check = (event: { readonly url: string; preventDefault(): void }): void => {
    if (navigationVerdict(event.url, page) === 'refuse') event.preventDefault();
  };
  contents.on('will-navigate', check);
  contents.on('will-frame-navigate', check);
  contents.on('will-redirect', check);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // what a page asks for is never opened as its own: the app opens a window with its own settings instead
    if (isProjectorAddress(url, page)) openProjector(url);
    else if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
