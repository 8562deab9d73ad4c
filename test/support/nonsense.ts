import { Plan } from '../../shared/model/plan';
import type { Random } from './random';

const IDS = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'done',
  'failed',
  'timeout',
  'always',
  'interrupt',
  'approved',
  'on-fire',
  'root',
  'ghost',
];

/** A plan that has the right shape and makes no sense: everything may name anything, or nothing. */
export function nonsense(r: Random): Plan {
  const id = (): string => r.pick(IDS);
  const few = <T>(of: () => T, most = 3): T[] => Array.from({ length: r.whole(0, most) }, of);
  const maybe = <K extends string, T>(key: K, of: () => T): Partial<Record<K, T>> =>
    r.chance(0.5) ? ({ [key]: of() } as Partial<Record<K, T>>) : {};
  const ms = (): number => r.pick([0, 1, 60_000, 31_536_000_000]);
  const fixed = () => ({ kind: 'fixed', value: ms() });
  const guard = (depth = 2): unknown =>
    r.pick<() => unknown>([
      () => ({ kind: 'pool', pool: id(), is: '>=', units: 1 }),
      () => ({ kind: 'component', component: id(), is: 'up' }),
      () => ({ kind: 'level', service: id(), is: '<', percent: 50 }),
      () => ({ kind: 'elapsed', since: 'detection', atLeast: ms() }),
      () => ({ kind: 'step', step: id(), is: 'done' }),
      () => ({ kind: 'attempts', step: id(), is: '=', count: 1 }),
      () => ({ kind: 'variable', variable: id(), is: '=', value: 0 }),
      ...(depth > 0
        ? [
            () => ({ kind: 'not', of: guard(depth - 1) }),
            () => ({ kind: 'any', of: [guard(depth - 1), guard(depth - 1)] }),
          ]
        : []),
    ])();
  const claims = () => few(() => ({ pool: id(), units: r.whole(1, 4) }));
  const state = (): unknown => {
    const base = { id: id(), name: 'x', ...maybe('parent', id) };
    return r.pick<() => unknown>([
      () => ({
        ...base,
        kind: 'step',
        duration: fixed(),
        ...maybe('owner', id),
        ...maybe('claims', claims),
        ...maybe('needs', () => few(id)),
        ...maybe('after', () => few(id)),
        ...maybe('success', () => 0),
        ...maybe('speedPool', id),
        ...maybe('startsWorkaround', id),
        ...maybe('restores', () => few(() => ({ service: id(), level: 50 }))),
        ...maybe('timeout', () => ({ after: ms() })),
      }),
      () => ({
        ...base,
        kind: 'decision',
        options: [{ id: id(), label: 'x' }, ...few(() => ({ id: id(), label: 'x', ...maybe('guard', guard) }))],
        ...maybe('defaultOption', id),
        ...maybe('deadline', ms),
      }),
      () => ({ ...base, kind: 'wait', ...maybe('duration', fixed), ...maybe('until', guard), ...maybe('timeout', ms) }),
      () => ({ ...base, kind: 'gate', ...maybe('owner', id), ...maybe('timeout', ms) }),
      () => ({ ...base, kind: 'group', ...maybe('initial', id) }),
      () => ({ ...base, kind: 'tracks', join: r.pick([{ kind: 'all' }, { kind: 'any' }, { kind: 'count', k: 2 }]) }),
      () => ({ ...base, kind: 'track', ...maybe('initial', id), ...maybe('essential', () => true) }),
      () => ({ ...base, kind: 'state' }),
      () => ({ ...base, kind: 'history', deep: r.chance(0.5), ...maybe('default', id) }),
      () => ({ ...base, kind: 'end', outcome: 'recovered' }),
    ])();
  };
  const thing = (more: () => object = () => ({})) => ({ key: id(), name: 'x', ...more() });
  const inject = () => ({
    id: id(),
    no: 1,
    title: 'x',
    type: 'inject',
    mode: 'chat',
    from: 'x',
    to: few(id),
    message: '',
    expected: [],
    trigger: r.pick<unknown>([
      { kind: 'time', at: 0 },
      { kind: 'condition', guard: guard() },
      { kind: 'missed', state: id(), by: 5 },
    ]),
    effects: few(() =>
      r.pick<unknown>([
        { op: 'component', component: id(), to: 'down' },
        { op: 'pool', pool: id() },
        { op: 'block', state: id(), option: id() },
        { op: 'scale', factor: 2 },
        { op: 'site', site: id(), percent: 0 },
        { op: 'level', service: id(), percent: 0 },
      ]),
    ),
  });
  return Plan.parse({
    format: 'statedrill.plan',
    version: 1,
    workflow: {
      id: 'w',
      title: 'x',
      ...maybe('initial', id),
      states: few(state, 8),
      transitions: few(() => ({ id: id(), from: id(), port: id(), to: id(), ...maybe('guard', guard), ...maybe('sets', () => [{ variable: id(), value: 1 }]) }), 10),
      services: few(() => thing(() => ({ tier: 1, mbco: 80, ...maybe('rto', ms), ...maybe('mtpd', ms) }))),
      dependencies: few(() => ({ from: id(), to: id(), type: r.pick(['hard', 'soft', 'data']), ...maybe('strength', () => 50) })),
      pools: few(() => thing(() => ({ kind: r.pick(['team', 'machine', 'bandwidth']), units: r.whole(1, 3), ...maybe('discipline', () => 'strict'), ...maybe('site', id) }))),
      components: few(() => thing(() => maybe('site', id))),
      sites: few(thing),
      roles: few(() => thing(() => maybe('backups', () => few(id)))),
      people: few(() => thing(() => maybe('roles', () => few(id)))),
      vendors: few(thing),
      workarounds: few(() => thing(() => ({ service: id(), level: 40, catchUpFactor: 1, ...maybe('claims', claims) }))),
      knownErrors: few(thing),
      variables: few(() => ({ ...thing(), initial: 0 })),
    },
    scenarios: few(() => ({ id: id(), title: 'x', exerciseType: 'tabletop', objectives: [], levels: few(() => ({ service: id(), percent: 0 })), injects: few(inject) }), 2),
    layout: { states: {}, transitions: {} },
  }); // prettier-ignore
}
