import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Ours alone in the source tree: the packaged app has no browser to steer and takes no screenshots. */
const script = join(import.meta.dirname, '../../scripts/tour-screenshots.mjs');

export interface Pictured {
  readonly workspace: string;
  readonly planId: string;
  readonly runId: string;
  readonly out: string;
}

/** Pictures of five places of the app on this workspace, where a browser exists: the paths of those that were made. */
export async function takeScreenshots({ workspace, planId, runId, out }: Pictured): Promise<readonly string[]> {
  if (!existsSync(script)) return [];
  const args = [script, '--workspace', workspace, '--plan', planId, '--run', runId, '--out', out];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  return text.split('\n').filter((line) => line.endsWith('.png'));
}
