import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../shared/report/build-report';
import { comparisonOf } from '../../../shared/report/comparison/comparison-of';
import { htmlOf } from '../../../shared/report/html/render-html';
import { markdownOf } from '../../../shared/report/markdown/render-markdown';
import { DAY } from '../../../shared/basics/time';
import { journalOf, level, smallRun } from './small-run';

const HOUR = 3_600_000;

/** One service with an RTO of two hours, back after so long. */
function drill(hours: number, day: number) {
  const frozen = smallRun({ rto: 2 * HOUR });
  const journal = journalOf(frozen, [
    [0, level(0)],
    [hours * HOUR, level(100)],
    [hours * HOUR + 1, { kind: 'ended', outcome: 'recovered' }],
  ]).map((event) => ({ ...event, wall: event.wall + day * DAY }));
  return buildReport({ summary: { runId: `run-${day}`, title: `Drill ${day}` }, frozen, journal, findings: [] });
}

describe('drills side by side', () => {
  const document = comparisonOf([drill(1, 9), drill(3, 1)]);

  it('stand in the order in which they were held, with what changed from the first to the last', () => {
    const text = markdownOf(document).replaceAll('\u00A0', ' ');
    expect(document.meta).toEqual(['Drill 1, 2 January 1970', 'Drill 9, 10 January 1970']);
    expect(document.headline).toContain('RTO met by 0 of 1 in the first of these drills and 1 of 1 in the last');
    expect(text).toMatch(/Worst service, back after \| 3 h 00 \| 60 min \| −2 h 00/);
    expect(text).toMatch(/Web \(tier 1\) \| ✕ \*?\*?3 h 00.*missed of 2 h 00.*\| ✓ \*?\*?60 min.*met of 2 h 00/);
  });

  it('never take the length of a run for a time to recover', () => {
    const gone = drill(3, 2);
    const open = { ...gone, services: gone.services.map(({ recoveredAt: _gone, ...service }) => service) };
    const shown = comparisonOf([drill(3, 1), open]);
    const text = markdownOf(shown).replaceAll('\u00A0', ' ');
    expect(shown.headline).toContain('Web: 3 h 00, then not back after 3 h 00');
    expect(text).toMatch(/Worst service, back after \| 3 h 00 \| not back after 3 h 00 \| –/);
    expect(text).toMatch(/Web \(tier 1\).*\| –/);
  });

  it('say which finding the record shows again, and which it does not', () => {
    const text = markdownOf(comparisonOf([drill(3, 1), drill(3, 2), drill(1, 3)]));
    expect(text).toMatch(/\| ✕ shown \| ✕ shown \| ✓ not shown \|/);
  });

  it('are one HTML file without a script', () => {
    expect(htmlOf(document)).toContain('<title>Small plan: 2 drills compared – comparison of drills</title>');
    expect(htmlOf(document)).not.toContain('<script');
  });
});
