import { describe, expect, it } from 'vitest';
import { formatDuration, HOUR, MINUTE } from '../../../shared/basics/time';
import { simulate } from '../../../shared/engine/simulate';
import type { Finding } from '../../../shared/model/finding';
import { buildReport } from '../../../shared/report/build-report';
import { renderReport } from '../../../shared/report/render-report';
import { Report } from '../../../shared/report/report';
import { playedWrongHost, recorded, wrongHost } from './wrong-host';

const summary = { runId: 'run-1', title: 'Evening shift' };
const { frozen, journal } = playedWrongHost();
const input = { summary, frozen, journal, findings: [] };
const report = buildReport(input);
const web = report.services.find(({ key }) => key === 'web');

describe('the report of the GitLab case', () => {
  it('says in one sentence whether the service came back in time, what took so long, what cost most and what was lost', () => {
    expect(report.headline).toBe(
      `Code hosting web application came back after ${formatDuration(web?.recoveredAt ?? 0)}, ` +
        `${formatDuration((web?.recoveredAt ?? 0) - 4 * HOUR)} past its RTO of 4 h 00; ` +
        '“Copy the data directory to production” alone took 18 h 21; ' +
        'by the model, inject 8 “The copy runs at the limit of the disk” cost 2 h 16; ' +
        '6 h 05 of data were lost against an RPO of 60 min; ' +
        'simulated 500 times, the plan never keeps its RTO.',
    );
  });

  it('names what decided the recovery without a gap from the disruption to the return', () => {
    const path = report.worst?.path ?? [];
    expect(path[0]?.from).toBe(0);
    expect(path.at(-1)?.to).toBe(web?.recoveredAt);
    for (const [index, link] of path.slice(1).entries()) expect(link.from).toBe(path[index]?.to);
  });

  it('keeps to its published format', () => {
    expect(Report.parse(JSON.parse(renderReport(report, 'json')))).toEqual(report);
  });

  it('is the same to the byte when it is made again', () => {
    for (const format of ['html', 'md', 'json'] as const)
      expect(renderReport(buildReport(structuredClone(input)), format)).toBe(renderReport(report, format));
  });

  it('reads the planned times from the plan with nothing injected', () => {
    const copy = report.steps.find(({ state }) => state === 'copyData');
    expect(copy).toMatchObject({ planned: 965 * MINUTE, outcome: 'done' });
    expect((copy?.plannedTo ?? 0) - (copy?.plannedFrom ?? 0)).toBe(965 * MINUTE);
    expect(copy?.overrun).toBe((copy?.actual ?? 0) - 965 * MINUTE);
  });

  it('says what the run did not reach', () => {
    expect(report.coverage.total).toBe(report.coverage.reached + report.coverage.states.length);
    expect(report.coverage.states.map(({ key }) => key)).toEqual(['lateDeclare']);
  });

  it('sees a record that was changed after it was written', () => {
    expect(report.integrity).toMatchObject({ isChainWhole: true, events: journal.length });
    const forged = journal.map((event) => (event.seq === 5 ? { ...event, at: event.at + 1 } : event));
    expect(buildReport({ ...input, journal: forged }).integrity).toMatchObject({ isChainWhole: false, firstBroken: 5 });
  });
});

describe('the cost of an inject', () => {
  it('is the difference that taking it out of the run makes', () => {
    for (const inject of report.injects.filter(({ cost }) => cost !== undefined)) {
      const others = frozen.scenario.injects.filter(({ id }) => id !== inject.id);
      const without = simulate({ ...frozen, scenario: { ...frozen.scenario, injects: others } });
      if (!without.ok) throw new Error('the template simulates');
      const bare = buildReport({ ...input, journal: recorded(frozen, without.value) });
      const back = bare.services.find(({ key }) => key === 'web')?.recoveredAt ?? 0;
      const cost = inject.cost?.find(({ service }) => service === 'web');
      expect([inject.title, cost?.time]).toEqual([inject.title, (web?.recoveredAt ?? 0) - back]);
    }
    expect(report.injects.some(({ cost }) => cost?.some(({ time = 0 }) => time > 0))).toBe(true);
  });

  it('is not given for a message, nor for an inject that was not released', () => {
    for (const { effects, status, cost } of report.injects)
      if (effects.length === 0 || status !== 'released') expect(cost).toBeUndefined();
  });
});

describe('findings proposed by the run', () => {
  it('name the missed targets first, with evidence that exists', () => {
    expect(report.proposals[0]).toMatchObject({ severity: 'critical', proposal: 'run-1:rto/web' });
    for (const { evidence } of report.proposals) {
      expect(evidence.runId).toBe('run-1');
      expect(evidence.seqs.length).toBeGreaterThan(0);
      for (const seq of evidence.seqs) expect(journal[seq]?.seq).toBe(seq);
    }
  });

  it('have keys that stay the same and are told apart', () => {
    const keys = report.proposals.map(({ proposal }) => proposal);
    expect(new Set(keys).size).toBe(keys.length);
    expect(buildReport(input).proposals.map(({ proposal }) => proposal)).toEqual(keys);
  });

  it('are marked once they are accepted, and leave the improvement plan to the register', () => {
    const [proposal] = report.proposals;
    if (proposal === undefined) throw new Error('the run proposes findings');
    const { accepted: _, ...draft } = proposal;
    const finding: Finding = { ...draft, id: 'f-1', status: 'open', raisedAt: '', updatedAt: '', raisedBy: 'Ana' };
    const other: Finding = { ...finding, id: 'f-2', evidence: { runId: 'another', seqs: [] } };
    const next = buildReport({ ...input, findings: [finding, other] });
    expect(next.proposals[0]).toMatchObject({ accepted: 'f-1' });
    expect(next.findings.map(({ id }) => id)).toEqual(['f-1']);
    expect(next.improvements.filter((row) => row.finding === draft.title).map(({ status }) => status)).toEqual([
      'open',
    ]);
  });
});

it('gives n/a, not a score, for a run with nothing in it', () => {
  const empty = wrongHost();
  const bare = buildReport({ summary, frozen: empty, journal: [], findings: [] });
  expect(bare.injectResponse).toEqual({ answered: 0, released: 0 });
  expect(Report.parse(bare)).toEqual(bare);
});
