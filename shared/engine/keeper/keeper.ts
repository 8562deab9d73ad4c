import { known } from '../../basics/assert';
import type { Ir, IrNode } from '../../compile/ir';
import { elapsedIn, type Elapsed } from '../../compile/check/guard-references';
import type { Ms } from '../../basics/time';
import type { Dependency, Pool, Role, Service, Workaround } from '../../model/catalogue';
import type { Guard } from '../../model/guard';
import type { Change, Work } from '../../model/journal';
import type { FrozenRun, RunSettings } from '../../model/run';
import type { Inject, Scenario } from '../../model/scenario';
import type { Step } from '../../model/state';
import type { MachinePort } from '../machine-port';
import type { Told } from './tell';
import type { Job, KeeperState, Unplanned } from './state';

/** The timekeeper of one run: what is frozen, what changes (`state`, plain JSON), and what the present event has done so far. */
export interface Keeper {
  readonly ir: Ir;
  readonly scenario: Scenario;
  readonly settings: RunSettings;
  readonly machine: MachinePort;
  readonly nodes: ReadonlyMap<string, IrNode>;
  readonly pools: ReadonlyMap<string, Pool>;
  readonly services: ReadonlyMap<string, Service>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly workarounds: ReadonlyMap<string, Workaround>;
  /** By the service that depends. */
  readonly dependencies: ReadonlyMap<string, readonly Dependency[]>;
  /** Everything that becomes true by the mere passing of time, wherever it is asked. */
  readonly waking: readonly Elapsed[];
  state: KeeperState;
  /** What the journal knows already: only differences are recorded. */
  told: Told;
  changes: Change[];
  /** Work that was left or withdrawn in this handling and still holds its claims. */
  releasing: string[];
  /** Pools whose capacity changed in this handling. */
  touched: Set<string>;
  /** Everything ends as planned, whatever the settings say: see `AdvanceOptions`. */
  asPlanned: boolean;
}

const byKey = <T extends { readonly key: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.key, thing]));

export function createKeeper(ir: Ir, run: FrozenRun, machine: MachinePort): Keeper {
  const { workflow } = ir;
  const levels = new Map(run.scenario.levels.map((it) => [it.service, it.percent]));
  return {
    ir,
    scenario: run.scenario,
    settings: run.settings,
    machine,
    nodes: new Map(ir.nodes.map((node) => [node.id, node])),
    pools: byKey(workflow.pools),
    services: byKey(workflow.services),
    roles: byKey(workflow.roles),
    workarounds: byKey(workflow.workarounds),
    dependencies: Map.groupBy(workflow.dependencies, (it) => it.from),
    waking: guardsOf(ir, run.scenario).flatMap(elapsedIn),
    told: { work: {}, pools: {}, components: {}, roles: {}, vendors: {}, services: {}, blocked: {} },
    changes: [],
    releasing: [],
    touched: new Set(),
    asPlanned: false,
    state: {
      now: 0,
      rounds: 0,
      nextSequence: 0,
      nextEffect: 0,
      active: [],
      jobs: {},
      queues: Object.fromEntries(workflow.pools.map((pool) => [pool.key, []])),
      holders: Object.fromEntries(workflow.pools.map((pool) => [pool.key, []])),
      effects: [],
      injects: {},
      improvised: [],
      unplanned: [],
      levels: Object.fromEntries(workflow.services.map((it) => [it.key, levels.get(it.key) ?? 100])),
      dataAge: {},
      dataLoss: {},
      outcomes: {},
      attempts: {},
      visits: {},
      left: {},
      variables: Object.fromEntries(workflow.variables.map((it) => [it.key, it.initial])),
      ended: {},
      kept: {},
      zeroPoints: { disruption: 0 },
      woken: 0,
      result: null,
    },
  };
}

/** Conditions that are looked at again in every instant: those of ports are asked only when the port is taken. */
function guardsOf(ir: Ir, scenario: Scenario): readonly Guard[] {
  const drawn = ir.nodes.flatMap(({ state, automatic }) => [
    ...automatic.map((it) => it.guard),
    ...(state?.kind === 'wait' ? [state.until] : []),
    ...(state?.kind === 'decision' ? state.options.map((option) => option.guard) : []),
  ]);
  const injects = scenario.injects.map(({ trigger }) => (trigger.kind === 'condition' ? trigger.guard : undefined));
  return [...drawn, ...injects].filter((guard) => guard !== undefined);
}

export const nodeOf = (k: Keeper, id: string): IrNode => known(k.nodes.get(id), `${id} is a state of the plan`);

export function stepOf(k: Keeper, id: string): Step | undefined {
  const state = k.nodes.get(id)?.state;
  return state?.kind === 'step' ? state : undefined;
}

export function injectsOf(k: Keeper): readonly Inject[] {
  const all = [...k.scenario.injects, ...k.state.improvised];
  const { edited } = k.state;
  return edited === undefined ? all : all.map((inject) => edited[inject.id] ?? inject);
}

/** When an inject comes by the clock, unless somebody says otherwise; undefined for conditions and those that wait. */
export function instantOf(k: Keeper, { id, trigger }: Inject): Ms | undefined {
  const told = k.state.schedule?.[id];
  if (told !== undefined) return told ?? undefined;
  return trigger.kind === 'time' ? trigger.at : trigger.kind === 'missed' ? trigger.by : undefined;
}

export const unplannedOf = (k: Keeper, id: string): Unplanned | undefined =>
  k.state.unplanned.find((it) => it.id === id);

/** Document order; work beside the machine comes after every state, in the order in which it came up. */
export function orderOf(k: Keeper, id: string): number {
  const drawn = k.nodes.get(id)?.order;
  if (drawn !== undefined) return drawn;
  const unplanned = k.state.unplanned.findIndex((it) => it.id === id);
  if (unplanned >= 0) return k.ir.nodes.length + k.workarounds.size + unplanned;
  return k.ir.nodes.length + k.ir.workflow.workarounds.findIndex((it) => it.key === id);
}

export const jobsInOrder = (k: Keeper): readonly Job[] =>
  Object.values(k.state.jobs).toSorted((a, b) => orderOf(k, a.id) - orderOf(k, b.id));

export const isLive = (k: Keeper): boolean => k.settings.conduct === 'live';

/** Does this work end by itself when it is due? */
export function endsByItself(k: Keeper, job: Job): boolean {
  if (k.asPlanned || !isLive(k)) return true;
  if (job.phase !== 'working' && job.phase !== 'fallback') return true;
  if (job.kind === 'workaround') return true;
  return (stepOf(k, job.id)?.completion ?? k.settings.completion) === 'automatic';
}

export const decidesByItself = (k: Keeper): boolean =>
  k.asPlanned || !isLive(k) || k.settings.decisions === 'automatic';

export type WorkKind = Work['kind'];
