import type { Ms } from '../../basics/time';
import { namesOf } from '../../model/names';
import type { HotWash } from '../../model/hot-wash';
import type { ObjectiveRating } from '../../model/own-report';
import type { FrozenRun } from '../../model/run';
import { isRealEvent } from '../../model/real-event';
import { feedbackOf } from '../feedback';
import { unrated } from '../ratings';
import { serviceClocks } from '../service-clocks';
import { injectsKnown, type Known } from './known-state';
import { visitKey } from './pauses';
import { openQuestions, type RoomTalk } from './room-talk';

/** The three longest, as a room can talk about them. */
const WAITS = 3;

export interface Washed {
  readonly frozen: FrozenRun;
  readonly known: Known;
  readonly talk: RoomTalk;
  readonly ratings: readonly ObjectiveRating[];
}

/** What the room looks back on at EndEx. Made of what it knows: what was never discovered stays so. */
export function hotWash({ frozen, known, talk, ratings }: Washed): HotWash {
  const { said } = talk;
  return {
    timeline: timelineOf(frozen, known, said),
    waits: waitsOf(frozen, known),
    services: servicesOf(frozen, known),
    deviations: said.flatMap(({ kind, at, text, why }) => (kind === 'deviation' ? [{ at, what: text, why }] : [])),
    questions: openQuestions(talk).map(({ text }) => text),
    unrated: unrated(frozen.scenario.objectives, ratings).map(({ text }) => text),
    ...(!isRealEvent(frozen.scenario) && { feedback: feedbackIn(talk) }),
  };
}

function feedbackIn({ attending }: RoomTalk): NonNullable<HotWash['feedback']> {
  const { forms, missing } = feedbackOf(attending);
  return { received: forms.length, missing: [...missing] };
}

function timelineOf({ scenario, workflow }: FrozenRun, known: Known, said: RoomTalk['said']): HotWash['timeline'] {
  const { board, interruptions, secrets, improvised } = known;
  const injects = injectsKnown(scenario.injects, improvised).flatMap(({ id, no, title, type, message }) => {
    const settled = board.injects[id];
    const isTold = type !== 'expected action' && type !== 'facilitation' && message.trim() !== '';
    if (settled?.status !== 'released' || !isTold) return [];
    const isSecret = secrets.some((secret) => secret.id === id);
    return [{ at: settled.at, text: isSecret ? `Inject ${no}` : `Inject ${no}: ${title}` }];
  });
  const names = namesOf(workflow);
  const turns = Object.entries(interruptions).flatMap(([key, all]) =>
    all.flatMap(({ from, to }) => [
      { at: from, name: names.name('services', key), how: 'below the minimum' },
      ...(to === undefined ? [] : [{ at: to, name: names.name('services', key), how: 'back' }]),
    ]),
  );
  // what falls together is one thing that happened
  const services = [...Map.groupBy(turns, ({ at, how }) => `${at} ${how}`).values()].flatMap((all) => {
    const [first] = all;
    return first === undefined
      ? []
      : [{ at: first.at, text: `${all.map(({ name }) => name).join(', ')}: ${first.how}` }];
  });
  const points = Object.entries(board.zeroPoints).flatMap(([point, at]) =>
    point === 'disruption' ? [] : [{ at, text: POINTS[point] ?? point }],
  );
  const decisions = said.flatMap(({ kind, at, text }) => (kind === 'decision' ? [{ at, text }] : []));
  return [...points, ...injects, ...decisions, ...services].toSorted((a, b) => a.at - b.at);
}

const POINTS: Readonly<Record<string, string>> = {
  detection: 'Detected',
  declaration: 'Plan in force',
  impact: 'Impact',
};

/** Before work began, while it stood still, and until something was decided: in all of them a room waits. */
function waitsOf({ workflow }: FrozenRun, { board, pauses }: Known): HotWash['waits'] {
  const names = namesOf(workflow);
  return board.visits
    .flatMap(({ state, visit, entered, started, left }) => {
      const kind = names.find(state)?.kind;
      const until = kind === 'step' ? (started ?? left) : kind === 'decision' || kind === 'gate' ? left : undefined;
      const paused = pauses[visitKey(state, visit)] ?? 0;
      const isWait = kind === 'step' || kind === 'decision' || kind === 'gate';
      return isWait
        ? [{ name: names.state(state), from: entered, waited: (until ?? board.at) - entered + paused }]
        : [];
    })
    .filter(({ waited }) => waited > 0)
    .toSorted((a, b) => b.waited - a.waited)
    .slice(0, WAITS);
}

function servicesOf({ workflow }: FrozenRun, { board, interruptions }: Known): HotWash['services'] {
  const end = board.ended?.at ?? board.at;
  const clocks = serviceClocks({ board, interruptions, workflow, now: end });
  return clocks.flatMap(({ key, name, state, rpo, dataLoss = 0, rpoState }) => {
    const away = (interruptions[key] ?? []).reduce<Ms>((sum, { from, to }) => sum + (to ?? end) - from, 0);
    if (away === 0) return [];
    const rto = namesOf(workflow).thing('services', key)?.rto;
    const isBack = interruptions[key]?.at(-1)?.to !== undefined;
    const verdict = rto === undefined ? 'no RTO' : state === 'met' ? 'met' : state === 'missed' ? 'missed' : 'open';
    const lost = { age: dataLoss, ...(rpo !== undefined && { rpo }), isOver: rpoState === 'missed' };
    return [{ name, ...(rto !== undefined && { rto }), away, isBack, verdict, ...(dataLoss > 0 && { lost }) } as const];
  });
}
