import { describe, expect, it } from 'vitest';
import { known } from '../../../../shared/basics/assert';
import { seenNote } from '../../../../shared/analysis/inject-queue';
import type { Finding } from '../../../../shared/model/finding';
import { buildReport } from '../../../../shared/report/build-report';
import { documentOf } from '../../../../shared/report/document/document-of';
import { objectiveBlocks } from '../../../../shared/report/document/objectives';
import { minutes, Room } from '../room';
import { wrongHost } from '../wrong-host';

const base = wrongHost({ conduct: 'live', title: 'A tabletop' });
const [first, second] = base.scenario.objectives;
const inject = base.scenario.injects.find(
  ({ objective, trigger }) => objective === first?.id && trigger.kind === 'time',
);
if (first === undefined || second === undefined || inject === undefined) throw new Error('the template has them');
const frozen = {
  ...base,
  scenario: {
    ...base.scenario,
    objectives: [{ ...first, tasks: ['Name a lead', 'Close the site'] }, ...base.scenario.objectives.slice(1)],
  },
};
const [expected = ''] = inject.expected;

const room = new Room(frozen).until(minutes(1));
room.record({ kind: 'note', tag: 'observation', text: seenNote('Name a lead'), who: 'Bo' });
room.record({ kind: 'note', tag: 'strength', inject: inject.id, text: 'Hands off at once.' });
room.record({ kind: 'note', tag: 'observation', inject: inject.id, text: seenNote(expected), who: 'Bo' });
const finding = { id: 'f-1', title: 'Nobody closed the site', type: 'gap', severity: 'high', status: 'open', actions: [], evidence: { runId: 'run-1', seqs: [1], inject: inject.id }, raisedAt: '', updatedAt: '', raisedBy: 'Ana' } satisfies Finding; // prettier-ignore
const report = buildReport({
  summary: { runId: 'run-1', title: 'A tabletop' },
  frozen,
  journal: room.toTheEnd().journal,
  findings: [finding],
  own: { texts: [], ratings: [{ objective: first.id, evaluator: 'Bo', value: 'S', rationale: 'It took a while' }], editions: [] }, // prettier-ignore
});
const [mine = '', other = ''] = objectiveBlocks(report).map((block) => JSON.stringify(block));
const [strengths = '', areas = ''] = mine.split('Areas for improvement');
const section = (id: string): string => JSON.stringify(documentOf(report).sections.find((one) => one.id === id));

describe('an objective by itself', () => {
  it('has its capability, rating, analysis and what it rests on', () => {
    expect(mine).toContain('S: performed with some challenges (Bo)');
    expect(mine).toContain('Bo: It took a while.');
    expect(mine).toContain('1 of 2 seen done');
    expect(mine).toContain(`nject ${inject.no} “${inject.title}” at T+`);
    expect(other).toContain('not rated');
  });

  it('has as strengths what was seen done and noted, and as areas for improvement what was found and not seen', () => {
    for (const text of ['Hands off at once.', 'Name a lead', expected]) expect(strengths).toContain(text);
    for (const text of ['Nobody closed the site', 'Close the site']) expect(areas).toContain(text);
    expect(areas).toContain('critical task, not seen');
    expect(areas).not.toContain('Name a lead');
    expect(other).not.toContain('Nobody closed the site');
  });

  it('is where a tick of a critical task is told, and not the timeline', () => {
    expect(section('ratings')).toContain('critical task, seen by Bo at T+');
    expect(section('timeline')).not.toContain('Name a lead');
  });

  it('is shortened in its heading, and whole below it', () => {
    const text = 'Restore what is needed first. '.repeat(60);
    const [objective] = report.overview.objectives;
    const long = { ...report, overview: { ...report.overview, objectives: [{ ...known(objective, 'there is one'), text }] } }; // prettier-ignore
    const [block] = objectiveBlocks(long);
    expect(block?.kind === 'subsection' && block.title.length).toBeLessThan(200);
    expect(JSON.stringify(block)).toContain(text);
  });

  it('says nothing of tasks where nobody watched', () => {
    const unwatched = { ...report, own: { texts: [], ratings: [], editions: [] }, overview: { ...report.overview, objectives: report.overview.objectives.map((objective) => ({ ...objective, tasks: [{ text: 'Close the site' }] })) } }; // prettier-ignore
    expect(JSON.stringify(objectiveBlocks(unwatched))).not.toContain('critical task, not seen');
  });
});
