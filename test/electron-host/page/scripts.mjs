// The two scripts every page gets, as source text.
import { codecSource } from './clone-as-text.mjs';
import { pageWorld } from './page-world.mjs';
import { preloadWorld } from './preload-world.mjs';

/** Electron gives the page of the window a preload, not the frames inside it. */
const inMainFrame = 'window === window.top && ';

export const pageSource = `${inMainFrame}(${pageWorld})()`;

export const preloadSource = (preload, info) =>
  `${inMainFrame}(${preloadWorld})(${codecSource}, (text) => globalThis.__electronHostSend(text), ${JSON.stringify(info)},
    function (require, module, exports, process) {${preload}\n})`;
