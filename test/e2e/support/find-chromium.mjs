// Which Chromium the tests drive: the one named by STATEDRILL_CHROMIUM, one of the system, or one that npm installed.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Path of the browser, or undefined where there is none. A STATEDRILL_CHROMIUM that is set but wrong is an error. */
export async function findChromium(env = process.env) {
  const named = env.STATEDRILL_CHROMIUM;
  if (named) return requireExecutable(named);
  return systemChromium(env) ?? (await installedByNpm());
}

export async function requireChromium() {
  const found = await findChromium();
  if (!found) throw new Error('There is no browser: apt-get install chromium, or set STATEDRILL_CHROMIUM.');
  return found;
}

function requireExecutable(path) {
  if (!isExecutable(path)) throw new Error(`STATEDRILL_CHROMIUM is "${path}", which is not a program that can be run.`);
  return path;
}

function systemChromium(env) {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((name) => join(folder, name)));
  return [...onPath, ...(places[process.platform] ?? [])].find(isExecutable);
}

/** `npm i --no-save @sparticuz/chromium` serves a Linux machine without root; its own flags must not be used. */
async function installedByNpm() {
  const name = '@sparticuz/chromium';
  const found = await import(name).catch(() => undefined);
  return found?.default.executablePath();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
