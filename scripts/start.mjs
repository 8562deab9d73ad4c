// `npm start [-- --port N --no-open --workspace FILE --browser]`: the app's window, or the same app in a browser.
import { ensureBuilt } from './build/build-all.mjs';
import { chooseHost } from './start/choose-host.mjs';
import { hasDisplay } from './start/display.mjs';
import { canDownload, downloadElectron, electronBinary } from './start/electron-binary.mjs';
import { runBrowserHost } from './start/run-browser-host.mjs';
import { runElectron } from './start/run-electron.mjs';

const ownFlags = ['--browser', '--no-open'];
const given = process.argv.slice(2);
const args = given.filter((argument) => !ownFlags.includes(argument));

try {
  await ensureBuilt();
} catch (cause) {
  console.error(`\nStatedrill could not be built: ${cause.message}`);
  process.exit(1);
}
const choice = await chooseHost({
  // a port is a wish for the server
  wantsBrowser: given.some((argument) => argument === '--browser' || argument.startsWith('--port')),
  hasDisplay: hasDisplay(),
  findBinary: electronBinary,
  canDownload,
  download: downloadElectron,
  say: (sentence) => console.log(sentence),
});
const opens = !given.includes('--no-open');
if (choice.host === 'browser') runBrowserHost({ args, why: choice.why, open: opens });
else if (!(await runElectron(choice.binary, args))) {
  runBrowserHost({ args, why: 'Electron is here but does not start,', open: opens });
}
