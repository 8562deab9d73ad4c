import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a window could be shown here at all. */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The command that opens an address in the person's browser, or undefined where there is none. */
export function browserCommand(env = process.env, platform = process.platform) {
  if (!hasDisplay(env, platform)) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const names = ['xdg-open', 'chromium', 'firefox', 'google-chrome'];
  const found = names.find((name) => (env.PATH ?? '').split(delimiter).some((folder) => canRun(join(folder, name))));
  return found && [found];
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
