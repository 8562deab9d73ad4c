import type { Guard } from '../model/guard';
import type { EndOutcome, State } from '../model/state';
import type { Workflow } from '../model/workflow';

/**
 * A named guard of the closed catalogue: `cond` evaluates structured data on the event's facts, `live` is open in live
 * runs only, and there only where its condition, if it has one, holds.
 */
export type MachineGuard =
  { readonly type: 'cond'; readonly params: Guard } | { readonly type: 'live'; readonly params?: Guard };

/** Actions do nothing in XState: their type and parameters come back from `transition()` as data. */
export type MachineAction =
  | { readonly type: 'enter' | 'leave'; readonly params: { readonly id: string } }
  | { readonly type: 'keep' | 'resume'; readonly params: Record<string, never> }
  | { readonly type: 'set'; readonly params: { readonly variable: string; readonly value: number } };

export interface MachineTransition {
  readonly target: string;
  readonly reenter?: true;
  readonly guard?: MachineGuard;
  readonly actions?: readonly MachineAction[];
}

/** An XState v5 config that is JSON and nothing else: no `after`, `always`, `onDone`, `raise`, `invoke`, `assign`, no delay. */
export interface MachineNode {
  readonly id: string;
  readonly type?: 'parallel' | 'final' | 'history';
  readonly history?: 'deep' | 'shallow';
  readonly target?: string;
  readonly initial?: string;
  readonly entry?: readonly MachineAction[];
  readonly exit?: readonly MachineAction[];
  readonly on?: Readonly<Record<string, readonly MachineTransition[]>>;
  readonly states?: Readonly<Record<string, MachineNode>>;
}

/** `synthetic` ends stand for unconnected ports inside a group or track. */
export type IrKind = State['kind'] | 'root' | 'synthetic';

export interface IrNode {
  /** Document order: depth first, siblings as listed, synthetic ends last. */
  readonly order: number;
  readonly id: string;
  readonly kind: IrKind;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** The state as drawn; absent on the root and on synthetic ends. */
  readonly state?: State;
  /** What reaching this end says of the track or group that holds it. */
  readonly outcome?: ContainerOutcome;
  readonly ports: Readonly<Record<string, boolean>>;
  /** Always-transitions and interrupts, in document order. */
  readonly automatic: readonly { readonly event: string; readonly guard?: Guard }[];
}

export type ContainerOutcome = 'done' | 'failed' | 'abandoned';

/** What the compiler makes of a workflow. The machine holds where the tokens are; `nodes` and the catalogue hold the figures. */
export interface Ir {
  readonly workflow: Workflow;
  readonly machine: MachineNode;
  readonly nodes: readonly IrNode[];
  /** Services as groups of mutually dependent ones, in an order in which every dependency comes first. */
  readonly serviceOrder: readonly (readonly string[])[];
}

/** Not a key that a state could have. */
export const ROOT = '__plan';
/** An end inside a container counts as: recovered and degraded as done. */
export const containerOutcome = (outcome: EndOutcome): ContainerOutcome =>
  outcome === 'recovered' || outcome === 'degraded' ? 'done' : outcome;
/** Where unconnected ports end: a group or track as done, failed or abandoned; the plan itself never as done. */
export const syntheticOutcomes = (container: State | undefined): readonly ContainerOutcome[] => {
  if (container === undefined) return ['failed', 'abandoned'];
  return container.kind === 'group' || container.kind === 'track' ? ['done', 'failed', 'abandoned'] : [];
};
export const syntheticEnd = (container: string, outcome: ContainerOutcome): string => `${container}__${outcome}`;
