// `npm run electron:get`: downloads the real Electron, on request only.
import { downloadElectron, electronBinary } from './start/electron-binary.mjs';

if (electronBinary()) console.log(`Electron is here: ${electronBinary()}`);
else if (await downloadElectron()) console.log(`Electron is downloaded: ${electronBinary()}. "npm start" uses it now.`);
else {
  console.error(
    'Electron could not be downloaded. Is github.com reachable, or ELECTRON_MIRROR set? "npm start" works without it, in a browser.',
  );
  process.exit(1);
}
