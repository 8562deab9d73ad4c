import type { FoundScripts } from '../../shared/analysis/scripts/find-scripts';
import type { Parts } from '../../shared/model/coverage';
import type { LiveMoment, RestPlayed } from '../../shared/analysis/forecast';
import type { Block } from '../../shared/analysis/simulation/block';
import type { Played } from '../../shared/analysis/simulation/apply-variant';
import type { CasePlan } from '../../shared/analysis/simulation/failure-list';
import type { FailureCase, FailureCell, FailureSettings } from '../../shared/model/failures';
import type { AgreementCheck, SimulationResult, Variant } from '../../shared/model/simulation';

/** What every worker of one batch works on. */
export interface Assignment {
  readonly played: Played;
  readonly variant?: Variant | undefined;
  readonly seed: number;
}

/** What a worker can be asked, and what it answers. */
export interface Tasks {
  /** Plays the runs `from` up to `from + runs`. */
  readonly block: { readonly ask: { readonly from: number; readonly runs: number }; readonly answer: Block };
  readonly summary: { readonly ask: { readonly block: Block }; readonly answer: SimulationResult };
  readonly agreement: {
    /** `firstMs`: what the first run may take, however large the plan. */
    readonly ask: { readonly runs: number; readonly ms: number; readonly firstMs: number };
    readonly answer: AgreementCheck;
  };
  /** The plan with nothing failing. */
  readonly baseline: { readonly ask: { readonly settings: FailureSettings }; readonly answer: readonly FailureCell[] };
  readonly cases: {
    readonly ask: { readonly settings: FailureSettings; readonly plans: readonly CasePlan[] };
    readonly answer: readonly FailureCase[];
  };
  /** Looks for scripts that reach these parts of the plan. */
  readonly scripts: { readonly ask: { readonly targets: Parts; readonly ms: number }; readonly answer: FoundScripts };
  /** Plays the rest of a live run, as often as there is time for. */
  readonly rest: {
    readonly ask: LiveMoment & {
      /** Of the moment: chunks with the same one go on from the same preparation. */
      readonly turn: number;
      readonly from: number;
      readonly runs: number;
      readonly ms: number;
    };
    readonly answer: readonly RestPlayed[];
  };
}
export type TaskKind = keyof Tasks;
export type Task = { readonly [K in TaskKind]: { readonly kind: K } & Tasks[K]['ask'] }[TaskKind];

export type ToWorker =
  | { readonly kind: 'assign'; readonly assignment: Assignment }
  | { readonly kind: 'task'; readonly id: number; readonly task: Task };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'bug'; readonly text: string };
