import { known } from '../../basics/assert';
import type { Ir } from '../../compile/ir';
import type { Workflow } from '../../model/workflow';
import type { State, Step } from '../../model/state';
import { drawable, type Drawable } from '../duration';
import { COMPONENT_LOSSES, codeOf } from './codes';
import { lossRuleOf } from '../loss-rule';
import type { Places } from './places';
import { inverse, rowsOf, type Rows } from './rows';

export interface Restored {
  readonly service: number;
  readonly level: number;
  readonly age: number | undefined;
}

/** The figures of every job: steps by document order (rows of other states are empty), then manual work-arounds. */
export interface StepTables {
  readonly steps: readonly (Step | undefined)[];
  /** Claims of each job, as pool and units in turn. */
  readonly claims: Rows;
  readonly inOrder: Uint8Array;
  readonly priority: Int32Array;
  readonly after: Rows;
  /** Steps that wait for this one. */
  readonly before: Rows;
  /** Always works at full speed unless an effect in force says otherwise. */
  readonly steady: Uint8Array;
  readonly needs: Rows;
  readonly neededBy: Rows;
  readonly vendors: Rows;
  readonly servedBy: Rows;
  /** Roles that may answer for each job's owner, in their order; empty without an owner. */
  readonly answering: Rows;
  readonly ownedBy: Rows;
  readonly success: Float64Array;
  /** Of steps and timed waits; `time` of decisions and gates. */
  readonly duration: readonly (Drawable | undefined)[];
  readonly fallback: readonly (Drawable | undefined)[];
  readonly fallbackSuccess: Float64Array;
  readonly mostRetries: Uint8Array;
  readonly backoff: Float64Array;
  readonly timeout: Float64Array;
  /** Some state has a deadline or a timeout. */
  readonly anyDeadline: boolean;
  readonly timeoutFromWork: Uint8Array;
  readonly lossOfComponent: Uint8Array;
  readonly speedPool: Int32Array;
  /** Leaving it does something beyond the machine: services, zero points, data lost, work-arounds. */
  readonly concludes: Uint8Array;
  readonly restores: readonly (readonly Restored[])[];
  readonly sets: readonly (readonly Restored[])[];
  readonly startsWorkaround: Int32Array;
  readonly stopsWorkaround: Int32Array;
}

export function stepTables(ir: Ir, places: Places): StepTables {
  const { workflow, nodes } = ir;
  const steps: (Step | undefined)[] = [
    ...nodes.map(({ state }) => (state?.kind === 'step' ? state : undefined)),
    ...workflow.workarounds.map(() => undefined),
  ];
  const number = (of: (step: Step) => number | undefined, otherwise: number): Float64Array =>
    Float64Array.from(steps, (step) => (step && of(step)) ?? otherwise);
  const workaround = (of: (step: Step) => string | undefined): Int32Array =>
    Int32Array.from(steps, (step) => {
      const key = step && of(step);
      return key === undefined ? -1 : places.workaround(key);
    });
  return {
    steps,
    ...relations(ir, steps, places),
    steady: Uint8Array.from(steps, (step) => (step === undefined || isSteady(workflow, step) ? 1 : 0)),
    inOrder: Uint8Array.from(steps, (step) => (step?.claimOrder === 'in order' ? 1 : 0)),
    priority: Int32Array.from(number((it) => it.priority, 100)),
    success: number((it) => it.success, 1),
    duration: steps.map((_, job) => timeOf(nodes[job]?.state)),
    fallback: steps.map((step) => step?.fallback && drawable(step.fallback.duration)),
    fallbackSuccess: number((it) => it.fallback?.success, 1),
    mostRetries: Uint8Array.from(number((it) => it.retries?.max, 0)),
    backoff: number((it) => it.retries?.backoff, 0),
    timeout: number((it) => it.timeout?.after, Infinity),
    anyDeadline: nodes.some(({ state }) => hasDeadline(state)),
    timeoutFromWork: Uint8Array.from(steps, (step) => (step?.timeout?.from === 'working' ? 1 : 0)),
    lossOfComponent: Uint8Array.from(steps, (step) => codeOf(COMPONENT_LOSSES, step?.onLoss ?? 'pause')),
    speedPool: Int32Array.from(steps, (step) => (step?.speedPool === undefined ? -1 : places.pool(step.speedPool))),
    concludes: Uint8Array.from(steps, (_, job) => (concludes(nodes[job]?.state) ? 1 : 0)),
    restores: steps.map((step) =>
      (step?.restores ?? []).map((it) => ({ service: places.service(it.service), level: it.level, age: it.dataLoss })),
    ),
    sets: steps.map((step) =>
      (step?.sets ?? []).map((it) => ({ service: places.service(it.service), level: it.level, age: undefined })),
    ),
    startsWorkaround: workaround((it) => it.startsWorkaround),
    stopsWorkaround: workaround((it) => it.stopsWorkaround),
  };
}

