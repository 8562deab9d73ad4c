// `npm run build`: client, main and preload by one Vite build.
import { buildAll } from './build/build-all.mjs';

await buildAll({ logLevel: 'info' });
