import { runWords } from '../chance';
import { Calendar } from './calendar';
import { RESULT, ZEROS } from './codes';
import type { Kernel, TimerPlaces } from './kernel';
import { marksFor } from './marks';
import { Memory, type Allocator } from './memory';
import { staysFor } from './stays';
import type { Tables } from './tables';

export interface KernelOptions {
  /** Record how long each stay waited and worked. Default: yes. */
  readonly stays?: boolean;
}

const ints = (n: number): Int32Array => new Int32Array(n);
const doubles = (n: number): Float64Array => new Float64Array(n);

/** A kernel for one document and scenario, to be used for any number of runs. */
export function createKernel(tables: Tables, { stays = true }: KernelOptions = {}): Kernel {
  const timers = placesOf(tables);
  const memory = new Memory((allocator) => ({
    ...changing(tables, allocator),
    stays: staysFor(stays ? tables.jobs : 0, allocator),
  }));
  return {
    tables,
    timers,
    calendar: new Calendar(timers.count),
    tests: new Map(),
    memory,
    beginning: undefined,
    planned: false,
    words: runWords(0, 0),
    now: 0,
    rounds: 0,
    sequence: 0,
    result: RESULT.none,
    woken: 0,
    forceLength: 0,
    ratesDirty: false,
    levelsDirty: true,
    found: -1,
    foundInject: -1,
    ...memory.parts,
    ...scratch(tables),
    keepsStays: stays,
  };
}

function placesOf(tables: Tables): TimerPlaces {
  const inject = new Int32Array(tables.scenario.injects.length);
  const effect = new Int32Array(tables.effects.length);
  let next = 0;
  for (let i = 0; i < inject.length; i += 1) {
    inject[i] = next++;
    for (let e = tables.effectStart[i]!; e < tables.effectStart[i + 1]!; e += 1) effect[e] = next++;
  }
  const clock = next;
  return {
    inject,
    effect,
    clock,
    work: clock + 1,
    deadline: clock + 1 + tables.jobs,
    count: clock + 1 + 2 * tables.jobs,
  };
}

/** What must be as it was when a run begins. */
const changing = (tables: Tables, m: Allocator) => ({
  ...statesPart(tables, m),
  ...jobsPart(tables.jobs, m),
  ...poolsPart(tables.pools, m),
  ...factsPart(tables, m),
});

const statesPart = ({ structure: { size } }: Tables, m: Allocator) => ({
  active: m.bytes(size),
  recordedLength: m.ints(size),
  ended: m.bytes(size),
  tracksDone: m.ints(size),
  tracksBad: m.ints(size),
  essentialBad: m.ints(size),
});

const jobsPart = (jobs: number, m: Allocator) => ({
  outcome: m.bytes(jobs),
  visit: m.ints(jobs),
  everLeft: m.bytes(jobs),
  phase: m.bytes(jobs),
  attempt: m.bytes(jobs),
  holding: m.bytes(jobs),
  resumes: m.doubles(jobs),
  failsNow: m.bytes(jobs),
  keptAttempt: m.ints(jobs),
  doneAt: m.doubles(jobs),
  lacks: m.ints(jobs),
  ready: marksFor(jobs, m),
  unready: marksFor(jobs, m),
  releasing: marksFor(jobs, m),
  flagged: marksFor(jobs, m),
  unanswered: m.bytes(jobs),
  blocked: m.ints(jobs),
  failing: m.ints(jobs),
});

const poolsPart = (pools: number, m: Allocator) => ({
  available: m.ints(pools),
  inUse: m.ints(pools),
  queueLength: m.ints(pools),
  holderCount: m.ints(pools),
  touched: marksFor(pools, m),
  waited: m.doubles(pools),
});

const factsPart = ({ scenario, ir: { workflow }, states, services }: Tables, m: Allocator) => ({
  injectState: m.bytes(scenario.injects.length),
  down: m.ints(workflow.components.length),
  degraded: m.ints(workflow.components.length),
  silentRole: m.ints(workflow.roles.length),
  silentVendor: m.ints(workflow.vendors.length),
  blockedOption: states.map((it) => m.ints(it?.kind === 'decision' ? it.options.length : 0)),
  own: m.doubles(services),
  dataAge: m.doubles(services),
  dataLoss: m.doubles(services),
  variables: m.doubles(workflow.variables.length),
  zero: m.doubles(ZEROS.length),
});

/** What is always written before it is read. */
function scratch({ jobs, pools, effects, services, structure }: Tables) {
  const perPool = (): Int32Array[] => Array.from({ length: pools }, () => ints(jobs));
  const anyHistory = structure.histories.some((it) => it.length > 0);
  return {
    granted: new Uint8Array(jobs),
    requested: ints(jobs),
    requestedAt: doubles(jobs),
    left: doubles(jobs),
    full: doubles(jobs),
    since: doubles(jobs),
    rate: doubles(jobs),
    keptLeft: doubles(jobs),
    keptFull: doubles(jobs),
    recorded: Array.from({ length: structure.size }, () => ints(anyHistory ? structure.size : 0)),
    queue: ints(pools * jobs),
    holders: perPool(),
    held: perPool(),
    force: ints(effects.length),
    effective: doubles(services),
  };
}
