import { MINUTE } from '../../shared/basics/time';
import type { Pool, Service } from '../../shared/model/catalogue';
import type { PlayModule } from '../../shared/model/exercise-module';
import type { Distribution } from '../../shared/model/distribution';
import type { Effect, Inject, InjectTrigger, Scenario } from '../../shared/model/scenario';
import type { Decision, EndOutcome, Gate, Join, Option, State, Step, Transition, Wait } from '../../shared/model/state';
import type { Workflow } from '../../shared/model/workflow';
import { emptyLists } from '../../shared/model/empty-lists';

/** A terse builder for small workflows. Names are the keys themselves, times are minutes. */
export const min = (minutes: number): number => Math.round(minutes * MINUTE);
export const fixed = (minutes: number): Distribution => ({ kind: 'fixed', value: min(minutes) });

type Own<S extends State> = Partial<Omit<S, 'id' | 'kind' | 'name' | 'parent' | 'claims'>>;
type Claims = Readonly<Record<string, number>>;
const claimsOf = (claims: Claims) => Object.entries(claims).map(([pool, units]) => ({ pool, units }));

export const step = (id: string, minutes: number, own: Own<Step> & { claims?: Claims } = {}): State => {
  const { claims, ...rest } = own;
  return {
    kind: 'step',
    id,
    name: id,
    duration: fixed(minutes),
    ...(claims && { claims: claimsOf(claims) }),
    ...rest,
  };
};
/** Options as their keys, or whole. */
export const decision = (
  id: string,
  options: readonly (string | (Partial<Option> & { id: string }))[],
  own: Own<Decision> = {},
): State => ({
  kind: 'decision',
  id,
  name: id,
  options: options.map((it) => (typeof it === 'string' ? { id: it, label: it } : { label: it.id, ...it })),
  ...own,
});
export const wait = (id: string, own: Own<Wait>): State => ({ kind: 'wait', id, name: id, ...own });
export const gate = (id: string, own: Own<Gate> = {}): State => ({ kind: 'gate', id, name: id, ...own });
export const plain = (id: string): State => ({ kind: 'state', id, name: id });
export const end = (id: string, outcome: EndOutcome = 'recovered'): State => ({ kind: 'end', id, name: id, outcome });
export const history = (id: string, depth: 'shallow' | 'deep', byDefault?: string): State => ({
  kind: 'history',
  id,
  name: id,
  deep: depth === 'deep',
  ...(byDefault !== undefined && { default: byDefault }),
});

type Nested = State | readonly State[];
const inside = (parent: string, states: readonly Nested[]): readonly State[] =>
  states.flat().map((state) => (state.parent === undefined ? { ...state, parent } : state));

export const group = (id: string, ...states: readonly Nested[]): readonly State[] => [
  { kind: 'group', id, name: id },
  ...inside(id, states),
];
/** Parallel tracks by name; a name with `!` is an essential track. */
export const tracks = (
  id: string,
  join: 'all' | 'any' | number,
  of: Record<string, readonly Nested[]>,
): readonly State[] => {
  const rule: Join = typeof join === 'number' ? { kind: 'count', k: join } : { kind: join };
  return [
    { kind: 'tracks', id, name: id, join: rule },
    ...Object.entries(of).flatMap(([key, states]): readonly State[] => {
      const track = key.replace('!', '');
      const essential = key.endsWith('!') && { essential: true };
      return [{ kind: 'track', id: track, name: track, parent: id, ...essential }, ...inside(track, states)];
    }),
  ];
};

export const pool = (key: string, units: number, own: Partial<Pool> = {}): Pool => ({
  key,
  name: key,
  kind: 'team',
  units,
  ...own,
});
export const service = (key: string, own: Partial<Service> = {}): Service => ({
  key,
  name: key,
  tier: 1,
  mbco: 80,
  ...own,
});
/** `a > b` leaves `a` as done; `a.failed > b` by another port. */
export const way = (path: string, own: Partial<Transition> = {}): Transition => {
  const [from = '', to = ''] = path.split('>').map((part) => part.trim());
  const [state = '', port = 'done'] = from.split('.');
  return { id: `${state}-${port}-${to}`, from: state, port, to, ...own };
};

type Things = Partial<Omit<Workflow, 'states' | 'transitions' | 'id' | 'title'>>;

export const aWorkflow = (
  states: readonly Nested[],
  ways: readonly (string | Transition)[],
  things: Things = {},
): Workflow => ({
  ...emptyLists(),
  id: 'small',
  title: 'Small',
  states: states.flat(),
  transitions: ways.map((it) => (typeof it === 'string' ? way(it) : it)),
  ...things,
});

/** Things of the catalogue by their keys. */
export const named = (...keys: readonly string[]): { key: string; name: string }[] =>
  keys.map((key) => ({ key, name: key }));

/** An inject at a minute of the exercise, by another trigger, or by hand. */
export const inject = (id: string, when: number | 'hand' | InjectTrigger, ...effects: readonly Effect[]): Inject => ({
  id,
  no: 1,
  title: id,
  type: 'inject',
  mode: 'chat',
  from: 'facilitator',
  to: [],
  message: '',
  expected: [],
  trigger: typeof when === 'number' ? { kind: 'time', at: min(when) } : when === 'hand' ? { kind: 'hand' } : when,
  effects: [...effects],
});

export const aScenario = (
  injects: readonly Inject[] = [],
  levels: Readonly<Record<string, number>> = {},
): Scenario => ({
  id: 'scenario',
  title: 'Scenario',
  exerciseType: 'tabletop',
  objectives: [],
  levels: Object.entries(levels).map(([key, percent]) => ({ service: key, percent })),
  injects: [...injects],
});

/** A module that plays a stretch of scenario time in so much room time; all in minutes. */
export const aModule = ({
  from,
  to,
  room,
  id = 'module-0',
}: {
  from: number;
  to: number;
  room: number;
  id?: string;
}): PlayModule => ({
  kind: 'play',
  id,
  title: id,
  roomTime: min(room),
  from: min(from),
  to: min(to),
  objectives: [],
  questions: [],
});
