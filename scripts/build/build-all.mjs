import { join } from 'node:path';
import { createBuilder } from 'vite';
import { projectRoot } from '../node-runtime.mjs';
import { isBuildFresh, stampBuild } from './freshness.mjs';

const environments = { client: 'the page', main: 'the main process', preload: 'the preload script' };

/** Builds what vite.config.ts describes. Vite's own default server environment is not among it. */
export async function buildAll({ logLevel = 'warn', onStart = () => {} } = {}) {
  const beganAt = Date.now();
  const builder = await createBuilder({ configFile: join(projectRoot, 'vite.config.ts'), logLevel });
  for (const [name, words] of Object.entries(environments)) {
    onStart(words);
    await builder.build(builder.environments[name]);
  }
  stampBuild(beganAt);
}

/** Builds only when out/ is missing or older than the sources, and says what it does. */
export async function ensureBuilt() {
  if (isBuildFresh()) return;
  const beganAt = Date.now();
  process.stderr.write('Building Statedrill, once after each change:');
  await buildAll({ onStart: (words) => process.stderr.write(` ${words} …`) });
  process.stderr.write(` done in ${((Date.now() - beganAt) / 1000).toFixed(1)} s.\n`);
}
