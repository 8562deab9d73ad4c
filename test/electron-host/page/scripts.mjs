// The two scripts every page gets, as source text.
import { codecSource } from './clone-as-text.mjs';
import { pageWorld } from './page-world.mjs';
import { preloadWorld } from './preload-world.mjs';

export const pageSource = `(${pageWorld})()`;

export const preloadSource = (preload, info) =>
  `(${preloadWorld})(${codecSource}, (text) => globalThis.__electronHostSend(text), ${JSON.stringify(info)},
    function (require, module, exports, process) {${preload}\n})`;
