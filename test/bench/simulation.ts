// `npm run bench:sim -- [--rounds 5] [--ms 1000] [--json]`: the kernel against C++ and SimPy on the same model, in one run,
// round by round, medians of the ratios. What cannot be run here is left out and named on stderr.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { atLeast, atMost, printFigures, type Figure } from '../torture/figures';
import { buildProgram } from './sim/build-program';
import { measure, median, perSecond, type Measurement } from './sim/child';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
  },
});

const root = process.cwd();
const peers = join(root, 'test/bench/peers');
const built = join(root, 'out/bench');
const ms = values.ms;
mkdirSync(built, { recursive: true });
const loop = await buildProgram(join(root, 'test/bench/sim/loop.ts'), join(built, 'loop.mjs'));
const cpp = buildCpp();
const simpy = hasSimpy();
const SIZES = ['10', '40', '160', '640'];
const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => oneRound(round));
process.stderr.write('\n');
process.exitCode = printFigures(figures(), values.json);

function buildCpp(): string | undefined {
  const binary = join(built, 'ref');
  const { status } = spawnSync('g++', ['-O2', '-o', binary, join(peers, 'ref.cpp')], { stdio: 'ignore' });
  if (status === 0) return binary;
  process.stderr.write('There is no g++: the C++ rows are left out.\n');
  return undefined;
}

function hasSimpy(): boolean {
  const python = '/usr/bin/python3';
  const { status } = spawnSync(existsSync(python) ? python : 'false', ['-c', 'import simpy'], { stdio: 'ignore' });
  if (status !== 0) process.stderr.write('There is no SimPy (python3-simpy3): its row is left out.\n');
  return status === 0;
}

interface Round {
  readonly base: number;
  readonly stress: number;
  readonly cppBase?: number;
  readonly cppStress?: number;
  readonly simpy?: number;
  /** CPU time of one event, microseconds, by name of the measurement. */
  readonly event: Readonly<Record<string, number>>;
}

function oneRound(round: number): Round {
  process.stderr.write(`\rround ${round + 1} of ${values.rounds}`);
  const ours = (plan: string, ...more: readonly string[]): Measurement =>
    measure(process.execPath, [loop, '--plan', plan, '--ms', ms, ...more], root);
  const native = (scenario: string): number =>
    perSecond(measure(cpp ?? '', ['--scenario', scenario, '--ms', ms], peers));
  const cppBase = cpp === undefined ? undefined : native('base');
  const base = ours('base');
  const cppStress = cpp === undefined ? undefined : native('stress');
  const stress = ours('stress');
  const python = simpy
    ? perSecond(measure('/usr/bin/python3', [join(peers, 'ref_simpy.py'), '--ms', ms], peers))
    : undefined;
  const full = ours('everything', '--results');
  const sizes = SIZES.map(
    (size) => [`steps ${size}`, perEvent(ours(size, '--warm', size === '640' ? '500' : '5000'))] as const,
  );
  return {
    base: perSecond(base),
    stress: perSecond(stress),
    ...(cppBase !== undefined && { cppBase }),
    ...(cppStress !== undefined && { cppStress }),
    ...(python !== undefined && { simpy: python }),
    event: Object.fromEntries([['base', perEvent(base)], ['everything', perEvent(full)], ...sizes]),
  };
}

function perEvent({ cpu, events = 0 }: Measurement): number {
  return (cpu / events) * 1e6;
}

function figures(): readonly Figure[] {
  const of = (value: (round: Round) => number | undefined): number => {
    const known = rounds.map(value).filter((it) => it !== undefined);
    return Math.round(median(known) * 10_000) / 10_000;
  };
  const told = (name: string, value: number): Figure => ({ name, value, target: '-', ok: true });
  const ratio = (a: number, b: number | undefined): number | undefined => (b === undefined ? undefined : a / b);
  const growth = SIZES.slice(1).map((size, at) => {
    const before = SIZES[at] ?? '';
    const most = Math.log(Number(size)) / Math.log(Number(before));
    return atMost(
      `event_${size}_steps_over_${before}`,
      of(({ event }) => ratio(event[`steps ${size}`] ?? 0, event[`steps ${before}`])),
      Math.round(most * 100) / 100,
    );
  });
  return [
    told(
      'base_runs_per_cpu_s',
      of((it) => it.base),
    ),
    told(
      'stress_runs_per_cpu_s',
      of((it) => it.stress),
    ),
    ...(cpp === undefined
      ? []
      : [
          told(
            'cpp_base_runs_per_cpu_s',
            of((it) => it.cppBase),
          ),
          atLeast(
            'base_over_cpp',
            of((it) => ratio(it.base, it.cppBase)),
            0.45,
          ),
          atLeast(
            'stress_over_cpp',
            of((it) => ratio(it.stress, it.cppStress)),
            0.45,
          ),
        ]),
    ...(simpy
      ? [
          atLeast(
            'base_over_simpy',
            of((it) => ratio(it.base, it.simpy)),
            140,
          ),
        ]
      : []),
    atLeast(
      'everything_over_base_per_event',
      of(({ event }) => ratio(event['base'] ?? 0, event['everything'])),
      0.5,
    ),
    ...growth,
  ];
}