const hasDeadline = (state: State | undefined): boolean =>
  state !== undefined &&
  (('timeout' in state && state.timeout !== undefined) || ('deadline' in state && state.deadline !== undefined));

const isSteady = ({ pools }: Workflow, { claims = [], needs, speedPool }: Step): boolean =>
  needs === undefined &&
  speedPool === undefined &&
  claims.every(
    ({ pool }) =>
      lossRuleOf(
        known(
          pools.find(({ key }) => key === pool),
          'a pool',
        ),
      ) === 'finish',
  );

function concludes(state: State | undefined): boolean {
  if (state?.kind === 'gate') return state.marks !== undefined;
  if (state?.kind !== 'step') return state?.kind === 'decision';
  const does = [state.marks, state.restores, state.sets, state.startsWorkaround, state.stopsWorkaround];
  return does.some((it) => it !== undefined);
}

function timeOf(state: State | undefined): Drawable | undefined {
  const time =
    state?.kind === 'step' || state?.kind === 'wait'
      ? state.duration
      : state?.kind === 'decision' || state?.kind === 'gate'
        ? state.time
        : undefined;
  return time && drawable(time);
}

type Relations =
  'claims' | 'after' | 'before' | 'needs' | 'neededBy' | 'vendors' | 'servedBy' | 'answering' | 'ownedBy';

function relations(ir: Ir, steps: readonly (Step | undefined)[], places: Places): Pick<StepTables, Relations> {
  const { workflow, nodes } = ir;
  const each = (of: (step: Step) => readonly number[]): number[][] => steps.map((step) => (step ? [...of(step)] : []));
  const after = each((it) => (it.after ?? []).map(places.state));
  const needs = each((it) => (it.needs ?? []).map(places.component));
  const vendors = each((it) => (it.vendors ?? []).map(places.vendor));
  const answering = steps.map((_, job) => {
    const state = nodes[job]?.state;
    const owner = state !== undefined && 'owner' in state ? state.owner : undefined;
    if (owner === undefined) return [];
    return [owner, ...(workflow.roles[places.role(owner)]?.backups ?? [])].map(places.role);
  });
  const claims = steps.map((step, job) => {
    const list = step?.claims ?? workflow.workarounds[job - nodes.length]?.claims ?? [];
    return list.flatMap((claim) => [places.pool(claim.pool), claim.units]);
  });
  return {
    claims: rowsOf(claims),
    after: rowsOf(after),
    before: rowsOf(inverse(after, steps.length)),
    needs: rowsOf(needs),
    neededBy: rowsOf(inverse(needs, workflow.components.length)),
    vendors: rowsOf(vendors),
    servedBy: rowsOf(inverse(vendors, workflow.vendors.length)),
    answering: rowsOf(answering),
    ownedBy: rowsOf(inverse(answering, workflow.roles.length)),
  };
}
