import { formatInstant } from '../../basics/time';
import { whatHappened } from '../findings/communication';
import type { Report } from '../report';
import type { DutyResult, DutyVerdict } from '../sections/communication';
import { ENGLISH } from '../words/english';
import { counted, stopped } from '../words/phrases';
import type { VerdictWords } from '../words/verdicts';
import { paragraph, type Block, type Cell } from './block';

export const DUTY_WORDS: Readonly<Record<DutyVerdict, VerdictWords>> = {
  met: { tone: 'good', word: 'met' },
  late: { tone: 'bad', word: 'late' },
  missed: { tone: 'bad', word: 'missed' },
  open: { tone: 'open', word: 'not owed by the end' },
  waived: { tone: 'none', word: 'did not apply' },
};

/** Who had to be told, who was, and whether in time. */
export function communicationBlocks({ communication }: Report): readonly Block[] {
  if (communication === undefined) return [paragraph(ENGLISH.none.communication, 'note')];
  const { duties, met, judged, played } = communication;
  return [
    paragraph(
      judged === 0
        ? 'Nothing was owed to anybody by the end.'
        : `${met} of ${counted(judged, 'duty', 'duties')} to tell somebody ${met === 1 ? 'was' : 'were'} met, every repeat included.`,
      'lead',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'To', width: 22 },
        { title: 'What happened', width: 36 },
        { title: 'Channels', width: 16 },
        { title: 'Approved', width: 12 },
        { title: 'Result', width: 14 },
      ],
      rows: duties.map((duty) => ({
        cells: [
          { text: duty.name, isStrong: true, sub: duty.rule },
          whatHappened(duty),
          channels(duty),
          approved(duty),
          verdict(duty),
        ],
      })),
    },
    ...lostBlocks(duties),
    ...(played === 0
      ? []
      : [paragraph(`${counted(played, 'answer')} of those who were told ${played === 1 ? 'was' : 'were'} role-played.`, 'note')]), // prettier-ignore
    paragraph(ENGLISH.notes.communication, 'note'),
  ];
}

function channels({ messages }: DutyResult): Cell {
  const arrived = messages.filter(({ lost }) => lost === undefined);
  const counts = [...Map.groupBy(arrived, ({ channel }) => channel)].map(
    ([channel, all]) => `${channel} ×${all.length}`,
  );
  const lost = messages.length - arrived.length;
  return {
    text: counts.length === 0 ? '–' : counts.join(', '),
    ...(lost > 0 && { sub: `${counted(lost, 'message')} not delivered` }),
  };
}

function approved({ approval, messages }: DutyResult): string {
  if (approval === undefined) return 'not asked for';
  if (messages.length === 0) return '–';
  return approval.without === 0 ? 'always' : `${approval.without} of ${messages.length} without`;
}

function verdict({ verdict: said }: DutyResult): Cell {
  const { tone, word } = DUTY_WORDS[said];
  return { text: word, tone };
}

const lostBlocks = (duties: readonly DutyResult[]): readonly Block[] => {
  const items = duties.flatMap(({ name, messages }) =>
    messages.flatMap(({ at, channel, lost }) =>
      lost === undefined ? [] : [{ text: stopped(`${formatInstant(at)}, to ${name} by ${channel}: ${lost}`) }],
    ),
  );
  return items.length === 0 ? [] : [paragraph('Sent by a channel that was dead, so it did not arrive:'), { kind: 'list', items }]; // prettier-ignore
};
