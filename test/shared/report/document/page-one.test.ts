import { expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import { pageOne } from '../../../../shared/report/document/page-one';
import type { Report } from '../../../../shared/report/report';
import { playedWrongHost } from '../wrong-host';

it('names who has taken on an action that other findings still propose', () => {
  const report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
  const [first] = report.improvements;
  if (first === undefined) throw new Error('the run proposes an action');
  const taken = { ...first, action: 'Agree an RTO', owner: 'Database on call', status: 'planned' } as const;
  const proposed = { ...first, action: 'Agree an RTO', status: 'proposed' } as const;
  const text = JSON.stringify(pageOne({ ...report, improvements: [taken, proposed] } satisfies Report));
  expect(text).toContain('Database on call · no date yet"');
  expect(text).not.toContain('proposed by the record');
});

it('has what a person entered and nobody has an answer to yet', () => {
  const report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
  const entered = { finding: 'The key is not there', severity: 'high', status: 'open', action: '' } as const;
  const text = JSON.stringify(pageOne({ ...report, improvements: [entered, ...report.improvements] } satisfies Report));
  expect(text).toContain('Agree what is to be done about “The key is not there”');
});

const evening = (): Report =>
  buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
const text = (report: Report): string => JSON.stringify(pageOne(report));
const planning = { severity: 'medium', status: 'proposed', element: 'planning' } as const;
const late = (name: string, state: string) => ({
  ...planning,
  finding: `“${name}” took long`,
  action: `Find out why “${name}” took longer`,
  proposedBy: { rule: 'overrun', about: state },
});

it('tells what the plan must change once: by its number where it is a first action, slow steps together', () => {
  const report = evening();
  const [one, two] = report.steps;
  if (one === undefined || two === undefined) throw new Error('the run has steps');
  const improvements = [
    { ...planning, finding: 'Late', action: 'Agree an RTO' },
    { ...planning, finding: 'No copy', action: 'Make copies', element: 'equipment' },
    { ...planning, finding: 'Never', action: 'Buy another' },
    { ...planning, finding: 'Deadline', action: 'Say who acts' },
    late(one.name, one.state),
    late(two.name, two.state),
  ];
  const told = text({ ...report, deviations: [], improvements });
  expect(told).toContain('"What the plan must change, besides 1 and 3"');
  expect(told).toContain('"Say who acts"');
  expect(told).toContain(
    '"Correct the estimates of “Stop all work on the database hosts” and “Take the application offline”, or remove what slowed them."',
  );
  expect(told.match(/Agree an RTO/g)).toHaveLength(1);
});

it('keeps the words of somebody who took a slow step on', () => {
  const report = evening();
  const taken = { ...planning, finding: 'Slow', action: 'Ask the vendor', owner: 'Ops', status: 'planned' } as const;
  const first = ['Do A', 'Do B', 'Do C'].map((action) => ({ ...planning, finding: action, action }));
  expect(text({ ...report, improvements: [...first, taken, late('Copy', 'copy')] })).toContain('Ask the vendor');
});

it('names everything that was not tested while there is room, and counts the rest', () => {
  const report = evening();
  const named = (names: readonly string[]) =>
    text({
      ...report,
      coverage: { ...report.coverage, states: names.map((name) => ({ key: name, name, kind: 'step' })) },
    });
  expect(named(['Copy', 'Check', 'Tell'])).toContain('Never reached: “Copy”, “Check” and “Tell”"');
  const many = Array.from({ length: 12 }, (_, n) => `Work number ${n}`);
  expect(named(many)).toContain(
    'Never reached: “Work number 0”, “Work number 1”, “Work number 2”, “Work number 3” and 8 more"',
  );
});

it('says who was not told in time', () => {
  const report = evening();
  const duty = {
    key: 'd',
    kind: 'legal',
    recipient: 'a',
    rule: 'r',
    from: 'disruption',
    first: {},
    messages: [],
  } as const;
  const duties = [
    { ...duty, messages: [], name: 'n', recipient: 'Authority', verdict: 'missed' as const },
    {
      ...duty,
      messages: [{ seq: 4, at: 0, channel: 'Mail' }],
      name: 'n',
      recipient: 'Customers',
      verdict: 'late' as const,
    },
    { ...duty, messages: [], name: 'n', recipient: 'Staff', verdict: 'met' as const },
  ];
  const told = text({ ...report, communication: { duties, met: 1, judged: 3, played: 0 } });
  expect(told).toContain('"label":"Told in time","value":"1 of 3","note":"not Authority and 1 more"');
});

it('says whether shortening the longest work is enough, by the model', () => {
  const { worst, ...report } = evening();
  if (worst?.withoutLongest === undefined) throw new Error('the run misses its RTO by one long step');
  const { withoutLongest } = worst;
  const told = (part: object): string =>
    text({ ...report, worst: { ...worst, withoutLongest: { ...withoutLongest, ...part } } });
  expect(told({})).toMatch(/Shortening it alone is not enough: without it 18 h 04 remain, 15 h 00 of it for “Build a second copy with webhook rows”; without both it takes 3 h \d\d\./); // prettier-ignore
  expect(told({ verdict: 'met', elapsed: 3_600_000, next: undefined })).toContain('back after 60 min, within its RTO.'); // prettier-ignore
  expect(told({ isAsPlayed: undefined })).toContain('without it the model still needs 18 h 04,');
  expect(text(report)).not.toContain('is not enough');
});

it('says what the longest work was planned at, and what injects upon it cost, the dearest first', () => {
  const told = text(evening());
  expect(told).toContain(
    '“Copy the data directory to production” was planned at 16 h 05, past the RTO by itself; inject 8 slowed it by 2 h 16.',
  );
});

it('counts as not tested what was reached and not carried out, and whom nobody told', () => {
  const report = evening();
  const [one, two] = report.steps;
  if (one === undefined || two === undefined) throw new Error('the run has steps');
  // done at the second visit: it works
  const steps = [
    { ...one, outcome: 'failed' },
    { ...two, outcome: 'skipped' },
    { ...one, visit: 1 },
  ] as const;
  const duty = { key: 'd', kind: 'legal', name: 'n', rule: 'r', from: 'disruption', first: {} } as const;
  const duties = [
    { ...duty, recipient: 'Authority', verdict: 'missed' as const, messages: [] },
    { ...duty, recipient: 'Customers', verdict: 'late' as const, messages: [{ seq: 4, at: 0, channel: 'Mail' }] },
  ];
  const told = text({ ...report, steps: [...steps], communication: { duties, met: 0, judged: 2, played: 0 } });
  expect(told).toContain(`"Reached, not carried out: “${two.name}”"`);
  expect(told).toContain('"Never told: Authority"');
});

it('gathers duties, failed steps and what was expected and not seen, each kind in one change of the plan', () => {
  const report = evening();
  const [one, two] = report.steps;
  if (one === undefined || two === undefined) throw new Error('the run has steps');
  const asked = (rule: string, about: string) => ({ ...planning, finding: about, action: `${rule} ${about}`, proposedBy: { rule, about } }); // prettier-ignore
  const duty = { kind: 'legal', name: 'n', rule: 'r', from: 'disruption', first: {} } as const;
  const duties = ['Authority', 'Customers'].map((recipient) => ({ ...duty, messages: [], key: recipient, recipient, verdict: 'missed' as const })); // prettier-ignore
  const [inject] = report.injects;
  if (inject === undefined) throw new Error('the scenario has injects');
  const expected = ['Ask', 'Call', 'Write'];
  const seen = [{ text: 'Call', at: 0, seq: 1, roomTime: 0 }];
  const first = ['Do A', 'Do B', 'Do C'].map((action) => ({ ...planning, finding: action, action }));
  const told = text({
    ...report,
    injects: [{ ...inject, expected, seen }],
    steps: [one, two].map((step) => ({ ...step, outcome: 'failed' as const })),
    communication: { duties, met: 0, judged: 2, played: 0 },
    improvements: [
      ...first,
      ...[one, two].map(({ state }) => asked('failed', state)),
      ...duties.map(({ key }) => asked('duty', key)),
      asked('expected', inject.id),
    ],
  });
  expect(told).toContain('"See that Authority and Customers are told in time."');
  expect(told).toContain(`"Put right what stopped work, or plan without it: “${one.name}” and “${two.name}”."`);
  expect(told).toContain('"Say who does what was expected and not seen: “Ask” and “Write”."');
});
