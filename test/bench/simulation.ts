// `npm run bench:sim -- [--rounds 5] [--ms 1000] [--only workers] [--json]`: the kernel against C++, SimPy and XState on the
// same model, in one run, round by round, medians of the ratios. What cannot be run here is left out and named on stderr.
// `--only workers` measures only what two worker threads gain.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { printFigures, type Figure } from '../torture/figures';
import { buildProgram } from './sim/build-program';
import { measure, perSecond, type Measurement } from './sim/child';
import { figuresOf, figuresOfGains, SIZES, type Round } from './sim/figures-of';
import { Gauge, type Gains } from './sim/gains';
import { measureInApp } from './sim/in-app';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '1000' },
    only: { type: 'string' },
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
const cpp = buildCpp();
await buildProgram(join(root, 'main/simulation-worker.ts'), join(built, 'simulation-worker.js'));
const gauge = await Gauge.start(
  await program('workers-loop'),
  cpp === undefined ? undefined : { binary: cpp, folder: peers },
);
process.exitCode = printFigures(values.only === 'workers' ? await gainsAlone() : await everyFigure(), values.json);
gauge.stop();

async function gainsAlone(): Promise<readonly Figure[]> {
  return figuresOfGains(await inRounds(async () => ({ ...(await gains()), inApp: await measureInApp(built) })));
}

async function everyFigure(): Promise<readonly Figure[]> {
  const programs: Programs = {
    loop: await program('loop'),
    xstateLoop: await program('xstate-loop'),
    failuresLoop: await program('failures-loop'),
    simpy: hasSimpy(),
    simscript: hasSimscript(),
  };
  return figuresOf(await inRounds(() => oneRound(programs)));
}

async function gains(): Promise<Gains> {
  const measured = await gauge.measure(Number(ms));
  if (measured.workers === undefined)
    process.stderr.write(`: others took ${measured.others.toFixed(1)} cores, so what two gain was not measured\n`);
  return measured;
}

async function inRounds<R>(measured: () => Promise<R>): Promise<readonly R[]> {
  const rounds: R[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    process.stderr.write(`\rround ${round + 1} of ${values.rounds}`);
    rounds.push(await measured());
  }
  process.stderr.write('\n');
  return rounds;
}

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

interface Programs {
  readonly loop: string;
  readonly xstateLoop: string;
  readonly failuresLoop: string;
  readonly simpy: boolean;
  readonly simscript: boolean;
}

async function oneRound({ loop, xstateLoop, failuresLoop, simpy, simscript }: Programs): Promise<Round> {
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
    gains: { ...(await gains()), inApp: await measureInApp(built) },
    together: perSecond(together),
    failures: wholeOf(measure(process.execPath, [failuresLoop], root)),
    failuresInApp: wholeOf(measure(process.execPath, [failuresLoop, '--as-in-app'], root)),
    event: Object.fromEntries([['base', perEvent(base)], ['everything', perEvent(full)], ...sizes]),
  };
}

function perEvent({ cpu, events = 0 }: Measurement): number {
  return (cpu / events) * 1e6;
}

/** CPU time of all cases, from those that were tried. */
function wholeOf({ cpu, cases = 1, of = 1 }: Measurement): number {
  return (cpu / cases) * of;
}
