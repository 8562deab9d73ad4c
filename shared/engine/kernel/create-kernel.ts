import { runWords } from '../chance';
import { Calendar } from './calendar';
import { RESULT, ZEROS } from './codes';
import type { Kernel, TimerPlaces } from './kernel';
import { marksFor } from './marks';
import { staysFor } from './stays';
import type { Tables } from './tables';

const ints = (n: number): Int32Array => new Int32Array(n);
const doubles = (n: number): Float64Array => new Float64Array(n);
const bytes = (n: number): Uint8Array => new Uint8Array(n);

/** A kernel for one document and scenario, to be used for any number of runs. */
export function createKernel(tables: Tables): Kernel {
  const timers = placesOf(tables);
  return {
    tables,
    timers,
    calendar: new Calendar(timers.count),
    tests: new Map(),
    planned: false,
    words: runWords(0, 0),
    now: 0,
    rounds: 0,
    sequence: 0,
    result: RESULT.none,
    woken: 0,
    ...machinePart(tables),
    ...jobsPart(tables.jobs),
    stays: staysFor(tables.jobs),
    ...poolsPart(tables),
    ...factsPart(tables),
    variables: doubles(tables.ir.workflow.variables.length),
    zero: doubles(ZEROS.length),
    levelsDirty: true,
    found: -1,
    foundInject: -1,
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

type Part<K extends keyof Kernel> = Pick<Kernel, K>;

function machinePart({ structure }: Tables): Part<'active' | 'recorded' | 'recordedLength' | 'ended'> {
  const { size } = structure;
  const anyHistory = structure.histories.some((it) => it.length > 0);
  return {
    active: bytes(size),
    recorded: Array.from({ length: size }, () => ints(anyHistory ? size : 0)),
    recordedLength: ints(size),
    ended: bytes(size),
  };
}

const jobsPart = (jobs: number) => ({
  outcome: bytes(jobs),
  visit: ints(jobs),
  everLeft: bytes(jobs),
  phase: bytes(jobs),
  attempt: ints(jobs),
  granted: ints(jobs),
  left: doubles(jobs),
  full: doubles(jobs),
  since: doubles(jobs),
  rate: doubles(jobs),
  resumes: doubles(jobs),
  failsNow: bytes(jobs),
  keptAttempt: ints(jobs),
  keptLeft: doubles(jobs),
  keptFull: doubles(jobs),
  doneAt: doubles(jobs),
  requestedAt: doubles(jobs),
  lacks: ints(jobs),
  ready: marksFor(jobs),
  unready: marksFor(jobs),
  releasing: marksFor(jobs),
  flagged: marksFor(jobs),
  requested: ints(jobs),
  unanswered: bytes(jobs),
  blocked: ints(jobs),
  failing: ints(jobs),
});

function poolsPart({ pools, jobs }: Tables) {
  const perPool = (): Int32Array[] => Array.from({ length: pools }, () => ints(jobs));
  return {
    available: ints(pools),
    inUse: ints(pools),
    queue: perPool(),
    queueLength: ints(pools),
    holders: perPool(),
    held: perPool(),
    holderCount: ints(pools),
    touched: marksFor(pools),
    waited: doubles(pools),
    ratesDirty: false,
  };
}

function factsPart({ effects, scenario, ir, states, services }: Tables) {
  const { workflow } = ir;
  return {
    force: ints(effects.length),
    forceLength: 0,
    injectState: bytes(scenario.injects.length),
    down: ints(workflow.components.length),
    degraded: ints(workflow.components.length),
    silentRole: ints(workflow.roles.length),
    silentVendor: ints(workflow.vendors.length),
    blockedOption: states.map((it) => ints(it?.kind === 'decision' ? it.options.length : 0)),
    own: doubles(services),
    effective: doubles(services),
    dataAge: doubles(services),
    dataLoss: doubles(services),
  };
}
