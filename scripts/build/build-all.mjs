import { createBuilder } from 'vite';
import { projectRoot } from '../node-runtime.mjs';

/** Builds every environment of vite.config.ts; `onStart` is told each one's name. */
export async function buildAll({ logLevel = 'warn', onStart } = {}) {
  const builder = await createBuilder({ configFile: `${projectRoot}/vite.config.ts`, logLevel });
  for (const environment of Object.values(builder.environments)) {
    if (environment.name === 'ssr') continue;
    onStart?.(environment.name);
    await builder.build(environment);
  }
}
