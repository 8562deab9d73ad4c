import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../torture/figures';

/** The night has 100 people, 20 injects and two kills: `npm run torture:drill`. */
const small = ['--participants', '10', '--injects', '4', '--drops', '20', '--kills', '1', '--json'];

describe('a shared drill whose server is killed in the middle', () => {
  it('has lost nothing that was shown as saved, and shows all of it again', async () => {
    const args = ['scripts/run-typescript.mjs', 'test/torture/drill.ts', ...small];
    const { stdout } = await promisify(execFile)(process.execPath, args).catch((ended: { stdout: string }) => ended);
    const figures = JSON.parse(stdout) as Figure[]; // `as`: printed by the torture
    // how fast it is, is judged where nothing else runs
    const short = figures.filter(({ name, ok }) => !ok && !name.endsWith('_ms'));
    expect(short).toEqual([]);
    expect(figures.find(({ name }) => name === 'acknowledged')?.value).toBe(40);
  }, 120_000);
});
