import { known } from '../../../shared/basics/assert';
import type { Finding } from '../../../shared/model/finding';
import type { FrozenRun } from '../../../shared/model/run';
import type { ReportInput } from '../../../shared/report/history';
import { minutes, Room } from './room';
import { wrongHost } from './wrong-host';

/** Fields that hold what a person wrote; every other text is a key, a kind or an enumeration. */
const WRITTEN = new Set([
  'name', 'title', 'label', 'text', 'message', 'description', 'summary', 'source', 'procedure', 'expected', 'evidence',
  'from', 'note', 'what', 'event', 'date', 'authority', 'unit', 'symptom', 'workaround', 'capability', 'contact', 'why',
]); // prettier-ignore

function poison<T>(data: T, payload: () => string, field = ''): T {
  if (typeof data === 'string') return (WRITTEN.has(field) ? payload() : data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => poison(item, payload, field)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => {
      // `from` is a person on an inject and a key on a transition; `note` and `workaround` can be keys too.
      const isKey = (key === 'from' && !('message' in data)) || (key === 'workaround' && 'action' in data);
      return [key, isKey ? value : poison(value, payload, key)];
    }),
  ) as T;
}

/** A live run with every kind of entry, in which every text that a person can write is `payload`. */
export const poisonedRun = (payload: string): ReportInput => poisonedInTurn([payload]);

/** The same with many payloads, one for each text and then from the first again. */
export function poisonedInTurn(payloads: readonly string[], from = 0): ReportInput {
  let no = from;
  const next = (): string => known(payloads[no++ % payloads.length], 'there is one at least');
  const plain = wrongHost({ conduct: 'live', completion: 'facilitator', decisions: 'facilitator', title: next() });
  const frozen: FrozenRun = poison(plain, next);
  const inject = { ...known(frozen.scenario.injects[1], 'there are several'), id: 'made-up', no: 99 };
  const room = new Room(frozen, next().slice(0, 500))
    .record({
      kind: 'note',
      text: next(),
      tag: 'gap',
      state: 'freeze',
      inject: known(frozen.scenario.injects[0], 'one').id,
    })
    .record({ kind: 'note', text: next(), tag: 'strength' })
    .clock({ running: false, hold: { kind: 'paused', reason: next() } })
    .clock({ running: true })
    .say({ kind: 'improvise', inject })
    .say({ kind: 'unplanned', name: next(), duration: minutes(3), claims: [], why: next() })
    .say({ kind: 'finish', step: 'freeze', outcome: 'done', why: next() })
    .say({ kind: 'skip', state: 'takeOffline', why: next() })
    .say({ kind: 'choose', decision: 'declare', option: 'activate', why: next() })
    .toTheEnd();
  return { summary: { runId: 'run-x', title: next() }, frozen, journal: room.journal, findings: [finding(next)] };
}

const finding = (next: () => string): Finding => ({
  id: 'f-1',
  title: next(),
  type: 'gap',
  severity: 'high',
  status: 'open',
  description: next(),
  rootCause: next(),
  owner: next(),
  due: '2026-12-01',
  actions: [{ text: next(), owner: next(), element: 'training' }],
  evidence: { runId: 'run-x', seqs: [1], at: 0, text: next() },
  raisedAt: '2026-11-22T09:00:00Z',
  updatedAt: '2026-11-22T09:00:00Z',
  raisedBy: next(),
});
