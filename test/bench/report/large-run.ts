import { known } from '../../../shared/basics/assert';
import type { Finding } from '../../../shared/model/finding';
import type { Command, FrozenRun } from '../../../shared/model/run';
import type { ReportInput } from '../../../shared/report/history';
import type { Pictures } from '../../../shared/report/document/attached';
import { jpeg } from '../../support/pictures';
import { Room } from '../../shared/report/room';
import { wrongHost } from '../../shared/report/wrong-host';

/** The run that targets speak of: 5,000 events at least, 60 findings, 12 charts. */
export const LARGE = { events: 5_020, findings: 60, services: 11 };

/** Photographs of 20 MB each that are attached to entries, as they are shown: 400 kB each. */
export const PICTURES = 12;
const hashOf = (no: number): string => no.toString(16).padStart(64, '0');
export const shownPictures = (): Pictures => {
  const jpegBytes = Buffer.from(jpeg(1_600, 1_200, 400_000)).toString('base64');
  return Object.fromEntries(
    Array.from({ length: PICTURES }, (_, no) => [hashOf(no), { jpeg: jpegBytes, width: 1_600, height: 1_200 }]),
  );
};

const TAGS = ['observation', 'communication', 'question'] as const;

/** A long day in a large room: the GitLab case with `services` more services, noted down until there are `events` events. */
export function largeRun({
  events,
  findings,
  services,
}: Record<'events' | 'findings' | 'services', number>): ReportInput {
  const frozen = withServices(wrongHost({ conduct: 'live', title: 'Wrong host, a long day' }), services);
  const room = new Room(frozen);
  const inject = known(frozen.scenario.injects[0], 'there are several').id;
  // what is left for the end of the run, in which the plan's own events happen
  while (room.journal.length < events - 40) {
    const no = room.journal.length;
    room.sit(2_000);
    if (no % 5 === 0) room.record(note(no, inject));
    else if (no % 2 === 0)
      room.clock({ running: false, hold: { kind: 'paused', reason: `question ${no} is talked over` } });
    else room.clock({ running: true });
  }
  room.clock({ running: true });
  room.toTheEnd();
  return {
    summary: { runId: 'run-bench', title: 'Wrong host, a long day' },
    frozen,
    journal: room.journal,
    findings: Array.from({ length: findings }, (_, no) => finding(no)),
    files: Array.from({ length: PICTURES }, (_, no) => ({ hash: hashOf(no), type: 'image/jpeg', size: 20_000_000, width: 5_200, height: 3_900, hasPreview: true })), // prettier-ignore
  };
}

const note = (no: number, inject: string): Command => ({
  kind: 'note',
  text: `Entry ${no}: the copy runs at ${(no * 37) % 100} MB/s, ${no % 7} people are at work, and the bridge has asked again when it will be done.`,
  tag: known(TAGS[no % TAGS.length], 'within the tags'),
  ...(no % 250 === 0 && { inject }),
  ...(no % 250 === 0 && { attachments: [{ kind: 'file', hash: hashOf((no / 250) % PICTURES), name: `board ${no}.jpg`, size: 20_000_000 }] }), // prettier-ignore
});

/** More services that stand and fall with the database: each is one chart. */
function withServices(frozen: FrozenRun, count: number): FrozenRun {
  const { workflow } = frozen;
  const model = known(
    workflow.services.find(({ key }) => key === 'web'),
    'the template has it',
  );
  const more = Array.from({ length: count }, (_, no) => ({ ...model, key: `extra${no}`, name: `Service ${no + 1}` }));
  const edges = more.map(({ key }) => ({ from: key, to: 'db', type: 'hard', source: 'assumed' }) as const);
  return {
    ...frozen,
    workflow: {
      ...workflow,
      services: [...workflow.services, ...more],
      dependencies: [...workflow.dependencies, ...edges],
    },
  };
}

const finding = (no: number): Finding => ({
  id: `f-${no}`,
  title: `Finding ${no + 1}: nobody knew who may decide to open without a standby`,
  type: 'gap',
  severity: known((['critical', 'high', 'medium', 'low'] as const)[no % 4], 'within the list'),
  status: 'open',
  description: 'The decision waited for the incident lead, who was on the phone with the customer for half an hour.',
  rootCause: 'The plan names no deputy for this decision.',
  owner: 'Incident lead',
  due: '2026-12-15',
  actions: [
    {
      text: 'Name a deputy and exercise the hand-over',
      owner: 'Incident lead',
      due: '2026-12-15',
      element: 'planning',
    },
  ],
  evidence: { runId: 'run-bench', seqs: [no, no + 1], at: 0 },
  raisedAt: '2026-11-22T09:00:00Z',
  updatedAt: '2026-11-22T09:00:00Z',
  raisedBy: 'Ana',
});
