import { describe, expect, it } from 'vitest';
import { known } from '../../../shared/basics/assert';
import { buildReport } from '../../../shared/report/build-report';
import { renderReport } from '../../../shared/report/render-report';
import { minutes, Room } from './room';
import { wrongHost } from './wrong-host';

const live = wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator', holdAtInjects: true });
const first = known(live.scenario.injects[0], 'the template has injects').id;

function evening(): Room {
  return new Room(live)
    .clock({ running: false, hold: { kind: 'inject', inject: first } })
    .sit(minutes(4))
    .record({ kind: 'note', text: 'Hands off. Bo leads.', tag: 'strength', inject: first })
    .sit(minutes(2))
    .clock({ running: true })
    .until(minutes(5))
    .say({ kind: 'finish', step: 'freeze', outcome: 'done' })
    .clock({ running: false, hold: { kind: 'paused', reason: 'coffee' } })
    .sit(minutes(10))
    .clock({ running: true })
    .until(minutes(10))
    .say({ kind: 'skip', state: 'takeOffline', why: 'The site is down anyway' })
    .record({ kind: 'note', text: 'Nobody knows who reads the failure mail', tag: 'gap' })
    .say({
      kind: 'choose',
      decision: 'declare',
      option: 'activate',
      why: 'Both criteria hold',
      decidedBy: 'Incident lead',
    }) // prettier-ignore
    .until(minutes(16))
    .dies(minutes(30))
    .sit(minutes(1))
    .clock({ running: true })
    .toTheEnd();
}

const room = evening();
const input = {
  summary: { runId: 'run-2', title: 'Evening' },
  frozen: room.frozen,
  journal: room.journal,
  findings: [],
};
const report = buildReport(input);

describe('a live run', () => {
  it('keeps room time apart from exercise time, to the second', () => {
    const uses = Object.fromEntries(report.time.room?.uses.map(({ use, time }) => [use, time]) ?? []);
    expect(uses).toMatchObject({ held: minutes(6), paused: minutes(10), closed: minutes(31) });
    const total = Object.values(uses).reduce((sum, time) => sum + time, 0);
    expect(total).toBe(report.time.room?.total);
    expect(total).toBe(known(room.journal.at(-1), 'played').wall - known(room.journal[0], 'played').wall);
    expect(report.time.exercise).toBe(room.journal.at(-1)?.at);
  });

  it('says who left the plan and why, and proposes to settle it', () => {
    expect(report.deviations).toMatchObject([
      { kind: 'skip', state: 'takeOffline', by: 'Ana', why: 'The site is down anyway', at: minutes(10) },
    ]);
    expect(report.proposals.some(({ proposal }) => proposal.includes(':deviation/'))).toBe(true);
  });

  it('links the answer to the inject and times it in the room', () => {
    const inject = report.injects.find(({ id }) => id === first);
    expect(inject).toMatchObject({
      responseTime: minutes(4),
      responses: [{ text: 'Hands off. Bo leads.', by: 'Ana' }],
    });
    expect(report.injectResponse).toMatchObject({ answered: 1, median: minutes(4) });
  });

  it('tells which option was taken, by whom and why', () => {
    expect(report.decisions[0]).toMatchObject({
      chosen: 'Activate the plan',
      how: 'person',
      by: 'Ana',
      decidedBy: 'Incident lead',
      why: 'Both criteria hold',
    });
    const told = report.timeline.flatMap(({ entries }) => entries).find(({ kind }) => kind === 'decision');
    expect(told?.text).toContain('(Incident lead)');
  });

  it('shows the gap that was noted as a proposal, and what went well', () => {
    expect(report.proposals.some(({ title }) => title === 'Nobody knows who reads the failure mail')).toBe(true);
    expect(report.strengths).toContain('Hands off. Bo leads.');
  });

  it('does not propose a noted gap that already stands in the register', () => {
    const note = known(room.journal.find(({ cause }) => cause.kind === 'command' && cause.command.kind === 'note' && cause.command.tag === 'gap'), 'noted'); // prettier-ignore
    const draft = { title: 'Failure mail', type: 'gap', severity: 'high', actions: [] } as const;
    const entered = { id: 'f-9', status: 'open', raisedAt: '', updatedAt: '', raisedBy: 'Ana' } as const;
    const finding = { ...draft, ...entered, actions: [], evidence: { runId: 'run-2', seqs: [note.seq] } };
    const next = buildReport({ ...input, findings: [finding] });
    expect(next.proposals.some(({ proposal }) => proposal.includes(':note/'))).toBe(false);
  });

  it('tells it as a story in chapters that begin with an inject', () => {
    const [opening, second] = report.timeline;
    expect(opening?.title).toBe('Opening');
    expect(second?.title).toMatch(/^Inject 2: /);
    const texts = report.timeline.flatMap(({ entries }) => entries.map(({ text }) => text));
    expect(texts).toContain('The app was closed; the exercise clock stood still.');
    expect(texts.some((text) => text.includes('coffee'))).toBe(false);
  });

  it('renders in every format', () => {
    expect(renderReport(report, 'html')).toContain('EXERCISE · tabletop');
    expect(renderReport(report, 'md')).toContain('## 14. Deviations from the plan');
  });
});

it('compares with the plan as it was decided, not as the plan would have decided', () => {
  const other = new Room(live)
    .say({ kind: 'finish', step: 'freeze', outcome: 'done' })
    .say({ kind: 'finish', step: 'takeOffline', outcome: 'done' })
    .say({ kind: 'choose', decision: 'declare', option: 'hold' })
    .toTheEnd();
  const { steps } = buildReport({ ...input, journal: other.journal });
  const late = steps.find(({ state }) => state === 'lateDeclare');
  expect(late?.plannedFrom).toBe(minutes(12));
  expect(late?.plannedTo).toBe(minutes(12) + (late?.planned ?? 0));
});
