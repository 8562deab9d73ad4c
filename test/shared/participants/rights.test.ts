import { describe, expect, it } from 'vitest';
import { maySay, rights } from '../../../shared/participants/rights';
import { ParticipantRole } from '../../../shared/participants/role';
import { Said, type SaidKind } from '../../../shared/participants/said';

const all = { steps: true, decisions: true };
const kinds = Said.options.map((option) => option.shape.kind.value);

/** Written out by hand, pair by pair: y may, . may not, s only with steps, d only with decisions. */
const expected: Record<ParticipantRole, Record<SaidKind, string>> = {
  player: row('y y y d d s s . . y . . .'),
  evaluator: row('. . y . . . . y y y . . .'),
  observer: row('. . . . . . . . . y . . .'),
  scribe: row('. . y y y . y y . y . . .'),
  'co-facilitator': row('. . . y y y y y . y y y y'),
};

function row(signs: string): Record<SaidKind, string> {
  const [acknowledge = '', answer = '', ask = '', choose = '', approve = '', done = '', tell = '', ...rest] =
    signs.split(' ');
  const [note = '', rate = '', feedback = '', release = '', pause = '', resume = ''] = rest;
  return { acknowledge, answer, ask, choose, approve, done, tell, note, rate, feedback, release, pause, resume };
}

const signOf = (role: ParticipantRole, kind: SaidKind): string => {
  const none = maySay(role, kind, { steps: false, decisions: false });
  if (none) return 'y';
  if (maySay(role, kind, { steps: true, decisions: false })) return 's';
  return maySay(role, kind, { steps: false, decisions: true }) ? 'd' : '.';
};

describe('what each role may say', () => {
  it('is as written down for every pair of role and message', () => {
    const found = Object.fromEntries(
      ParticipantRole.options.map((role) => [
        role,
        Object.fromEntries(kinds.map((kind) => [kind, signOf(role, kind)])),
      ]),
    );
    expect(found).toEqual(expected);
    expect(ParticipantRole.options.length * kinds.length).toBe(65);
  });

  it('lets nobody but the co-facilitator run the clock or see what is to come, whatever is allowed', () => {
    for (const role of ParticipantRole.options) {
      const runs = (['release', 'pause', 'resume'] as const).some((kind) => maySay(role, kind, all));
      expect([role, runs, rights[role].sees.includes('queue')]).toEqual([
        role,
        role === 'co-facilitator',
        role === 'co-facilitator',
      ]);
    }
  });
});
