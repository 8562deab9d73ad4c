import { describe, expect, it } from 'vitest';
import { feedbackOf } from '../../../shared/analysis/feedback';
import { FeedbackForm } from '../../../shared/model/feedback';
import type { JournalEvent } from '../../../shared/model/journal';
import { Command } from '../../../shared/model/run';

const journal = (...commands: Command[]): JournalEvent[] =>
  commands.map((command, seq) => ({
    seq,
    at: 0,
    wall: 0,
    cause: { kind: 'command', command, by: 'Scribe' },
    changes: [],
    hash: '',
  }));

const form = (who: string | undefined, structure: number): Command => ({
  kind: 'feedback',
  form: { ...(who !== undefined && { who }), ratings: { structure } },
});

describe('feedback', () => {
  it('shows how many gave each mark, never one figure for all', () => {
    const { statements } = feedbackOf(journal(form('Ada', 1), form('Ben', 5), form('Cem', 5), form(undefined, 3)));
    expect(statements.find(({ statement }) => statement === 'structure')).toEqual({
      statement: 'structure',
      counts: [1, 0, 1, 0, 2],
      rated: 4,
    });
  });

  it('counts the latest form of a person, and every one without a name', () => {
    const { forms } = feedbackOf(journal(form('Ada', 1), form(undefined, 2), form('Ada', 4), form(undefined, 2)));
    expect(forms.map(({ who, ratings }) => [who, ratings.structure])).toEqual([
      [undefined, 2],
      ['Ada', 4],
      [undefined, 2],
    ]);
  });

  it('leaves out what was taken back, and then asks for it again', () => {
    const attend: Command = { kind: 'attend', who: 'Ada', standing: 'remote' };
    const before = journal(attend, form('Ada', 2));
    expect(feedbackOf(before)).toMatchObject({ missing: [] });
    const after = journal(attend, form('Ada', 2), { kind: 'counter', seq: 1, why: 'wrong person' });
    expect(feedbackOf(after)).toMatchObject({ forms: [], missing: ['Ada'] });
  });

  it('misses nobody who was absent, and the stand-in instead of whom they stand in for', () => {
    const { missing } = feedbackOf(
      journal(
        { kind: 'attend', who: 'Ada', standing: 'absent' },
        { kind: 'attend', who: 'Ben', standing: 'stand-in', standIn: 'Bo' },
        { kind: 'attend', who: 'Cem', standing: 'present' },
      ),
    );
    expect(missing).toEqual(['Bo', 'Cem']);
  });

  it('refuses a form with nothing on it and marks that are none', () => {
    expect(FeedbackForm.safeParse({ who: 'Ada', ratings: {}, strengths: '  ' }).success).toBe(false);
    expect(FeedbackForm.safeParse({ ratings: { structure: 6 } }).success).toBe(false);
    expect(FeedbackForm.safeParse({ ratings: { unheard: 3 } }).success).toBe(false);
    expect(FeedbackForm.safeParse({ ratings: {}, actions: 'Print the phone tree.' }).success).toBe(true);
  });
});
