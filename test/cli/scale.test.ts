// What docs/scale.md shows, run as it stands there with fewer runs: the shards of each way merge to the one result.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ensureBuilt } from '../../scripts/build/build-all.mjs';
import { projectRoot } from '../e2e/support/project-root';

const RUNS = 2_000;
const SHARDS = 2;
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with a plan in it and `statedrill` on the path. */
function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'statedrill-scale-'));
  made.push(folder);
  const program = join(folder, 'statedrill');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(projectRoot, 'out/main/cli.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  copyFileSync(join(projectRoot, 'resources/templates/wrong-host.json'), join(folder, 'plan.json'));
  const sh = (command: string, env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    });
    if (status !== 0) throw new Error(`${command}\n${stderr}`);
    return stdout;
  };
  const merged = (): string => sh('statedrill merge shard-*.json --json');
  const shards = (): number => readdirSync(folder).filter((file) => file.startsWith('shard-')).length;
  return { folder, sh, merged, shards };
}

let whole = '';
beforeAll(async () => {
  await ensureBuilt();
  whole = workplace().sh(`statedrill simulate plan.json --runs ${RUNS} --seed 1 --json`);
}, 120_000);

/** As it stands in the documentation, with fewer runs and shards. */
const smaller = (text: string): string =>
  text.replaceAll('--runs 1000000', `--runs ${RUNS}`).replaceAll('/16', `/${SHARDS}`).replaceAll('seq 16', `seq ${SHARDS}`); // prettier-ignore
const read = (file: string): string => readFileSync(join(projectRoot, 'docs', file), 'utf8');

const noParallel = spawnSync('parallel', ['--version']).status !== 0;

describe('shards on other machines', () => {
  it.skipIf(noParallel)(
    'are played by GNU parallel (skipped where it is not installed: apt-get install parallel)',
    () => {
      const { sh, merged, shards } = workplace();
      const command = /^ {4}(parallel .*)$/m.exec(read('scale.md'))?.[1];
      if (command === undefined) throw new Error('docs/scale.md shows how');

      sh(smaller(command));

      expect(shards()).toBe(SHARDS);
      expect(merged()).toBe(whole);
      // What is done already is not done again.
      expect(sh(`${smaller(command)}; wc -l < shards.log`).trim()).toBe(String(SHARDS + 1));
    },
  );

  it('are played by the tasks of a Slurm array', () => {
    const { sh, merged, shards } = workplace();
    const script = read('scale/slurm-array.sh');
    expect(script).toMatch(/^#SBATCH --array=1-16$/m);

    for (let task = 1; task <= SHARDS; task += 1)
      sh(`set -- plan.json; ${smaller(script).replaceAll(/^#.*$/gm, '')}`, {
        SLURM_ARRAY_TASK_ID: String(task),
        SLURM_ARRAY_TASK_COUNT: String(SHARDS),
        SLURM_CPUS_PER_TASK: '2',
      });

    expect(shards()).toBe(SHARDS);
    expect(merged()).toBe(whole);
  });

  it('are played by the pods of an Indexed Job', () => {
    const { folder, sh, merged, shards } = workplace();
    const job = parse(read('scale/kubernetes-job.yaml')) as IndexedJob; // `as`: the next test checks it
    const { completionMode, completions, template } = job.spec;
    const { command, args } = template.spec.containers[0]!;
    expect({ completionMode, command }).toEqual({ completionMode: 'Indexed', command: ['sh', '-c'] });
    expect(args[0]).toContain(`/${completions} `);

    for (let index = 0; index < SHARDS; index += 1)
      sh(smaller(args[0] ?? '').replaceAll('/data/', `${folder}/`), { JOB_COMPLETION_INDEX: String(index) });

    expect(shards()).toBe(SHARDS);
    expect(merged()).toBe(whole);
  });

  it('have a manifest that is a Job of Kubernetes, and a wrong one is seen', () => {
    const manifest = parse(read('scale/kubernetes-job.yaml')) as object;
    expect(schemaProblems(manifest)).toBe('');
    expect(schemaProblems({ ...manifest, specs: {} })).toMatch(/specs.* does not exist in type 'Job'/);
    expect(schemaProblems(JSON.parse(JSON.stringify(manifest).replace('"completions":16', '"completions":"16"')) as object)).toMatch(/'string' is not assignable to type 'number'/); // prettier-ignore
  }, 60_000);
});

interface IndexedJob {
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly template: { readonly spec: { readonly containers: readonly { readonly command: string[]; readonly args: string[] }[] } }; // prettier-ignore
  };
}

/** Checked against the types that are generated from the specification of Kubernetes (npm: kubernetes-types). */
function schemaProblems(manifest: object): string {
  const folder = mkdtempSync(join(projectRoot, 'node_modules/.cache-job-'));
  made.push(folder);
  const file = join(folder, 'job.ts');
  writeFileSync(file, `import type { Job } from 'kubernetes-types/batch/v1';\nexport const job: Job = ${JSON.stringify(manifest)};\n`); // prettier-ignore
  const { stdout } = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', file], // prettier-ignore
    { encoding: 'utf8', cwd: folder },
  );
  return stdout;
}
