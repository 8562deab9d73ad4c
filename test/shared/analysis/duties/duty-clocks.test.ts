import { describe, expect, it } from 'vitest';
import { interruptionsOf } from '../../../../shared/analysis/interruptions';
import { knownState } from '../../../../shared/analysis/known/known-state';
import { dutiesKnown } from '../../../../shared/analysis/known/duties-known';
import { dueReplies, dutyClocks } from '../../../../shared/analysis/duties/duty-clocks';
import { dutyWords } from '../../../../shared/analysis/duties/duty-words';
import { playedInject } from '../../../../shared/analysis/duties/played-inject';
import { tellingsOf } from '../../../../shared/analysis/duties/tellings';
import { otherChannels } from '../../../../shared/analysis/duties/channels';
import { foldJournal } from '../../../../shared/journal/board';
import type { JournalEvent } from '../../../../shared/model/journal';
import type { Command } from '../../../../shared/model/run';
import type { Effect, Inject } from '../../../../shared/model/scenario';
import { Workflow } from '../../../../shared/model/workflow';
import { conduct, type Live } from '../../../support/a-run';
import { aScenario, aWorkflow, end, inject, min, named, service, step } from '../../../support/a-workflow';

const workflow: Workflow = Workflow.parse({
  ...aWorkflow([step('check', 20), step('restore', 300, { needs: ['host'] }), end('up')], ['check > restore', 'restore > up'], {
    components: named('host', 'mailHost'),
    roles: named('lead'),
    services: [service('web', { rto: min(240) }), service('mail')],
    dependencies: [{ from: 'web', to: 'host', type: 'hard' }, { from: 'mail', to: 'mailHost', type: 'hard' }],
  }),
  communication: {
    channels: [
      { key: 'mail', name: 'Mail', needs: ['mailHost'] },
      { key: 'phone', name: 'Telephone' },
      { key: 'radio', name: 'Radio', outOfBand: true },
    ],
    messages: [],
    protocol: [{ key: 'customers', name: 'Customers', channel: 'mail', from: 'disruption', firstWithin: min(30), repeatEvery: min(60), approver: 'lead' }],
    obligations: [{ key: 'authority', name: 'Breach', basis: 'legal', recipient: 'Authority', from: 'declaration', within: min(4_320) }],
  },
}); // prettier-ignore

const says = (live: Live, command: Command): void =>
  void live.happenings.push({ at: live.now, cause: { kind: 'command', command, by: 'Ada' }, changes: [] });

function drill(injects: readonly Inject[], play: (live: Live) => void) {
  const live = conduct(workflow, aScenario(injects));
  play(live);
  const journal = live.happenings.map((happening, seq): JournalEvent => ({ ...happening, seq, wall: 0, hash: '' }));
  const board = foldJournal(journal);
  const tellings = tellingsOf(journal, workflow);
  const interruptions = interruptionsOf(journal, workflow);
  const clocks = dutyClocks({ board, interruptions, tellings, workflow, now: live.now });
  return { clocks, tellings, board, now: live.now, known: knownState(live.run, journal) };
}

const tell = (channel = 'mail'): Command => ({ kind: 'tell', duty: 'customers', channel, approvedBy: 'Ada' });
const words = ({ clocks }: ReturnType<typeof drill>): string[] =>
  clocks.map((clock) => `${clock.duty.name}: ${dutyWords(clock)}`);
const down: Effect = { op: 'component', component: 'mailHost', to: 'down' };
const dead: Effect = { op: 'channel', channel: 'mail', works: false };

