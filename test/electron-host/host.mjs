// The life of the pretend Electron: starts Chromium, says 'ready', and notices when Chromium goes.
import { app } from './api/app.mjs';
import { state } from './api/state.mjs';
import { startChromium } from './chromium/start-chromium.mjs';

const lastWordMs = 8000;

export async function startHost(options) {
  state.options = options;
  await new Promise((resolve) => setImmediate(resolve)); // lets the app's top-level code append its switches
  state.chromium = await startChromium(app.commandLine.switches);
  process.stderr.write(`DevTools listening on ${state.chromium.url}\n`); // what Playwright waits for
  const { root } = state.chromium;
  root.on('Target.targetDestroyed', ({ targetId }) => state.contents.get(targetId)?.window.forget());
  root.on('Target.targetCreated', closePopup);
  root.once('gone', leave);
  await root.send('Target.setDiscoverTargets', { discover: true });
}

export function becomeReady() {
  state.isReady = true;
  app.emit('will-finish-launching');
  state.whenReady.resolve();
  app.emit('ready', {}, {});
}

function closePopup({ targetInfo }) {
  const opener = targetInfo.openerId && state.contents.get(targetInfo.openerId);
  if (!opener) return;
  void state.chromium.root.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {});
}

/** Chromium may die first (Ctrl-C reaches both): the app still gets to close, within a limit. */
function leave() {
  for (const window of [...state.windows]) window.forget();
  setTimeout(() => app.exit(1), lastWordMs).unref();
  app.quit();
}
