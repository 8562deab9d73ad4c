import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import type { Step } from '../../../../shared/model/state';
import { buildReport } from '../../../../shared/report/build-report';
import { renderReport } from '../../../../shared/report/render-report';
import { simulated } from '../../../../shared/report/sections/simulated';
import { reportTables } from '../../../../shared/report/tables/report-tables';
import { Room } from '../room';
import { smallRun } from '../small-run';

const look: Step = {
  id: 'look',
  kind: 'step',
  name: 'Look',
  duration: { kind: 'fixed', value: 5 * MINUTE },
  marks: 'detection',
};
const fix: Step = {
  id: 'fix',
  kind: 'step',
  name: 'Fix',
  duration: { kind: 'uniform', min: 10 * MINUTE, max: 30 * MINUTE },
  restores: [{ service: 'web', level: 100 }],
};

const plan = (more: Partial<Step> = {}) => {
  const run = smallRun(
    { rto: 30 * MINUTE },
    {
      states: [
        look,
        { ...fix, ...more },
        { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' },
        { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' },
      ],
      transitions: [
        { id: 'a', from: 'look', port: 'done', to: 'fix' },
        { id: 'b', from: 'look', port: 'failed', to: 'bad' },
        { id: 'c', from: 'fix', port: 'done', to: 'good' },
        { id: 'd', from: 'fix', port: 'failed', to: 'bad' },
      ],
    },
  );
  return { ...run, scenario: { ...run.scenario, levels: [{ service: 'web', percent: 0 }] } };
};

/** The room looks for 6 minutes and mends for 50. */
const played = () => {
  const room = new Room(plan());
  room.until(6 * MINUTE).say({ kind: 'finish', step: 'look', outcome: 'done' });
  room.until(56 * MINUTE).say({ kind: 'finish', step: 'fix', outcome: 'done' });
  const { frozen, journal } = room;
  return buildReport({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [] });
};

describe('what the model expected before the drill', () => {
  it('is the time of work of each step in five hundred runs, the same every time', () => {
    const first = simulated(plan());
    const time = first?.steps.get('fix');
    expect(first?.runs).toBe(500);
    expect(time?.done).toMatchObject({ count: 500, of: 500 });
    expect(Math.abs((time?.p50 ?? 0) - 20 * MINUTE)).toBeLessThan(MINUTE);
    expect(Math.abs((time?.p95 ?? 0) - 29 * MINUTE)).toBeLessThan(MINUTE / 2);
    expect(first?.steps.get('look')).toMatchObject({ p50: 5 * MINUTE, p95: 5 * MINUTE });
    expect(simulated(plan())).toEqual(first);
  });

  it('counts the runs in which a service is back within its RTO', () => {
    const back = simulated(plan())?.services.get('web');
    expect(Math.abs((back?.p50 ?? 0) - 25 * MINUTE)).toBeLessThan(MINUTE);
    // 5 minutes of looking leave 25 of 10 to 30: three of four runs.
    expect((back?.rto?.count ?? 0) / 500).toBeCloseTo(0.75, 1);
  });

  it('takes the share of runs in which a step is done from all runs, and its times from those alone', () => {
    const time = simulated(plan({ success: 0.5 }))?.steps.get('fix');
    expect((time?.done.count ?? 0) / 500).toBeCloseTo(0.5, 1);
    expect(time?.done.of).toBe(500);
    expect(Math.abs((time?.p50 ?? 0) - 20 * MINUTE)).toBeLessThan(2 * MINUTE);
  });

  it('is absent, and the report whole, where the plan does not compile', () => {
    const run = plan();
    const broken = { ...run, workflow: { ...run.workflow, transitions: [] } };
    expect(simulated(broken)).toBeUndefined();
  });

  it('stands beside planned and actual time of every step, in the document and in the tables', () => {
    const report = played();
    const step = report.steps.find(({ state }) => state === 'fix');
    expect(step).toMatchObject({ planned: 20 * MINUTE, actual: 50 * MINUTE });
    expect(step?.actual).toBeGreaterThan(step?.simulated?.p95 ?? Infinity);
    const table = reportTables(report).find(({ name }) => name === 'steps');
    const titles = table?.columns.map(({ title }) => title) ?? [];
    const row = table?.rows.find(([key]) => key === 'fix') ?? [];
    expect(row[titles.indexOf('Simulated P95')]).toBe(step?.simulated?.p95);
    expect(renderReport(report, 'md')).toContain('500 runs of the plan');
  });
});

describe('a service against its targets', () => {
  it('has a recovery time from every zero point that happened, and none from one that did not', () => {
    const [web] = played().services;
    expect(web?.since).toEqual([
      { point: 'disruption', at: 0, elapsed: 56 * MINUTE },
      { point: 'detection', at: 6 * MINUTE, elapsed: 50 * MINUTE },
    ]);
    expect(web?.rto).toMatchObject({ from: 'disruption', elapsed: 56 * MINUTE, verdict: 'missed' });
    expect(web?.belowMbco).toBe(56 * MINUTE);
  });

  it('reads how far the estimate was off, and whether the outcome lay in the simulated band', () => {
    const text = renderReport(played(), 'md');
    const { simulated: expected, rto } = played().services[0] ?? {};
    const error = Math.round((((rto?.elapsed ?? 0) - (expected?.p50 ?? 0)) / (expected?.p50 ?? 1)) * 100);
    expect(error).toBeGreaterThan(100);
    expect(text).toContain(`+${error} %`);
    expect(text).toContain('outside P10–P90');
  });
});

it('counts the ways between states that a run took as drawn', () => {
  expect(played().coverage.transitions).toEqual({ taken: 2, total: 4 });
});
