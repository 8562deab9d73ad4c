// `npm run bench:sim -- [--rounds 5] [--ms 1000] [--json]`: the kernel against C++, SimPy and XState on the same model, in
// one run, round by round, medians of the ratios. What cannot be run here is left out and named on stderr.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { printFigures } from '../torture/figures';
import { buildProgram } from './sim/build-program';
import { measure, perSecond, sideBySide, type Measurement } from './sim/child';
import { figuresOf, SIZES, type Round } from './sim/figures-of';

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
const { ms } = values;
mkdirSync(built, { recursive: true });
const program = (name: string): Promise<string> =>
  buildProgram(join(root, `test/bench/sim/${name}.ts`), join(built, `${name}.mjs`));
const loop = await program('loop');
const workersLoop = await program('workers-loop');
const xstateLoop = await program('xstate-loop');
const failuresLoop = await program('failures-loop');
const cpp = buildCpp();
const simpy = hasSimpy();
const simscript = hasSimscript();
const rounds: Round[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  process.stderr.write(`\rround ${round + 1} of ${values.rounds}`);
  rounds.push(await oneRound());
}
process.stderr.write('\n');
process.exitCode = printFigures(figuresOf(rounds), values.json);

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

function hasSimscript(): boolean {
  if (existsSync(join(built, 'node_modules/simscript'))) return true;
  process.stderr.write(
    'There is no simscript: its row is left out. It comes by "npm install --prefix out/bench --no-save --ignore-scripts simscript@1.0.37".\n',
  );
  return false;
}

async function oneRound(): Promise<Round> {
  const ours = (plan: string, ...more: readonly string[]): Measurement =>
    measure(process.execPath, [loop, '--plan', plan, '--ms', ms, ...more], root);
  const native = (scenario: string): number | undefined =>
    cpp === undefined ? undefined : perSecond(measure(cpp, ['--scenario', scenario, '--ms', ms], peers));
  const cppBase = native('base');
  const base = ours('base');
  const cppStress = native('stress');
  const stress = ours('stress');
  const python = simpy
    ? perSecond(measure('/usr/bin/python3', [join(peers, 'ref_simpy.py'), '--ms', ms], peers))
    : undefined;
  const script = simscript
    ? perSecond(measure(process.execPath, [join(peers, 'simscript.mjs'), '--ms', ms], peers))
    : undefined;
  const full = ours('everything', '--results');
  const together = ours('plans 24');
  const sizes = SIZES.map((size) => [`steps ${size}`, perEvent(ours(size))] as const);
  return {
    base: perSecond(base),
    stress: perSecond(stress),
    cppBase,
    cppStress,
    simpy: python,
    simscript: script,
    xstate: perSecond(measure(process.execPath, [xstateLoop, '--ms', ms], root)),
    workersGain: byTheClock(2) / byTheClock(1),
    cppGain: await cppGain(),
    together: perSecond(together),
    failures: wholeOf(measure(process.execPath, [failuresLoop], root)),
    failuresInApp: wholeOf(measure(process.execPath, [failuresLoop, '--as-in-app'], root)),
    event: Object.fromEntries([['base', perEvent(base)], ['everything', perEvent(full)], ...sizes]),
  };
}

function perEvent({ cpu, events = 0 }: Measurement): number {
  return (cpu / events) * 1e6;
}

/** Runs by the clock of so many worker threads. */
function byTheClock(workers: number): number {
  return perSecond(measure(process.execPath, [workersLoop, '--workers', String(workers), '--ms', ms], root));
}

async function cppGain(): Promise<number | undefined> {
  if (cpp === undefined) return undefined;
  const rate = (count: number): Promise<number> => sideBySide(count, cpp, ['--ms', ms], peers);
  const one = await rate(1);
  return (await rate(2)) / one;
}

/** CPU time of all cases, from those that were tried. */
function wholeOf({ cpu, cases = 1, of = 1 }: Measurement): number {
  return (cpu / cases) * of;
}
