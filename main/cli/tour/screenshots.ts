import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Ours alone in the source tree: the packaged app has no browser to steer and takes no screenshots. */
const script = join(import.meta.dirname, '../../scripts/tour-screenshots.mjs');

/**
 * Pictures of five places of the app on this workspace, where a browser exists: the paths of those that were made.
 * The script takes `--workspace FILE --run ID --out DIR` and prints the path of each picture on a line of its own.
 */
export async function takeScreenshots(workspace: string, runId: string, out: string): Promise<readonly string[]> {
  if (!existsSync(script)) return [];
  const args = [script, '--workspace', workspace, '--run', runId, '--out', out];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  return text.split('\n').filter((line) => line.endsWith('.png'));
}
