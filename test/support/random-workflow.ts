import type { Dependency } from '../../shared/model/catalogue';
import type { Distribution } from '../../shared/model/distribution';
import type { Guard } from '../../shared/model/guard';
import type { State, Transition } from '../../shared/model/state';
import type { Workflow } from '../../shared/model/workflow';
import { aWorkflow, decision, end, gate, history, min, named, plain, pool, service, step, wait } from './a-workflow';
import type { Random } from './random';

export const POOLS = ['staff', 'servers', 'link'];
export const COMPONENTS = ['host', 'disk'];
export const SERVICES = ['web', 'db', 'mail'];
export const ROLES = ['lead', 'deputy'];

/** What is being built: states and transitions so far, and how many names are used. */
interface Draft {
  readonly r: Random;
  readonly states: State[];
  readonly transitions: Transition[];
  readonly steps: string[];
}

/** A workflow that the compiler accepts: nested, parallel, with loops that end after some hours. */
export function randomWorkflow(r: Random): Workflow {
  const draft: Draft = { r, states: [], transitions: [], steps: [] };
  const top = fill(draft, undefined, 3);
  const over = end('over');
  const lost = end('lost', r.pick(['failed', 'degraded', 'abandoned'] as const));
  draft.states.push(over, lost);
  connect(draft, top, ['over', 'lost'], true);
  for (const id of draft.steps) if (r.chance(0.5)) addPrerequisite(draft, id);
  return aWorkflow(draft.states, draft.transitions, catalogue(r));
}

function catalogue(r: Random) {
  const discipline = (): 'backfill' | 'strict' => r.pick(['backfill', 'strict']);
  const edge = (from: string, to: string): Dependency => ({
    from,
    to,
    type: r.pick(['hard', 'soft', 'soft', 'data'] as const),
    strength: r.whole(0, 100),
  });
  return {
    pools: [
      pool('staff', r.whole(2, 4), { discipline: discipline(), site: 'north' }),
      pool('servers', r.whole(2, 3), { kind: 'machine', discipline: discipline() }),
      pool('link', 10, { kind: 'bandwidth' }),
    ],
    components: [{ key: 'host', name: 'host', site: 'north' }, ...named('disk')],
    sites: named('north'),
    roles: [
      { key: 'lead', name: 'lead', site: 'north', ...(r.chance(0.5) && { backups: ['deputy'] }) },
      ...named('deputy'),
    ],
    vendors: named('cloud'),
    services: SERVICES.map((key) => service(key)),
    dependencies: r.some(
      [edge('web', 'db'), edge('db', 'mail'), edge('mail', 'web'), edge('web', 'host'), edge('mail', 'cloud')],
      0.6,
    ),
    workarounds: [
      {
        key: 'paper',
        name: 'paper',
        service: 'web',
        level: 40,
        catchUpFactor: 1,
        claims: [{ pool: 'staff', units: 1 }],
        ...(r.chance(0.5) && { maxSustain: min(r.whole(5, 60)) }),
      },
    ],
    knownErrors: [{ key: 'leak', name: 'leak', durationFactor: 1.5 }],
    variables: [{ key: 'x', name: 'x', initial: 0 }],
  };
}

/** Puts one to four states into a container; returns them in document order. */
function fill(draft: Draft, parent: string | undefined, depth: number): readonly State[] {
  const { r } = draft;
  return Array.from({ length: r.whole(1, 4) }, () => add(draft, parent, depth));
}

