import { readFileSync } from 'node:fs';
import type { Launched } from '../launch';

interface Kept {
  exports?: Blob[];
}

/** The text of the file that a button hands over: the downloaded file, or in Electron, which asks where to put it, its content. */
export async function exported({ kind, page }: Launched, button: string): Promise<string> {
  const press = (): Promise<void> => page.getByRole('button', { name: button }).click();
  if (kind === 'browser') {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFileSync(await download.path(), 'utf8');
  }
  await page.evaluate(keepExports);
  await press();
  return page.evaluate(lastExport);
}

/** Runs in the page: what it hands to the host as a file is kept for the test to read. */
function keepExports(): void {
  const kept = ((globalThis as Kept).exports = [] as Blob[]);
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob): string => {
    kept.push(blob);
    return create(blob);
  };
}

/** Runs in the page: the text of the next export that comes. */
async function lastExport(): Promise<string> {
  const kept = (globalThis as Kept).exports ?? [];
  while (kept.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return kept.splice(0)[0]?.text() ?? '';
}
