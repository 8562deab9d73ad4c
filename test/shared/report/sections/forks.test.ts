import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import type { State, Transition } from '../../../../shared/model/state';
import { buildReport } from '../../../../shared/report/build-report';
import { renderMarkdown } from '../../../../shared/report/markdown/render-markdown';
import type { RelatedRun } from '../../../../shared/report/related';
import type { Report } from '../../../../shared/report/report';
import { minutes, Room } from '../room';
import { smallRun } from '../small-run';

const step = (id: string, name: string, time: number): State => ({ id, kind: 'step', name, duration: { kind: 'fixed', value: time }, restores: [{ service: 'web', level: 100 }] }); // prettier-ignore
const states: State[] = [
  { id: 'check', kind: 'step', name: 'Look at it', duration: { kind: 'fixed', value: 10 * MINUTE } },
  { id: 'copy', kind: 'decision', name: 'Which copy?', options: [{ id: 'near', label: 'The near one' }, { id: 'far', label: 'The far one' }] },
  step('near', 'Restore the near copy', 60 * MINUTE),
  step('far', 'Restore the far copy', 180 * MINUTE),
  { id: 'end', kind: 'end', name: 'Done', outcome: 'recovered' },
]; // prettier-ignore
const way = (from: string, port: string, to: string): Transition => ({ id: `${from}-${port}`, from, port, to });
const transitions = [way('check', 'done', 'copy'), way('copy', 'near', 'near'), way('copy', 'far', 'far'), way('near', 'done', 'end'), way('far', 'done', 'end')]; // prettier-ignore

function played(option: 'near' | 'far', until: number | 'the end' = 'the end'): Room {
  const run = smallRun({ rto: 2 * HOUR, mtpd: 4 * HOUR, wrt: 30 * MINUTE }, { states, transitions });
  const room = new Room({ ...run, scenario: { ...run.scenario, levels: [{ service: 'web', percent: 0 }] } });
  room.until(minutes(10)).say({ kind: 'finish', step: 'check', outcome: 'done' });
  room.until(minutes(20)).say({ kind: 'choose', decision: 'copy', option });
  return until === 'the end' ? room.toTheEnd() : room.until(minutes(until)).record({ kind: 'note', tag: 'observation', text: 'So far' }); // prettier-ignore
}

const related = ({ frozen, journal }: Room, more: Partial<RelatedRun> = {}): RelatedRun => ({
  runId: 'other',
  title: 'The far copy instead',
  frozen,
  journal,
  seq: 1,
  relation: 'fork',
  ...more,
});
const reported = (mine: Room, ...others: RelatedRun[]): Report =>
  buildReport({ summary: { runId: 'r', title: 'R' }, frozen: mine.frozen, journal: mine.journal, findings: [], related: others }); // prettier-ignore

describe('a decision that another drill took otherwise', () => {
  it('has what came of it there: when services were back, and what was left of their MTPD', () => {
    const report = reported(played('near'), related(played('far')));

    expect(report.forks).toMatchObject([
      {
        relation: 'fork',
        from: minutes(10),
        isOver: true,
        decisions: [{ state: 'copy', here: 'The near one', there: 'The far one', at: minutes(20) }],
        services: [
          {
            here: { back: minutes(80), verdict: 'met', margin: minutes(130) },
            there: { back: minutes(200), verdict: 'missed', margin: minutes(10) },
          },
        ],
      },
    ]);
    expect(report.forks?.[0]?.steps.map(({ name }) => name)).toEqual(['Restore the near copy', 'Restore the far copy']); // prettier-ignore
    const text = renderMarkdown(report);
    expect(text).toContain('“Which copy?”, decided otherwise');
    expect(text).toContain('There Web was back after 3 h 20, 2 h 00 later than here, with 10 min left of its MTPD.');
    expect(text).toContain('It goes on from this drill at T+00:10:00: up to there both are the same.');
  });

  it('is told as far as the other drill has come', () => {
    const report = reported(played('near'), related(played('far', 60)));

    expect(report.forks?.[0]).toMatchObject({ isOver: false, services: [{ there: { verdict: 'inconclusive' } }] });
    expect(renderMarkdown(report)).toContain('There Web was not back yet; here it was after 80 min.');
  });

  it('is none where both took the same option, or where the drills part only after it', () => {
    expect(reported(played('near'), related(played('near'))).forks?.[0]?.decisions).toEqual([]);
    const mine = played('near');
    const taken = mine.journal.findIndex(({ cause }) => cause.kind === 'command' && cause.command.kind === 'choose');
    const after = reported(mine, related(played('far'), { seq: taken }));
    expect(after.forks?.[0]?.decisions).toEqual([]);
  });

  it('leaves a drill without relatives as it was', () => {
    const report = reported(played('near'));
    expect(report.forks).toBeUndefined();
    expect(renderMarkdown(report)).not.toContain('Played otherwise');
  });
});