function add(draft: Draft, parent: string | undefined, depth: number): State {
  const { r } = draft;
  const id = `s${draft.states.length}`;
  const put = (state: State): State => {
    const placed = { ...state, ...(parent !== undefined && { parent }) };
    draft.states.push(placed);
    return placed;
  };
  const kind = r.whole(0, depth > 0 ? 13 : 9);
  if (kind <= 5) {
    draft.steps.push(id);
    return put(randomStep(r, id));
  }
  if (kind === 6) return put(randomDecision(r, id));
  if (kind === 7) return put(randomWait(r, id));
  if (kind === 8)
    return put(
      gate(id, {
        owner: 'lead',
        ...timed(r),
        approval: r.pick([1, 0.5]),
        ...(r.chance(0.3) && { timeout: minutes(r) }),
      }),
    );
  if (kind === 9) return put(plain(id));
  return kind <= 11 ? addGroup(draft, put, id, depth) : addTracks(draft, put, id, depth);
}

type Put = (state: State) => State;

function addGroup(draft: Draft, put: Put, id: string, depth: number): State {
  const { r } = draft;
  const state = put({ kind: 'group', id, name: id });
  const inside = fill(draft, id, depth - 1);
  const ends = r
    .some(['recovered', 'failed', 'abandoned'] as const, 0.3)
    .map((outcome) => ({ ...end(`${id}-${outcome}`, outcome), parent: id }));
  draft.states.push(...ends);
  if (r.chance(0.6)) draft.states.push({ ...history(`${id}-back`, r.pick(['shallow', 'deep'])), parent: id });
  connect(
    draft,
    inside,
    ends.map((it) => it.id),
    false,
  );
  return state;
}

function addTracks(draft: Draft, put: Put, id: string, depth: number): State {
  const { r } = draft;
  const count = r.whole(2, 3);
  const join = r.pick([{ kind: 'all' }, { kind: 'any' }, { kind: 'count', k: r.whole(1, count) }] as const);
  const state = put({ kind: 'tracks', id, name: id, join });
  for (let i = 0; i < count; i += 1) {
    const track = `${id}-t${i}`;
    draft.states.push({ kind: 'track', id: track, name: track, parent: id, ...(r.chance(0.2) && { essential: true }) });
    connect(draft, fill(draft, track, depth - 1), [], false);
  }
  return state;
}

const minutes = (r: Random): number => min(r.whole(1, 30));
const timed = (r: Random) => (r.chance(0.5) ? { time: randomDuration(r) } : {});

function randomDuration(r: Random): Distribution {
  const [least, mode, most] = [r.whole(1, 10), r.whole(10, 20), r.whole(20, 40)].map((it) => min(it)) as [
    number,
    number,
    number,
  ];
  return r.pick<Distribution>([
    { kind: 'fixed', value: mode },
    { kind: 'uniform', min: least, max: most },
    { kind: 'triangular', min: least, mode, max: most },
    { kind: 'pert', min: least, mode, max: most },
    { kind: 'lognormal', median: mode, sigma: 0.5 },
    { kind: 'exponential', mean: mode },
    { kind: 'empirical', samples: [least, mode, most] },
    { kind: 'transfer', megabytes: 5_000, megabitsPerSecond: 100, sigma: 0.2 },
  ]);
}

