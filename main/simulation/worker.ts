import { invariant, unreachable } from '../../shared/basics/assert';
import { checkAgreement } from '../../shared/analysis/simulation/agreement-check';
import { playRest, type RestPlayed } from '../../shared/analysis/forecast';
import { findScripts } from '../../shared/analysis/scripts/find-scripts';
import { FailureTrial } from '../../shared/analysis/simulation/failure-trial';
import { subjectOf, type Subject } from '../../shared/analysis/simulation/subject';
import { createSimulator, type Simulator } from '../../shared/analysis/simulation/simulator';
import { summaryOf } from '../../shared/analysis/simulation/summary';
import { restOfRun, type RestOfRun } from '../../shared/engine/rest-of-run';
import type { FailureSettings } from '../../shared/model/failures';
import type { Assignment, FromWorker, Task, ToWorker } from './tasks';

/** Everything is copied: once an array has been moved to another thread, V8 guards every access to any array ever after. */
export type Say = (message: FromWorker) => void;

/** What a worker does with what it is told: one thing at a time, in the order in which it was asked. */
export function createWorker(say: Say): (message: ToWorker) => void {
  let bench: Bench | undefined;
  return (message) => {
    try {
      if (message.kind === 'assign') {
        bench = new Bench(message.assignment);
        return;
      }
      invariant(bench, 'a worker is assigned before it is asked');
      const answer = bench.perform(message.task);
      say({ kind: 'answer', id: message.id, answer });
    } catch (bug) {
      say({ kind: 'bug', text: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) });
    }
  };
}

class Bench {
  readonly #subject: Subject;
  readonly #seed: number;
  #simulator: Simulator | undefined;
  #trial: FailureTrial | undefined;
  #rest: { readonly turn: number; readonly rest: RestOfRun } | undefined;

  constructor({ played, variant, seed }: Assignment) {
    const subject = subjectOf(played, variant);
    invariant(subject.ok, 'what workers are given has been checked');
    this.#subject = subject.value;
    this.#seed = seed;
  }

  perform(task: Task): unknown {
    switch (task.kind) {
      case 'block':
        return this.simulator.play(task.from, task.runs);
      case 'summary': {
        const { kernel, shape } = this.simulator;
        return summaryOf({ subject: this.#subject, kernel, shape, seed: this.#seed }, task.block);
      }
      case 'agreement': {
        const from = performance.now();
        const isTimeUp = (): boolean => performance.now() > from + task.ms;
        const isGivenUp = (): boolean => performance.now() > from + task.firstMs;
        return checkAgreement(this.#subject, { seed: this.#seed, runs: task.runs, isTimeUp, isGivenUp });
      }
      case 'baseline':
        return this.#trialOf(task.settings).baseline();
      case 'cases': {
        const trial = this.#trialOf(task.settings);
        return task.plans.map((plan) => trial.try(plan));
      }
      case 'scripts': {
        const until = performance.now() + task.ms;
        const { ir, scenario } = this.#subject;
        const isTimeUp = (): boolean => performance.now() > until;
        return findScripts({ workflow: ir.workflow, scenario }, { targets: task.targets, isTimeUp });
      }
      case 'rest':
        return this.#restOf(task);
      default:
        return unreachable(task);
    }
  }

  #restOf({
    frozen,
    checkpoint,
    at,
    so,
    turn,
    from,
    runs,
    ms,
  }: Extract<Task, { kind: 'rest' }>): readonly RestPlayed[] {
    const until = performance.now() + ms;
    if (this.#rest?.turn !== turn) {
      const rest = restOfRun(frozen, checkpoint, at);
      invariant(rest.ok, 'a run that is under way has been checked');
      this.#rest = { turn, rest: rest.value };
    }
    const isTimeUp = (): boolean => performance.now() > until;
    return playRest(this.#rest.rest, frozen.workflow, so, { seed: this.#seed, from, runs, isTimeUp });
  }

  /** One assignment has one kind of settings. */
  #trialOf(settings: FailureSettings): FailureTrial {
    this.#trial ??= new FailureTrial(this.#subject, settings);
    return this.#trial;
  }

  private get simulator(): Simulator {
    this.#simulator ??= createSimulator(this.#subject, this.#seed);
    return this.#simulator;
  }
}
