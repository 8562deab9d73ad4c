import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { preloadSource, pageSource } from '../page/scripts.mjs';
import { decode, encode } from '../page/clone-as-text.mjs';
import { invokeHandler, ipcMain } from './ipc-main.mjs';
import { answerRequest } from './page-requests.mjs';
import { fromChromium, toChromium } from './protocol.mjs';
import { session } from './session.mjs';
import { state } from './state.mjs';

const world = 'electron-preload';
const binding = '__electronHostSend';

export class WebContents extends EventEmitter {
  session = session.defaultSession;
  mainFrame = { url: 'about:blank', parent: null };

  constructor(window, preferences) {
    super();
    this.window = window;
    this.id = window.id;
    this.preferences = preferences;
    this.started = this.#start();
    this.started.catch((cause) => console.error('test host:', cause));
  }

  async #start() {
    await state.whenReady.promise;
    const { width = 800, height = 600 } = this.window.options;
    const created = { url: 'about:blank', newWindow: true, width, height };
    this.targetId = (await state.chromium.root.send('Target.createTarget', created)).targetId;
    state.contents.set(this.targetId, this);
    this.devTools = await state.chromium.attach(this.targetId);
    this.#listen();
    for (const domain of ['Page', 'Runtime', 'Inspector']) await this.devTools.send(`${domain}.enable`);
    await this.devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource });
    if (this.preferences.preload) await this.#addPreload();
    await this.devTools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  async #addPreload() {
    const { preload, contextIsolation, nodeIntegration, sandbox } = this.preferences;
    if (!contextIsolation || !sandbox || nodeIntegration) throw new Error('only sandboxed, isolated windows');
    const source = preloadSource(readFileSync(preload, 'utf8'), { platform: process.platform, arch: process.arch });
    await this.devTools.send('Runtime.addBinding', { name: binding, executionContextName: world });
    await this.devTools.send('Page.addScriptToEvaluateOnNewDocument', { worldName: world, source });
  }

  #listen() {
    const { devTools } = this;
    devTools.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name === binding) void this.#hear(executionContextId, decode(payload));
    });
    devTools.on('Fetch.requestPaused', (request) => void answerRequest(this, request).catch(() => {}));
    devTools.on('Page.frameNavigated', ({ frame }) => this.#arrived(frame));
    devTools.on('Page.loadEventFired', () => this.#loaded());
    devTools.on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
  }

  #arrived(frame) {
    if (frame.parentId) return;
    this.mainFrame.url = fromChromium(frame.url);
    this.emit('did-navigate', {}, this.mainFrame.url);
  }

  #loaded() {
    if (this.mainFrame.url === 'about:blank') return;
    this.emit('did-finish-load', {});
    this.window.loaded();
  }

  /** Messages from the preload world. */
  async #hear(context, message) {
    const event = { sender: this, senderFrame: this.mainFrame, type: 'frame' };
    if (message.kind === 'hello') this.preloadContext = context;
    else if (message.kind === 'broken-preload') console.error('preload failed:', message.stack);
    else if (message.kind === 'window-open') this.#askToOpen(fromChromium(message.url));
    else if (message.kind === 'send') ipcMain.emit(message.channel, event, ...message.args);
    else {
      const outcome = await invokeHandler(event, message.channel, message.args);
      await this.#deliver({ kind: 'reply', id: message.id, ...outcome }, context);
    }
  }

  #askToOpen(url) {
    const { action } = this.openHandler?.({ url, frameName: '', disposition: 'new-window' }) ?? { action: 'deny' };
    if (action !== 'deny') throw new Error('test host: windows of the page are not supported');
  }

  async #deliver(message, context) {
    if (!context) return;
    const call = {
      functionDeclaration: '(text) => globalThis.__electronHostDeliver(text)',
      executionContextId: context,
      arguments: [{ value: encode(message) }],
    };
    await this.devTools.send('Runtime.callFunctionOn', call).catch(() => {});
  }

  send(channel, ...args) {
    void this.#deliver({ kind: 'event', channel, args }, this.preloadContext);
  }

  async load(url) {
    await this.started;
    this.allowedUrl = url;
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.devTools.send('Page.navigate', { url: toChromium(url) });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }

  getURL() {
    return this.mainFrame.url;
  }

  reload() {
    void this.devTools.send('Page.reload');
  }
}

export const webContents = {
  getAllWebContents: () => [...state.contents.values()],
  fromId: (id) => [...state.contents.values()].find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId) => state.contents.get(targetId),
};