function randomStep(r: Random, id: string): State {
  const claims = Object.fromEntries(
    r.some(
      [
        ['staff', r.whole(1, 2)],
        ['servers', r.whole(1, 2)],
        ['link', r.whole(2, 8)],
      ] as const,
      0.45,
    ),
  );
  return step(id, 1, {
    duration: randomDuration(r),
    claims,
    owner: 'lead',
    ...(r.chance(0.3) && { claimOrder: 'in order' }),
    ...(r.chance(0.3) && { needs: r.some(COMPONENTS, 0.6) }),
    ...(r.chance(0.15) && { vendors: ['cloud'] }),
    ...(r.chance(0.3) && { priority: r.whole(0, 200) }),
    ...(r.chance(0.5) && { success: r.pick([0, 0.5, 0.9]) }),
    ...(r.chance(0.4) && { retries: { max: r.whole(0, 2), ...(r.chance(0.5) && { backoff: minutes(r) }) } }),
    ...(r.chance(0.3) && { fallback: { duration: randomDuration(r), success: r.pick([1, 0.5]) } }),
    ...(r.chance(0.3) && { timeout: { after: minutes(r), from: r.pick(['entering', 'working'] as const) } }),
    ...(r.chance(0.4) && {
      restores: [
        { service: r.pick(SERVICES), level: r.whole(20, 100), ...(r.chance(0.5) && { dataLoss: minutes(r) }) },
      ],
    }),
    ...(r.chance(0.1) && { sets: [{ service: r.pick(SERVICES), level: r.whole(0, 100) }] }),
    ...(r.chance(0.15) && { startsWorkaround: 'paper' }),
    ...(r.chance(0.1) && { stopsWorkaround: 'paper' }),
    ...(r.chance(0.5) && { onLoss: r.pick(['pause', 'fail', 'restart'] as const) }),
    ...(r.chance(0.2) && { speedPool: r.pick(POOLS) }),
    ...(r.chance(0.3) && { knownErrors: ['leak'] }),
    ...(r.chance(0.15) && { marks: r.pick(['detection', 'declaration'] as const) }),
    ...(r.chance(0.15) && { completion: r.pick(['facilitator', 'automatic'] as const) }),
  });
}

function randomDecision(r: Random, id: string): State {
  const options = Array.from({ length: r.whole(1, 3) }, (_, i) => ({
    id: `o${i}`,
    weight: r.whole(0, 3),
    ...(i > 0 && r.chance(0.4) && { guard: randomGuard(r, []) }),
    ...(r.chance(0.2) && { dataLoss: [{ service: r.pick(SERVICES), age: minutes(r) }] }),
  }));
  return decision(id, options, {
    owner: 'lead',
    ...timed(r),
    ...(r.chance(0.4) && { deadline: minutes(r) }),
    ...(r.chance(0.5) && { defaultOption: 'o0' }),
  });
}

const randomWait = (r: Random, id: string): State =>
  r.chance(0.5)
    ? wait(id, { duration: randomDuration(r) })
    : wait(id, { until: randomGuard(r, []), ...(r.chance(0.7) && { timeout: minutes(r) }) });

export function randomGuard(r: Random, steps: readonly string[], depth = 2): Guard {
  const is = r.pick(['>=', '>', '<=', '<', '='] as const);
  const kinds = [
    'pool',
    'component',
    'level',
    'elapsed',
    'variable',
    ...(steps.length > 0 ? ['step', 'attempts'] : []),
    ...(depth > 0 ? ['all', 'any', 'not'] : []),
  ];
  switch (r.pick(kinds)) {
    case 'pool':
      return { kind: 'pool', pool: r.pick(POOLS), is, units: r.whole(0, 4) };
    case 'component':
      return { kind: 'component', component: r.pick(COMPONENTS), is: r.pick(['up', 'degraded', 'down'] as const) };
    case 'level':
      return { kind: 'level', service: r.pick(SERVICES), is, percent: r.whole(0, 100) };
    case 'step':
      return { kind: 'step', step: r.pick(steps), is: r.pick(['done', 'failed', 'timeout', 'cancelled'] as const) };
    case 'attempts':
      return { kind: 'attempts', step: r.pick(steps), is, count: r.whole(0, 2) };
    case 'variable':
      return { kind: 'variable', variable: 'x', is, value: r.whole(0, 3) };
    case 'all':
    case 'any':
      return {
        kind: r.pick(['all', 'any'] as const),
        of: [randomGuard(r, steps, depth - 1), randomGuard(r, steps, depth - 1)],
      };
    case 'not':
      return { kind: 'not', of: randomGuard(r, steps, depth - 1) };
    default:
      return {
        kind: 'elapsed',
        since: r.pick(['disruption', 'detection', 'declaration'] as const),
        atLeast: min(r.whole(0, 200)),
      };
  }
}

