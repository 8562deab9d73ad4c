import type { Command, FrozenRun, RunSettings } from '../../shared/model/run';
import type { Effect, Inject, InjectTrigger } from '../../shared/model/scenario';
import type { Workflow } from '../../shared/model/workflow';
import { aRun } from './a-run';
import { aScenario, inject, min } from './a-workflow';
import { COMPONENTS, POOLS, randomGuard, randomWorkflow, ROLES, SERVICES } from './random-workflow';
import { randomOf, type Random } from './random';

/** A run with a random workflow and injects of every kind. */
export function randomRun(seed: number, own: Partial<RunSettings> = {}): FrozenRun {
  const r = randomOf(seed);
  const workflow = randomWorkflow(r);
  const injects = Array.from({ length: r.whole(0, 8) }, (_, i) => randomInject(r, workflow, `i${i}`));
  const levels = Object.fromEntries(SERVICES.map((key) => [key, r.pick([0, 30, 100])]));
  return aRun(workflow, aScenario(injects, levels), {
    chance: r.chance(0.3)
      ? { kind: 'planned' }
      : { kind: 'drawn', seed: r.whole(0, 4_294_967_295), run: r.whole(0, 5) },
    ...own,
  });
}

const idsOf = (workflow: Workflow, ...kinds: string[]): string[] =>
  workflow.states.filter((it) => kinds.includes(it.kind)).map((it) => it.id);

export function randomInject(r: Random, workflow: Workflow, id: string): Inject {
  const steps = idsOf(workflow, 'step');
  const trigger = r.pick<InjectTrigger>([
    { kind: 'time', at: min(r.whole(0, 90)) },
    { kind: 'time', at: 0 },
    { kind: 'condition', guard: randomGuard(r, steps) },
    { kind: 'missed', state: r.pick(workflow.states).id, by: min(r.whole(1, 60)) },
    { kind: 'hand' },
  ]);
  const effects = Array.from({ length: r.whole(0, 3) }, () => randomEffect(r, workflow));
  return inject(id, trigger, ...effects);
}

function randomEffect(r: Random, workflow: Workflow): Effect {
  const lasting = r.chance(0.6) ? { for: min(r.whole(0, 60)) } : {};
  const steps = idsOf(workflow, 'step');
  const always: Effect[] = [
    { op: 'component', component: r.pick(COMPONENTS), to: 'down', ...lasting },
    { op: 'component', component: r.pick(COMPONENTS), to: 'degraded', factor: 0.5, ...lasting },
    { op: 'component', component: r.pick(COMPONENTS), to: 'up' },
    { op: 'pool', pool: r.pick(POOLS), percent: r.pick([0, 40, 70, 100]), ...lasting },
    { op: 'pool', pool: r.pick(POOLS), lost: r.whole(0, 3), ...lasting },
    { op: 'scale', pool: r.pick(POOLS), factor: r.pick([0.5, 1.8, 3]), ...lasting },
    { op: 'role', role: r.pick(ROLES), reachable: r.chance(0.3), ...lasting },
    { op: 'vendor', vendor: 'cloud', reachable: r.chance(0.3), ...lasting },
    { op: 'level', service: r.pick(SERVICES), percent: r.whole(0, 100) },
    { op: 'data-age', service: r.pick(SERVICES), age: min(r.whole(0, 600)) },
    { op: 'demand', service: r.pick(SERVICES), percent: 150, ...lasting },
    { op: 'site', site: 'north', percent: r.pick([0, 40, 100]), ...lasting },
    { op: 'known-error', knownError: 'leak', ...lasting },
  ];
  if (steps.length === 0) return r.pick(always);
  const step = r.pick(steps);
  return r.pick([
    ...always,
    { op: 'fail', step },
    { op: 'block', state: step, ...lasting },
    { op: 'failing', step, ...lasting },
    { op: 'scale', step, factor: 2, ...lasting },
  ]);
}

/** A command as a facilitator might give it: mostly about what is under way, fitting or not. */
export function randomCommand(
  r: Random,
  { workflow, scenario }: FrozenRun,
  active: readonly string[],
  number: number,
): Command {
  const somewhere = [...workflow.states.map((it) => it.id), 'nobody', 'unplanned-1', 'paper'];
  const among = (ids: readonly string[]): string => r.pick(ids.length > 0 && r.chance(0.8) ? ids : somewhere);
  const one = (...kinds: string[]): string => among(idsOf(workflow, ...kinds).filter((id) => active.includes(id)));
  const ways = workflow.transitions.filter((it) => active.includes(it.from));
  const containers = [...active, undefined];
  const beside = workflow.states.filter((it) => containers.includes(it.parent)).map((it) => it.id);
  const state = one('step');
  const why = 'because';
  const made = (): Inject => randomInject(r, workflow, `made${number}`);
  return r.pick<() => Command>([
    () => ({
      kind: 'finish',
      step: state,
      outcome: r.pick(['done', 'failed'] as const),
      ...(r.chance(0.5) && { why }),
    }),
    () => ({ kind: 'finish', step: state, outcome: r.pick(['done', 'failed'] as const), why }),
    () => ({ kind: 'choose', decision: one('decision'), option: r.pick(['o0', 'o1', 'o2']) }),
    () => ({ kind: 'answer', gate: one('gate'), approved: r.chance(0.5) }),
    () => ({ kind: 'release', inject: r.pick([...scenario.injects.map((it) => it.id), 'none']) }),
    () => ({ kind: 'drop', inject: r.pick([...scenario.injects.map((it) => it.id), 'none']) }),
    () => ({ kind: 'improvise', inject: made() }),
    () => ({ kind: 'lift', effects: [r.whole(0, 6)] }),
    () => ({ kind: 'workaround', workaround: r.pick(['paper', 'nobody']), action: r.pick(['start', 'stop'] as const) }),
    () => ({ kind: 'skip', state, why }),
    () => ({ kind: 'start', step: state, why }),
    () => ({
      kind: 'force',
      transition: r.pick(ways.length > 0 && r.chance(0.8) ? ways : workflow.transitions)?.id ?? 'none',
      why,
    }),
    () => ({ kind: 'move', to: among(beside), why }),
    () => ({
      kind: 'unplanned',
      name: 'Call',
      duration: min(r.whole(0, 20)),
      claims: r.some(POOLS, 0.4).map((pool) => ({ pool, units: r.whole(1, 4) })),
      why,
    }),
    () => ({ kind: 'note', text: 'x', tag: 'gap' }),
    () => (r.chance(0.05) ? { kind: 'end' } : { kind: 'pause' }),
  ])();
}
