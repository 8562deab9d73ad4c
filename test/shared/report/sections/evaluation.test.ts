import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { seenNote } from '../../../../shared/analysis/inject-queue';
import type { ObjectiveRating } from '../../../../shared/model/own-report';
import type { Inject } from '../../../../shared/model/scenario';
import { buildReport } from '../../../../shared/report/build-report';
import { renderReport } from '../../../../shared/report/render-report';
import { evaluationOf } from '../../../../shared/report/sections/evaluation';
import { reportTables } from '../../../../shared/report/tables/report-tables';
import { Room } from '../room';
import { smallRun } from '../small-run';

const objectives = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: `Objective ${id}` }));
const rating = (objective: string, value: ObjectiveRating['value'], evaluator = 'Bo'): ObjectiveRating => ({
  objective,
  evaluator,
  value,
});

describe('the score of an exercise', () => {
  it('stands beside how much was rated: what nobody rated lowers the second number, never the first', () => {
    expect(evaluationOf(objectives, [rating('a', 'P'), rating('b', 'S'), rating('c', 'U')])).toEqual({
      score: 1.75 / 3,
      rated: 3,
      objectives: 5,
    });
  });

  it('counts the lower of two evaluators, and leaves out what was not observed', () => {
    expect(evaluationOf(objectives, [rating('a', 'P'), rating('a', 'M', 'Cleo'), rating('b', 'N')])).toEqual({
      score: 0.25,
      rated: 1,
      objectives: 5,
    });
    expect(evaluationOf(objectives, [rating('a', 'N'), rating('a', 'S', 'Cleo')])).toMatchObject({
      score: 0.75,
      rated: 1,
    });
  });

  it('is n/a, not nothing, where nothing was rated or nothing was to be rated', () => {
    expect(evaluationOf(objectives, [])).toEqual({ rated: 0, objectives: 5 });
    expect(evaluationOf([], [])).toBeUndefined();
  });
});

const inject: Inject = {
  id: 'blow',
  no: 1,
  title: 'A blow',
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: 'It happens',
  expected: ['Call the lead', 'Open the bridge'],
  trigger: { kind: 'time', at: MINUTE },
  effects: [],
};

function played(ticks: readonly string[]) {
  const run = smallRun({});
  const room = new Room({ ...run, scenario: { ...run.scenario, objectives, injects: [inject] } });
  room.until(2 * MINUTE);
  for (const text of ticks)
    room.sit(4 * MINUTE).record({ kind: 'note', tag: 'observation', text: seenNote(text), inject: 'blow' });
  return room;
}
const reported = ({ frozen, journal }: Room, own?: Parameters<typeof buildReport>[0]['own']) =>
  buildReport({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [], ...(own && { own }) });

describe('what was expected of an inject', () => {
  it('is said to be done when somebody saw it, with the time since the release, and else not', () => {
    const report = reported(played(['Open the bridge']));
    const [told] = report.injects;
    expect(told?.seen).toMatchObject([{ text: 'Open the bridge' }]);
    expect(told?.seen?.[0]?.roomTime).toBeGreaterThanOrEqual(4 * MINUTE);
    expect(told?.responses).toEqual([]);
    expect(report.injectResponse).toMatchObject({ expecting: 1, complete: 0 });
    const text = renderReport(report, 'md');
    expect(text).toContain('1 of 2');
    expect(text).toContain('not recorded');
  });

  it('is proposed as a finding where somebody kept watch and did not see it, and a change of the plan', () => {
    const notSeen = (report: ReturnType<typeof reported>) => report.proposals.filter(({ proposal }) => proposal.includes(':expected/')); // prettier-ignore
    const [found] = notSeen(reported(played(['Open the bridge'])));
    expect(found?.title).toBe('Expected after inject 1 and not seen: “Call the lead”');
    expect(found?.actions[0]?.text).toBe('Say in the plan who does this, or practise it: Call the lead.');
    expect(notSeen(reported(played(inject.expected)))).toEqual([]);
    // nobody ticked anything: nothing is known
    expect(notSeen(reported(played([])))).toEqual([]);
  });

  it('is complete when all of it was seen; a tick that was taken back does not count', () => {
    expect(reported(played(inject.expected)).injectResponse).toMatchObject({ expecting: 1, complete: 1 });
    const room = played(['Call the lead']);
    room.record({ kind: 'counter', seq: room.journal.length - 1, why: 'It was somebody else' });
    expect(reported(room).injects[0]?.seen).toEqual([]);
  });

  it('was done when it was, where it is ticked afterwards', () => {
    const room = played([]).until(30 * MINUTE);
    const note = { kind: 'note', tag: 'observation', inject: 'blow' } as const;
    room.record({ ...note, text: seenNote('Call the lead'), was: 4 * MINUTE });
    // three exercise minutes after the release, at one second each
    expect(reported(room).injects[0]?.seen).toMatchObject([{ at: 4 * MINUTE, roomTime: 3_000 }]);
    expect(reported(room).injects[0]?.responseTime).toBe(3_000);
  });

  it('is not judged in a simulation, where nobody is there to see it', () => {
    const room = played([]);
    const frozen = { ...room.frozen, settings: { ...room.frozen.settings, conduct: 'simulation' as const } };
    const report = buildReport({ summary: { runId: 'r', title: 'R' }, frozen, journal: room.journal, findings: [] });
    expect(report.injects[0]).not.toHaveProperty('seen');
    expect(report.injectResponse).not.toHaveProperty('complete');
  });
});

it('shows both numbers and every letter in the document and as a table', () => {
  const own = { texts: [], ratings: [rating('a', 'P'), rating('a', 'M', 'Cleo')], editions: [] };
  const report = reported(played([]), own);
  expect(report.evaluation).toEqual({ score: 0.25, rated: 1, objectives: 5 });
  const text = renderReport(report, 'md');
  expect(text).toContain('25 %');
  expect(text).toContain('1 of 5');
  const table = reportTables(report).find(({ name }) => name === 'ratings');
  expect(table?.rows.map((row) => [row[2], row[3]])).toEqual([
    ['Bo', 'P'],
    ['Cleo', 'M'],
    ...Array.from({ length: 4 }, () => [undefined, undefined]),
  ]);
});
