import { readFileSync } from 'node:fs';
import type { Launched } from '../launch';

interface Kept {
  exports?: Blob[];
}

/** The text of the file that a button hands over: the downloaded file, or in Electron, which asks where to put it, its content. */
export async function exported(opened: Launched, button: string): Promise<string> {
  return Buffer.from(await exportedBytes(opened, button)).toString('utf8');
}

export async function exportedBytes({ kind, page }: Launched, button: string): Promise<Uint8Array> {
  const press = (): Promise<void> => page.getByRole('button', { name: button }).click();
  if (kind === 'browser') {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFileSync(await download.path());
  }
  await page.evaluate(keepExports);
  await press();
  return Buffer.from(await page.evaluate(lastExport), 'base64');
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

/** Runs in the page: the bytes of the next export that comes, in base64. */
async function lastExport(): Promise<string> {
  const kept = (globalThis as Kept).exports ?? [];
  while (kept.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const bytes = new Uint8Array((await kept.splice(0)[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
