// Electron or browser? Everything this decision looks at is passed in, so that every row of the table can be tested.

/**
 * @returns `{ host: 'electron', binary }` or `{ host: 'browser', why }`
 */
export async function chooseHost({ wantsBrowser, hasDisplay, findBinary, canDownload, download, say }) {
  if (wantsBrowser) return browser('You asked for the browser,');
  if (!hasDisplay) return browser('This machine has no display,');
  const present = findBinary();
  if (present) return { host: 'electron', binary: present };
  if (!(await canDownload())) return browser('Electron is not here and cannot be downloaded now,');
  say('Downloading Electron, once (about 120 MB) …');
  const binary = (await download()) ? findBinary() : undefined;
  return binary ? { host: 'electron', binary } : browser('Electron could not be downloaded,');
}

const browser = (why) => ({ host: 'browser', why });
