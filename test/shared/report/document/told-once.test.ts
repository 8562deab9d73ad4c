import { describe, expect, it } from 'vitest';
import { seenNote } from '../../../../shared/analysis/inject-queue';
import { buildReport } from '../../../../shared/report/build-report';
import { documentOf } from '../../../../shared/report/document/document-of';
import type { Row } from '../../../../shared/report/document/block';
import { rolesForNames } from '../../../../shared/report/names/roles-for-names';
import type { Report } from '../../../../shared/report/report';
import { minutes, Room } from '../room';
import { wrongHost } from '../wrong-host';

const frozen = wrongHost({ conduct: 'live', title: 'A tabletop' });
const [inject] = frozen.scenario.injects;
if (inject === undefined) throw new Error('the template has injects');
const [expected = ''] = inject.expected;

const room = new Room(frozen);
room.record({ kind: 'attend', who: 'Ana', standing: 'present' });
room.record({ kind: 'attend', who: 'Bo Berg', standing: 'remote' });
room.record({ kind: 'note', tag: 'observation', inject: inject.id, text: seenNote(expected), who: 'Bo Berg' });
room.record({ kind: 'note', tag: 'answer', inject: inject.id, text: 'We stop typing.', who: 'Bo Berg' });
room.until(minutes(1));
room.record({ kind: 'note', tag: 'gap', text: 'Nobody had the plan at hand.', aspect: 'failure point' });
for (let n = 0; n < 5; n += 1) room.record({ kind: 'jump', to: minutes(n) }, [{ kind: 'clock', running: n > 3, speed: 60 }]); // prettier-ignore
room.record({ kind: 'note', tag: 'observation', text: 'In between.' });
room.record({ kind: 'note', tag: 'gap', text: 'Said late.', was: 0 });
room.record({ kind: 'jump', to: minutes(6) }, []);
const { journal } = room.toTheEnd();
const ratings = [
  { objective: frozen.scenario.objectives[0]?.id ?? '', evaluator: 'Bo Berg', value: 'P' as const },
  { objective: frozen.scenario.objectives[1]?.id ?? '', evaluator: 'Cleo Carr', value: 'S' as const },
];
const report = buildReport({
  summary: { runId: 'run-1', title: 'A tabletop' },
  frozen,
  journal,
  findings: [],
  own: { texts: [], ratings, editions: [] },
});

const section = (of: Report, id: string): string =>
  JSON.stringify(documentOf(of).sections.find((one) => one.id === id)?.blocks);
const rows = (of: Report, id: string): readonly Row[] =>
  (documentOf(of).sections.find((one) => one.id === id)?.blocks ?? []).flatMap((block) => block.kind === 'table' ? block.rows : []); // prettier-ignore
const line = ({ cells }: Row): string => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' | ');

describe('what is said of one thing in several places', () => {
  it('stands with the inject that it was said to, not in the timeline again', () => {
    expect(section(report, 'injects')).toContain('We stop typing.');
    for (const text of ['We stop typing.', expected]) expect(section(report, 'timeline')).not.toContain(text);
    expect(section(report, 'log')).toContain('We stop typing.');
  });

  it('stands in the timeline where it belongs to no inject, with what kind of gap it is, and once', () => {
    const told = section(report, 'timeline');
    expect(told).toContain('Gap: Nobody had the plan at hand. (Ana; failure point)');
    expect(told.split('Nobody had the plan at hand.')).toHaveLength(2);
  });

  it('says of a note that was written down later when it was', () => {
    expect(section(report, 'timeline')).toMatch(/Said late[^}]*It was at T\+00:00:00, and was written down later/);
  });

  it('is one line of the log where the clock was put forward several times in a row, and nothing is left out', () => {
    const lines = rows(report, 'log').map(line);
    const [first] = report.log.filter(({ isJump }) => isJump === true);
    const from = first?.seq ?? -1;
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${from}–${from + 4} \\| .*5 jumps of the clock – Ana`))); // prettier-ignore
    expect(lines).toContainEqual(expect.stringContaining('| Jump to T+00:06:00 – Ana'));
    expect(lines).toHaveLength(report.log.length - 4);
  });
});

describe('the participants', () => {
  it('are named once each, with all they had a part in', () => {
    const lines = rows(report, 'participants').map(line);
    expect(lines).toContain('Ana | In the room · kept the record');
    expect(lines).toContain('Bo Berg | Remote · evaluator: rated 1 objective · named in 2 entries');
    expect(lines).toContain('Cleo Carr | Evaluator: rated 1 objective');
    expect(lines.find((one) => one.startsWith('Database on call'))).toMatch(
      /owner of \d+ steps · .*told by \d+ injects/,
    );
    expect(new Set(lines.map((one) => one.split(' | ')[0])).size).toBe(lines.length);
  });

  it('are the same by role, evaluators among them', () => {
    const byRole = rolesForNames(report, frozen, journal);
    const lines = rows(byRole, 'participants').map(line);
    expect(lines).toContain('Participant 2 | Remote · evaluator: rated 1 objective · named in 2 entries');
    expect(lines).toContain('Evaluator 2 | Evaluator: rated 1 objective');
    expect(section(byRole, 'ratings')).toContain('Participant 2');
    for (const name of ['Bo Berg', 'Cleo Carr']) expect(JSON.stringify(documentOf(byRole))).not.toContain(name);
  });
});
