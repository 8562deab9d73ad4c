import { describe, expect, it } from 'vitest';
import { hearTalk, nothingSaid, openQuestions, type RoomTalk } from '../../../../shared/analysis/known/room-talk';
import type { JournalEvent } from '../../../../shared/model/journal';
import type { Command } from '../../../../shared/model/run';
import { aRun } from '../../../support/a-run';
import { aScenario, aWorkflow, end, step } from '../../../support/a-workflow';

const frozen = aRun(aWorkflow([step('restore', 20), end('up')], ['restore > up']), aScenario([]));
const heard = (...commands: readonly Command[]): RoomTalk =>
  commands
    .map((command, seq): JournalEvent => ({ seq, at: 0, wall: 0, hash: '', changes: [], cause: { kind: 'command', command, by: 'Ana' } }))
    .reduce((talk, event) => hearTalk(talk, event, frozen), nothingSaid); // prettier-ignore
const asks = (text: string): Command => ({ kind: 'note', tag: 'question', text });

describe('what is said in the room', () => {
  it('keeps a question until it is answered, and every other one', () => {
    const answer: Command = { kind: 'note', tag: 'answer', text: 'Bo', re: 0 };
    expect(openQuestions(heard(asks('Who?'), asks('Where?'), answer)).map(({ text }) => text)).toEqual(['Where?']);
  });

  it('forgets what was taken back: a question, and a step off the plan', () => {
    const off: Command = { kind: 'skip', state: 'restore', why: 'Done already' };
    const talk = heard(asks('Who?'), off, { kind: 'counter', seq: 1, why: 'Wrong step' });
    expect(talk.said.map(({ kind }) => kind)).toEqual(['question']);
    expect(heard(asks('Who?'), { kind: 'counter', seq: 0, why: 'Known' }).said).toEqual([]);
  });

  it('is the same thing after a note about something else: nothing is copied for it', () => {
    const before = heard(asks('Who?'));
    const note: Command = { kind: 'note', tag: 'observation', text: 'Quiet', re: 7 };
    const event: JournalEvent = { seq: 9, at: 0, wall: 0, hash: '', changes: [], cause: { kind: 'command', command: note, by: 'Ana' } }; // prettier-ignore
    expect(hearTalk(before, event, frozen)).toBe(before);
  });
});
