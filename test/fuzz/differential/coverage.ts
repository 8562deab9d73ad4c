import type { Guard } from '../../../shared/model/guard';
import type { Happening } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';
import type { Pool } from '../../../shared/model/catalogue';
import { expandEffect } from '../../../shared/engine/keeper/site-loss';

/** How many documents showed each construct: what was seen to happen, not only what was drawn. */
export type Coverage = Map<string, number>;

/** Constructs that one compared run went through, from the document and from what the timekeeper recorded of it. */
export class Seen {
  readonly constructs = new Set<string>();
  private readonly states: ReadonlyMap<string, FrozenRun['workflow']['states'][number]>;
  private readonly visits = new Map<string, number>();
  private readonly working = new Set<string>();
  private justEntered = '';

  constructor(private readonly run: FrozenRun) {
    this.states = new Map(run.workflow.states.map((state) => [state.id, state]));
  }

  readonly watch = ({ at, cause, changes }: Happening): void => {
    if (cause.kind === 'due') this.add(`due ${cause.what}`);
    for (const change of changes) {
      switch (change.kind) {
        case 'entered':
          this.entered(change.state);
          break;
        case 'left':
          this.left(change);
          break;
        case 'work':
          this.working.delete(change.id);
          if (change.work) this.work(change.id, change.work);
          break;
        case 'pool':
          this.pool(change);
          break;
        case 'effect':
          this.add(`effect ${change.effect.op} ${change.inForce ? 'in force' : 'ends'}`);
          if (change.effect.op === 'pool' && (change.effect.lost ?? 0) > 0) this.add('units lost');
          if (change.effect.op === 'component' && change.inForce && change.effect.to === 'down')
            this.componentLost(change.effect.component);
          break;
        case 'inject':
          this.inject(change.inject, change.status, at);
          break;
        case 'ended':
          this.add(`result ${change.outcome}`);
          if (change.reason?.startsWith('Circular wait')) this.add('circular wait');
          break;
        case 'data-loss':
        case 'zero-point':
        case 'variable':
          this.add(change.kind);
          break;
        default:
      }
    }
  };

  private add(construct: string): void {
    this.constructs.add(construct);
  }

  private entered(id: string): void {
    const state = this.states.get(id);
    if (state === undefined) return;
    this.add(`state ${state.kind}`);
    if (state.kind === 'tracks') this.add(`join ${state.join.kind}`);
    if (state.kind === 'track' && state.essential) this.add('essential track');
    if (state.kind === 'decision' && state.options.some((it) => it.guard)) this.add('option with a condition');
    if (state.kind === 'wait' && state.until) for (const kind of kindsIn(state.until)) this.add(`wait on ${kind}`);
    for (const { from, keepWork, port } of this.run.workflow.transitions)
      if (from === id && keepWork) this.add(`keep work ${port === 'interrupt' ? 'by interrupt' : 'by a port'}`);
    this.justEntered = id;
    if (state.kind !== 'step') return;
    const crosses = (state.after ?? []).some((it) => this.states.get(it)?.parent !== state.parent);
    if (crosses) this.add('prerequisite across tracks');
    if ((state.claims ?? []).length > 1) this.add(`claims ${state.claimOrder ?? 'together'}`);
    if (state.vendors) this.add('step with a vendor');
    if (state.owner !== undefined) this.add('step with an owner');
  }

  private left({
    state,
    outcome,
    port,
  }: {
    state: string;
    outcome?: string | undefined;
    port?: string | undefined;
  }): void {
    const kind = this.states.get(state)?.kind;
    if (kind !== undefined && outcome !== undefined) this.add(`${kind} ${outcome}`);
    if (kind === 'group' || kind === 'tracks') this.add(`${kind} left by ${port ?? 'another way'}`);
  }

  private work(id: string, work: { kind: string; phase: string; rate: number; visit: number; attempt: number }): void {
    this.add(`phase ${work.phase}`);
    if (work.kind === 'workaround') this.add('workaround');
    if (work.visit > 0) this.add('second visit');
    if (work.attempt > 0) this.add('retry');
    if (this.justEntered === id && this.visits.get(id) === work.visit) this.add('return by history');
    this.justEntered = '';
    this.visits.set(id, work.visit);
    if (work.phase !== 'working') return;
    this.working.add(id);
    const state = this.states.get(id);
    if (work.rate === 0) this.add('paused work');
    else if (work.rate !== 1) this.add('re-rated work');
    if (state?.kind === 'step') this.add(`duration ${state.duration.kind}`);
  }

  private pool({
    pool,
    available,
    inUse,
    queue,
  }: {
    pool: string;
    available: number;
    inUse: number;
    queue: readonly string[];
  }): void {
    const it = this.run.workflow.pools.find(({ key }) => key === pool);
    if (it === undefined) return;
    if (queue.length > 0) this.add(`queue ${it.discipline ?? 'backfill'}`);
    if (available < inUse) this.add(`more in use than left, ${it.onLoss ?? LOSS[it.kind]}`);
  }

  private componentLost(component: string): void {
    for (const id of this.working) {
      const state = this.states.get(id);
      if (state?.kind === 'step' && state.needs?.includes(component))
        this.add(`component lost, ${state.onLoss ?? 'pause'}`);
    }
  }

  private inject(id: string, status: string, at: number): void {
    const inject = this.run.scenario.injects.find((it) => it.id === id);
    if (inject === undefined) return;
    this.add(`inject ${inject.trigger.kind} ${status}`);
    if (at === 0) this.add('inject at 0');
    if (inject.trigger.kind === 'condition')
      for (const kind of kindsIn(inject.trigger.guard)) this.add(`inject on ${kind}`);
    for (const effect of inject.effects.flatMap((it) => expandEffect(this.run.workflow, it)))
      this.add(`released ${effect.op}`);
  }
}

const LOSS: Record<Pool['kind'], string> = { team: 'pause', machine: 'finish', bandwidth: 'slow' };

const kindsIn = (guard: Guard): readonly string[] =>
  guard.kind === 'all' || guard.kind === 'any'
    ? [guard.kind, ...guard.of.flatMap(kindsIn)]
    : guard.kind === 'not'
      ? [guard.kind, ...kindsIn(guard.of)]
      : [guard.kind];