/** Chains states that lie beside each other, and adds loops, short cuts, timeouts, interrupts and returns. */
function connect(draft: Draft, beside: readonly State[], ends: readonly string[], mustConnect: boolean): void {
  const { r } = draft;
  const young: Guard = { kind: 'not', of: { kind: 'elapsed', since: 'disruption', atLeast: min(400) } };
  const targets = [...beside.map((it) => it.id), ...ends];
  beside.forEach((state, index) => {
    const next = beside[index + 1]?.id ?? ends[0];
    const onward = (port: string, must: boolean): void => {
      if (next === undefined || !(must || r.chance(0.75))) return;
      // Backwards only while the exercise is young, so that every run ends.
      if (r.chance(0.2)) way(draft, [state.id, port, returnTo(draft, r.pick(targets))], { guard: young, ...extras(r) });
      if (r.chance(0.2)) way(draft, [state.id, port, next], { guard: randomGuard(r, draft.steps), ...extras(r) });
      way(draft, [state.id, port, r.chance(0.2) ? laterOf(r, targets, index) : next], extras(r));
    };
    for (const port of PORTS[state.kind] ?? [])
      onward(port, mustConnect && port !== 'failed' && port !== 'rejected' && port !== 'abandoned');
    if (state.kind === 'decision')
      for (const option of state.options)
        if (next !== undefined && (mustConnect || r.chance(0.8)))
          way(draft, [state.id, option.id, laterOf(r, targets, index)], extras(r));
    if (state.kind === 'state' && next !== undefined) {
      if (r.chance(0.5)) way(draft, [state.id, 'always', next], { guard: randomGuard(r, draft.steps) });
      way(draft, [state.id, 'always', next], {});
    }
    if (['step', 'wait', 'gate', 'decision'].includes(state.kind) && next !== undefined && r.chance(0.4))
      way(
        draft,
        [state.id, 'timeout', laterOf(r, targets, index)],
        r.chance(0.3) ? { guard: randomGuard(r, draft.steps) } : {},
      );
    if ((state.kind === 'group' || state.kind === 'tracks') && next !== undefined && r.chance(0.4))
      way(draft, [state.id, 'interrupt', laterOf(r, targets, index)], {
        guard: randomGuard(r, draft.steps),
        keepWork: r.chance(0.6),
      });
  });
}

const PORTS: Partial<Record<State['kind'], readonly string[]>> = {
  step: ['done', 'failed'],
  wait: ['done'],
  gate: ['approved', 'rejected'],
  group: ['done', 'failed', 'abandoned'],
  tracks: ['done', 'failed'],
};

const laterOf = (r: Random, targets: readonly string[], index: number): string => {
  const later = targets.slice(index + 1);
  return later.length > 0 ? r.pick(later) : (targets[index] ?? '');
};

/** Into a group by its return point, where it has one. */
function returnTo(draft: Draft, target: string): string {
  const back = `${target}-back`;
  return draft.r.chance(0.6) && draft.states.some((it) => it.id === back) ? back : target;
}

const extras = (r: Random): Partial<Transition> =>
  r.chance(0.2) ? { sets: [{ variable: 'x', value: r.whole(0, 3) }] } : {};

function way(draft: Draft, [from, port, to]: readonly [string, string, string], own: Partial<Transition>): void {
  // A state that would return to its own group by that group's return point cannot be drawn.
  const target = to === `${from}-back` ? from : to;
  draft.transitions.push({ id: `w${draft.transitions.length}`, from, port, to: target, ...own });
}

/** On a step that comes earlier in the document, so that prerequisites have no circle. */
function addPrerequisite({ r, states, steps }: Draft, id: string): void {
  const index = states.findIndex((it) => it.id === id);
  const earlier = steps.filter((it) => states.findIndex((state) => state.id === it) < index);
  const state = states[index];
  if (state?.kind === 'step' && earlier.length > 0) states[index] = { ...state, after: [r.pick(earlier)] };
}
