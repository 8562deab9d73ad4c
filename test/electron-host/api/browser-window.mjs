import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { app } from './app.mjs';
import { cancellable } from './cancellable.mjs';
import { state } from './state.mjs';
import { WebContents } from './web-contents.mjs';

/** A page held by a debugger may never answer; quitting must not wait for it. */
const closeLimitMs = 3000;

let lastId = 0;

export class BrowserWindow extends EventEmitter {
  #isDestroyed = false;
  #hasLoaded = false;
  #isVisible = false;

  static getAllWindows = () => [...state.windows];
  static getFocusedWindow = () => [...state.windows].at(-1) ?? null;
  static fromId = (id) => [...state.windows].find((window) => window.id === id) ?? null;
  static fromWebContents = (contents) => [...state.windows].find((window) => window.webContents === contents) ?? null;

  constructor(options = {}) {
    super();
    this.options = options;
    this.id = ++lastId;
    this.#isVisible = options.show !== false;
    state.windows.add(this);
    this.webContents = new WebContents(this, options.webPreferences ?? {});
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  loadURL(url) {
    return this.webContents.load(url);
  }

  loaded() {
    if (this.#hasLoaded) return;
    this.#hasLoaded = true;
    this.emit('ready-to-show', {});
  }

  /** Resolves to false when a 'close' listener prevented it. */
  async close() {
    if (this.#isDestroyed) return true;
    if (cancellable((event) => this.emit('close', event))) return false;
    await Promise.race([this.#closePage().catch(() => {}), delay(closeLimitMs, undefined, { ref: false })]);
    this.forget();
    return true;
  }

  async #closePage() {
    await this.webContents.started;
    await state.chromium.root.send('Target.closeTarget', { targetId: this.webContents.targetId });
  }

  /** The page is gone, by us or by Chromium. */
  forget() {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    state.windows.delete(this);
    state.contents.delete(this.webContents.targetId);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (state.windows.size === 0 && !state.isQuitting && !app.emit('window-all-closed')) app.quit();
  }

  show() {
    this.#isVisible = true;
    this.emit('show');
  }

  isVisible() {
    return this.#isVisible;
  }

  isDestroyed() {
    return this.#isDestroyed;
  }

  isMinimized() {
    return false;
  }

  getTitle() {
    return this.options.title ?? 'Electron';
  }

  getBounds() {
    const { width = 800, height = 600 } = this.options;
    return { x: 0, y: 0, width, height };
  }

  restore() {}
  focus() {}
}
