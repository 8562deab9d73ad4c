// Which files the participant's page is made of: everything else of the app stays on this machine.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Entry = z.object({
  file: z.string(),
  css: z.array(z.string()).optional(),
  assets: z.array(z.string()).optional(),
  imports: z.array(z.string()).optional(),
  dynamicImports: z.array(z.string()).optional(),
});
/** As Vite writes it beside what it builds. */
const Manifest = z.record(z.string(), Entry);

export const PAGE = 'participant.html';

/** Paths under the page's folder, the page itself first; absent where the app was not built. */
export async function pageAssets(pageFolder: string): Promise<ReadonlySet<string> | undefined> {
  const text = await readFile(join(pageFolder, 'pages.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = Manifest.safeParse(JSON.parse(text));
  if (!manifest.success || manifest.data[PAGE] === undefined) return undefined;
  const files = new Set([PAGE]);
  const seen = new Set<string>();
  const follow = (name: string): void => {
    const entry = manifest.data[name];
    if (entry === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [entry.file, ...(entry.css ?? []), ...(entry.assets ?? [])]) files.add(file);
    for (const next of [...(entry.imports ?? []), ...(entry.dynamicImports ?? [])]) follow(next);
  };
  follow(PAGE);
  return files;
}
