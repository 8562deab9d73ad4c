// What is said about entries afterwards: an actual time, a counter-entry, who decided. The original always stays.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known } from '../../../shared/basics/assert';
import { MINUTE } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { foldJournal } from '../../../shared/journal/board';
import { JournalEvent } from '../../../shared/model/journal';
import { buildReport } from '../../../shared/report/build-report';
import { renderReport } from '../../../shared/report/render-report';
import { Bench } from '../support/a-runner';
import { errorOf, valueOf } from '../support/result-of';
import { frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const frozen = frozenRun({ completion: 'facilitator', decisions: 'facilitator' });

async function evening() {
  const bench = new Bench(join(temporaryFolder(), 'w.statedrill'), { create: createDrill, restore: restoreDrill });
  const id = await bench.start(frozen);
  const to = (minute: number) => valueOf(bench.say(id, { kind: 'jump', to: minute * MINUTE }));
  to(20);
  valueOf(bench.say(id, { kind: 'finish', step: 'find', outcome: 'done' }));
  to(100);
  const { seq } = valueOf(bench.say(id, { kind: 'finish', step: 'restore', outcome: 'done' }));
  return { bench, id, restored: seq };
}

const reportOf = (bench: Bench, id: string) => {
  const { journal, summary } = bench.load(id);
  return buildReport({ summary, frozen, journal, findings: [] });
};

describe('an actual time that is corrected afterwards', () => {
  it('moves the step and the return of the service in the report, and keeps what was recorded', async () => {
    const { bench, id, restored } = await evening();
    valueOf(bench.say(id, { kind: 'correct', seq: restored, at: 85 * MINUTE, why: 'The monitor says so' }));

    const report = reportOf(bench, id);
    expect(known(report.services[0], 'one').recoveredAt).toBe(85 * MINUTE);
    expect(report.steps.find(({ state }) => state === 'restore')?.ended).toBe(85 * MINUTE);
    expect(report.mended).toMatchObject([{ kind: 'corrected', recorded: 100 * MINUTE, actual: 85 * MINUTE }]);
    expect(renderReport(report, 'html')).toContain('The monitor says so');

    const { journal } = bench.load(id);
    expect(journal[restored]?.at).toBe(100 * MINUTE);
    expect(foldJournal(journal).visits.find(({ state }) => state === 'restore')).toMatchObject({
      left: 85 * MINUTE,
      recorded: 100 * MINUTE,
    });
    expect(bench.runner.verify(id)).toMatchObject({ value: { chain: true, replay: true } });
  });

  it('is refused where it makes no sense, with the reason', async () => {
    const { bench, id, restored } = await evening();
    const refusal = (seq: number, at: number) =>
      errorOf(bench.say(id, { kind: 'correct', seq, at, why: 'So' })).message;
    expect(refusal(restored, 200 * MINUTE)).toBe('An actual time cannot lie ahead of the clock.');
    expect(refusal(restored, 5 * MINUTE)).toBe('It cannot have ended before it began.');
    expect(refusal(0, 0)).toMatch(/no time to correct/);
    expect(refusal(999, 0)).toBe('There is no such entry in the record.');
  });
});

describe('a counter-entry', () => {
  it('stands beside what it takes back; the same entry cannot be taken back twice', async () => {
    const { bench, id } = await evening();
    const { seq } = valueOf(bench.say(id, { kind: 'note', text: 'Nobody called the vendor', tag: 'observation' }));
    valueOf(bench.say(id, { kind: 'counter', seq, why: 'Bo did, at 10:04' }));

    const report = reportOf(bench, id);
    expect(report.notes).toMatchObject([{ text: 'Nobody called the vendor', withdrawn: 'Bo did, at 10:04' }]);
    expect(renderReport(report, 'md')).toContain('Taken back: Bo did, at 10:04');
    expect(errorOf(bench.say(id, { kind: 'counter', seq, why: 'Again' })).message).toBe('This entry has a counter-entry already.'); // prettier-ignore
    expect(errorOf(bench.say(id, { kind: 'counter', seq: 0, why: 'No' })).message).toMatch(/^Only what somebody said/);
    expect(bench.runner.verify(id)).toMatchObject({ value: { chain: true, replay: true } });
  });
});

describe('a decision of the room', () => {
  it('is reported with its options, who decided and why', async () => {
    const { bench, id } = await evening();
    valueOf(
      bench.say(id, {
        kind: 'decide', question: '', options: ['Go on deploying'], chosen: 'Freeze deploys', decidedBy: 'Incident lead', why: 'One change at a time',
      }), // prettier-ignore
    );
    expect(reportOf(bench, id).decisions).toMatchObject([
      {
        kind: 'room',
        chosen: 'Freeze deploys',
        decidedBy: 'Incident lead',
        why: 'One change at a time',
        options: [
          { label: 'Freeze deploys', isChosen: true },
          { label: 'Go on deploying', isChosen: false },
        ],
      },
    ]);
  });
});

it('reads a line of a journal written before any of this', () => {
  const old = {
    seq: 3,
    at: 0,
    wall: 1,
    cause: { kind: 'command', command: { kind: 'finish', step: 'find', outcome: 'done', why: 'Seen' }, by: 'Ana' },
    changes: [{ kind: 'clock', running: false, speed: 1, hold: { kind: 'paused', reason: 'coffee' } }],
    hash: 'x',
  };
  expect(JournalEvent.parse(old)).toEqual(old);
});
