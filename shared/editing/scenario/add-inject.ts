import { ok } from '../../basics/result';
import { MINUTE } from '../../basics/time';
import type { Plan } from '../../model/plan';
import type { Inject, Scenario } from '../../model/scenario';
import { patched, refuse, type Command, type Patch } from '../command';
import { freshKeys } from '../fresh-key';
import { nextNumber, plannedAt, withRoomAt } from '../../model/inject-order';
import { changeScenario, clampedTime, MOST_INJECTS, parsedInject, type OfInjects } from './with-scenario';

export interface AddInject {
  readonly scenario: string;
  /** The inject below which it goes; at the end when absent. */
  readonly after?: string | undefined;
  readonly set?: Patch<Omit<Inject, 'id'>> | undefined;
}

/** A new inject, numbered after the one it follows and ten minutes later. */
export const addInject: Command<AddInject> = {
  label: () => 'Add inject',
  apply: (plan, { scenario: id, after, set = {} }) =>
    changeScenario(plan, id, (scenario) => {
      if (scenario.injects.length >= MOST_INJECTS) return tooMany;
      const place = scenario.injects.findIndex((it) => it.id === after);
      const no = (scenario.injects[place]?.no ?? nextNumber(scenario.injects) - 1) + 1;
      const made = parsedInject(patched(blankInject(no, laterThan(scenario, place)), { ...set, id: freshId(plan) }));
      return made.ok ? ok(inserted(scenario, place, [made.value])) : made;
    }),
};

/** What an inject is before anybody has said more. */
export const blankInject = (no: number, at: number): Omit<Inject, 'id'> => ({
  no,
  title: 'New inject',
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: '',
  expected: [],
  trigger: { kind: 'time', at },
  effects: [],
});

function laterThan({ injects }: Scenario, place: number): number {
  const before = injects[place];
  const known = before === undefined ? injects.map(plannedAt) : [plannedAt(before)];
  const last = known.reduce<number | undefined>(
    (max, at) => (at === undefined ? max : Math.max(max ?? 0, at)),
    undefined,
  );
  return last === undefined ? 0 : clampedTime(last + PAUSE);
}

/** New injects right behind the one at `place` (at the end for -1), those that follow making room by number. */
function inserted(scenario: Scenario, place: number, fresh: readonly Inject[]): Scenario {
  const at = place < 0 ? scenario.injects.length : place + 1;
  const room = fresh.reduce<readonly Inject[]>((injects, { no }) => withRoomAt(injects, no), scenario.injects);
  return { ...scenario, injects: room.toSpliced(at, 0, ...fresh) };
}

/** Copies, each right below its original. */
export const duplicateInjects: Command<OfInjects> = {
  label: ({ injects }) => (injects.length === 1 ? 'Duplicate inject' : 'Duplicate injects'),
  apply: (plan, { scenario: id, injects: chosen }) =>
    changeScenario(plan, id, (scenario) => {
      const originals = scenario.injects.filter((it) => chosen.includes(it.id));
      if (originals.length === 0) return refuse('There is no inject to duplicate.');
      if (scenario.injects.length + originals.length > MOST_INJECTS) return tooMany;
      const fresh = freshKeys(plan);
      return ok(originals.reduce((now, { id: original }) => withCopy(now, original, fresh('inject')), scenario));
    }),
};

function withCopy(scenario: Scenario, original: string, id: string): Scenario {
  const place = scenario.injects.findIndex((it) => it.id === original);
  const inject = scenario.injects[place];
  return inject === undefined ? scenario : inserted(scenario, place, [{ ...inject, id, no: inject.no + 1 }]);
}

const freshId = (plan: Plan): string => freshKeys(plan)('inject');
const tooMany = refuse(`A scenario holds at most ${MOST_INJECTS} injects.`);
const PAUSE = 10 * MINUTE;
