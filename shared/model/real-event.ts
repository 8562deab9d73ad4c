// A disruption that really happens: recorded by the same means as a drill is played, and told apart from one everywhere.
import { HOUR, MINUTE, type Ms } from '../basics/time';
import type { FrozenRun, RunSettings } from './run';
import type { Scenario } from './scenario';
import type { Workflow } from './workflow';
import { emptyLists } from './empty-lists';

export const isRealEvent = ({ exerciseType }: Pick<Scenario, 'exerciseType'>): boolean => exerciseType === 'real event';

export interface EventChoices {
  readonly title: string;
  /** When it began, milliseconds since 1970, and the same as the clock on the wall said. */
  readonly since: number;
  readonly startsOn: string;
  readonly startsAt: string;
  /** Why no plan was put in force; absent where one was. */
  readonly noPlan?: string | undefined;
}

/** The clock keeps real time, everything waits for a person, nothing is drawn. */
export const eventSettings = ({ title, since, noPlan }: EventChoices): RunSettings => ({
  title,
  conduct: 'live',
  completion: 'facilitator',
  decisions: 'facilitator',
  chance: { kind: 'planned' },
  holdAtInjects: false,
  speed: 1,
  event: { since, ...(noPlan !== undefined && { noPlan }) },
});

/** No story: what it was, when it began, and what was left of each service. */
export const eventScenario = (
  { title, startsOn, startsAt, noPlan }: EventChoices,
  levels: Scenario['levels'],
): Scenario => ({
  id: 'event',
  title,
  exerciseType: 'real event',
  startsOn,
  startsAt,
  objectives: [],
  levels,
  injects: [],
  ...(noPlan !== undefined && { summary: `No plan was activated: ${noPlan}` }),
});

export interface AffectedService {
  readonly name: string;
  readonly rto?: Ms | undefined;
}

/** What is recorded where there is no plan: each service that is affected, until it is back or given up. */
export function withoutPlan(title: string, affected: readonly AffectedService[]): Workflow {
  const services: readonly AffectedService[] = affected.length === 0 ? [{ name: 'Operation' }] : affected;
  const isOne = services.length === 1;
  const works = services.flatMap(({ name }, index): Workflow['states'] => [
    ...(isOne ? [] : [{ id: `track-${index + 1}`, kind: 'track' as const, parent: 'recovery', name }]),
    {
      id: `restore-${index + 1}`,
      kind: 'step',
      ...(!isOne && { parent: `track-${index + 1}` }),
      name: `Bring ${name} back`,
      duration: { kind: 'fixed', value: HOUR },
      activity: 'restore',
      restores: [{ service: serviceKey(index), level: 100 }],
    },
  ]);
  const first = isOne ? 'restore-1' : 'recovery';
  return {
    ...emptyLists(),
    id: 'event',
    title,
    states: [
      ...(isOne ? [] : [{ id: 'recovery', kind: 'tracks' as const, name: 'Recovery', join: { kind: 'all' as const } }]),
      ...works,
      { id: 'back', kind: 'end', name: 'Back', outcome: 'recovered' },
      { id: 'given-up', kind: 'end', name: 'Given up', outcome: 'failed' },
    ],
    transitions: [
      { id: 'to-back', from: first, port: 'done', to: 'back' },
      { id: 'to-given-up', from: first, port: 'failed', to: 'given-up' },
    ],
    services: services.map(({ name, rto }, index) => ({
      key: serviceKey(index),
      name,
      tier: 1,
      mbco: 100,
      ...(rto !== undefined && { rto }),
    })),
  };
}

/** The name under which `withoutPlan` keeps the service at a place of the list. */
export const serviceKey = (index: number): string => `service-${index + 1}`;

/** Milliseconds by which the clock on the wall was ahead of UTC when it began. */
export function wallOffset({ settings, scenario }: FrozenRun): Ms {
  const { event } = settings;
  if (event === undefined) return 0;
  const wall = Date.parse(`${scenario.startsOn ?? '1970-01-01'}T${scenario.startsAt ?? '00:00'}:00Z`);
  return wall - Math.floor(event.since / MINUTE) * MINUTE;
}