describe('who has to be told', () => {
  it('stands as a clock: due, late, told, due again; what has not begun comes last', () => {
    expect(words(drill([], (live) => live.until(10)))).toEqual(['Customers: first due in 20 min', 'Breach: from declaration on']); // prettier-ignore
    expect(words(drill([], (live) => live.until(33)))[0]).toBe('Customers: first late by 3 min');
    const told = drill([], (live) => says(live.until(20), tell()));
    expect(words(told)[0]).toBe('Customers: repeat due in 60 min');
    expect(told.tellings.told).toMatchObject([{ at: min(20), channel: 'mail', approvedBy: 'Ada' }]);
  });

  it('is not told by a channel that is dead: because of an inject, or of what it needs', () => {
    for (const effect of [down, dead]) {
      const lost = drill([inject('mailGone', 5, effect)], (live) => says(live.until(20), tell()));
      expect(words(lost)[0]).toBe('Customers: first due in 10 min');
      expect(lost.tellings.told[0]?.lost?.inject).toBe('mailGone');
      expect(otherChannels(lost.board, workflow, 'mail').map(({ key }) => key)).toEqual(['radio', 'phone']);
      const other = drill([inject('mailGone', 5, effect)], (live) => says(live.until(20), tell('radio')));
      expect(words(other)[0]).toBe('Customers: repeat due in 60 min');
    }
  });

  it('is told by that channel again once it works again', () => {
    const again = drill([inject('mailGone', 5, dead), inject('mailBack', 15, { ...dead, works: true })], (live) =>
      says(live.until(20), tell()),
    );
    expect(again.tellings.told[0]?.lost).toBeUndefined();
  });

  it('follows what is taken back and corrected, and what does not apply', () => {
    const seq = (live: Live): number => live.happenings.length - 1;
    const back = drill([], (live) => {
      says(live.until(20), tell());
      says(live, { kind: 'counter', seq: seq(live), why: 'Nobody was told' });
    });
    expect(words(back)[0]).toBe('Customers: first due in 10 min');
    const moved = drill([], (live) => {
      says(live.until(40), tell());
      says(live, { kind: 'correct', seq: seq(live), at: min(25), why: 'It was earlier' });
    });
    expect(moved.clocks[0]?.left).toBe(min(45));
    const waived = drill([], (live) =>
      says(live.until(40), { kind: 'waive', duty: 'customers', why: 'Nobody noticed' }),
    );
    expect(waived.clocks.at(-1)).toMatchObject({ state: 'waived', waived: 'Nobody noticed' });
  });

  it('never shows the room that a message did not arrive, while that is not known', () => {
    const secret: Inject = { ...inject('mailGone', 5, dead), reveal: { kind: 'hand' } };
    const hidden = drill([secret], (live) => says(live.until(20), tell()));
    expect(words(hidden)[0]).toBe('Customers: first due in 10 min');
    expect(dutiesKnown(hidden.known, workflow, hidden.now)).toEqual([
      { name: 'Customers', isRepeat: true, dueAt: min(80), toldAt: min(20), by: 'Mail' },
    ]);
    const open = drill([secret], (live) => {
      says(live.until(20), tell());
      says(live, { kind: 'reveal', inject: 'mailGone' });
    });
    expect(dutiesKnown(open.known, workflow, open.now)).toEqual([
      { name: 'Customers', isRepeat: false, dueAt: min(30) },
    ]);
  });
});

describe('answers that are played', () => {
  const replies = [{ id: 'r1', duty: 'customers', from: 'A customer', after: min(15), message: 'When?' }];

  it('fall due after the audience heard it, and are over once played', () => {
    const due = (play: (live: Live) => void) => {
      const { tellings } = drill([inject('mailGone', 25, dead)], play);
      return dueReplies({ ...aScenario([]), replies }, tellings).map((one) => one.due / min(1));
    };
    expect(due((live) => live.until(10))).toEqual([]);
    expect(due((live) => says(live.until(20), tell()))).toEqual([35]);
    expect(due((live) => says(live.until(30), tell()))).toEqual([]);
    const answer = playedInject({ duty: 'customers', from: 'A customer', message: 'When?', reply: 'r1' }, []);
    expect(
      due((live) => {
        says(live.until(20), tell());
        says(live.until(40), { kind: 'improvise', inject: answer });
      }),
    ).toEqual([]);
  });
});
