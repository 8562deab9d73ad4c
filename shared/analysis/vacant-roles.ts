import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import { nextNumber } from '../model/inject-order';
import type { Posted } from '../model/roster';
import type { Inject } from '../model/scenario';
import type { Attendance } from './attendance';

/** A role whom nobody plays: everybody who could was called and is absent, without a stand-in. */
export interface VacantRole {
  readonly role: Key;
  readonly name: string;
  /** Who is absent. */
  readonly people: readonly string[];
}

export interface RollCalled {
  readonly posted: readonly Posted[];
  readonly attendance: readonly Attendance[];
  readonly board: Board;
}

/** Roles that nobody plays and that still answer in the drill: the facilitator is asked about each. */
export function vacantRoles({ posted, attendance, board }: RollCalled): readonly VacantRole[] {
  const standing = new Map(attendance.map((one) => [one.who, one.standing]));
  return posted.flatMap(({ role, name, people }): VacantRole[] => {
    const who = people.length > 0 ? people.map((person) => person.name.trim()) : [name];
    const isVacant = who.every((person) => standing.get(person) === 'absent');
    return isVacant && board.roles[role] !== false ? [{ role, name, people: who }] : [];
  });
}

/** A role that was made unreachable because nobody played it, and that somebody plays now: by the effects to lift. */
export interface FilledRole {
  readonly role: Key;
  readonly name: string;
  readonly effects: readonly number[];
}

export function filledRoles({ posted, attendance, board }: RollCalled): readonly FilledRole[] {
  const standing = new Map(attendance.map((one) => [one.who, one.standing]));
  return posted.flatMap(({ role, name, people }): FilledRole[] => {
    const who = people.length > 0 ? people.map((person) => person.name.trim()) : [name];
    const isFilled = who.some((person) => (standing.get(person) ?? 'absent') !== 'absent');
    const effects = Object.values(board.effects)
      .filter(
        ({ inForce, inject, effect }) =>
          inForce && effect.op === 'role' && effect.role === role && isByRollCall(inject),
      ) // prettier-ignore
      .map(({ id }) => id);
    return isFilled && effects.length > 0 ? [{ role, name, effects }] : [];
  });
}

const PREFIX = 'rollcall-';
const isByRollCall = (inject: Key): boolean => inject.startsWith(PREFIX);

/** The role does not answer from now on: a normal inject, so that the plan's back-ups are called and the record says why. */
export function vacancyInject({ role, name, people }: VacantRole, injects: readonly Inject[]): Inject {
  const no = nextNumber(injects);
  const taken = new Set(injects.map(({ id }) => id));
  let id = `${PREFIX}${no}`;
  while (taken.has(id)) id = `${id}x`;
  const absent = people.length === 1 && people[0] === name ? 'nobody is here for it' : `${people.join(', ')} absent`;
  return {
    id,
    no,
    title: `${name} does not answer: ${absent}`.slice(0, 500),
    type: 'inject',
    mode: 'verbal',
    from: 'Roll call',
    to: [],
    message: '',
    expected: [],
    trigger: { kind: 'hand' },
    effects: [{ op: 'role', role, reachable: false }],
  };
}
