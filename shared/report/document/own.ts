import type { Approval, ObjectiveRating, OwnFact, OwnPart, OwnReport, ReportEdition } from '../../model/own-report';
import { lowerOf } from '../../analysis/ratings';
import { markdownBlocks } from '../own/markdown-blocks';
import type { Report } from '../report';
import { formatDay, formatTimeOfDay } from '../words/dates';
import { ENGLISH } from '../words/english';
import { counted } from '../words/phrases';
import { objectiveBlocks } from './objectives';
import { paragraph, tableOr, type Block, type Row } from './block';

/** What the team wrote into a part, set off from what is made from the record. */
export function ownBlocks({ own }: Report, part: OwnPart): readonly Block[] {
  const found = own?.texts.find((text) => text.part === part);
  if (found === undefined || found.text.trim() === '') return [];
  const note = `Written by ${found.by}, ${formatDay(Date.parse(found.at))}; not made from the record.`;
  const title = part === 'summary' ? ENGLISH.summary : ENGLISH.ownText;
  return [{ kind: 'subsection', title, note, isOwn: true, blocks: markdownBlocks(found.text) }];
}

/** A row of the overview that only people know. */
export const ownFact = ({ own }: Report, fact: OwnFact): { label: string; text: string } => ({
  label: ENGLISH.ownFacts[fact],
  text: own?.texts.find(({ part }) => part === fact)?.text.trim() || 'not stated',
});

const VALUES: readonly ObjectiveRating['value'][] = ['P', 'S', 'M', 'U', 'N'];

/** The table of objectives with a mark under the letter that each evaluator gave. */
export function ratingBlocks(report: Report): readonly Block[] {
  const { overview, own, evaluation } = report;
  const ratings = own?.ratings ?? [];
  if (overview.objectives.length === 0) return [paragraph(ENGLISH.none.objectives, 'note')];
  const rows = overview.objectives.flatMap(({ id, text, capability = '–' }): readonly Row[] => {
    const given = ratings.filter(({ objective }) => objective === id);
    if (given.length === 0) return [{ cells: [text, capability, ...VALUES.map(() => ''), { text: 'not rated', tone: 'open' }] }]; // prettier-ignore
    const used = lowerOf(given);
    const differ = new Set(given.map(({ value }) => value)).size > 1;
    return given.map(({ value, evaluator }) => ({
      cells: [
        text,
        capability,
        ...VALUES.map((letter) => (letter === value ? { text: letter, isStrong: true } : '')),
        differ && value === used ? `${evaluator}: counts, as the lower` : evaluator,
      ],
    }));
  });
  return [
    ...scoreFigures(evaluation),
    paragraph(ENGLISH.notes.ratings, 'note'),
    tableOr(ENGLISH.none.ratings, {
      columns: [
        { title: 'Objective', width: 37 },
        { title: 'Capability', width: 17 },
        ...VALUES.map((title) => ({ title, width: 5 })),
        { title: 'Evaluator', width: 21 },
      ],
      rows,
    }),
    ...objectiveBlocks(report),
  ];
}

/** Never one without the other: a score says nothing of what nobody rated. */
function scoreFigures(evaluation: Report['evaluation']): readonly Block[] {
  if (evaluation === undefined) return [];
  const { score, rated, objectives } = evaluation;
  return [
    {
      kind: 'figures',
      items: [
        {
          label: 'Score',
          value: score === undefined ? 'n/a' : `${Math.round(score * 100)} %`,
          note: `of ${counted(rated, 'objective')} that were rated`,
          tone: 'none',
        },
        {
          label: 'Evaluated',
          value: `${rated} of ${objectives}`,
          note: rated === objectives ? 'objectives' : 'objectives; nothing is known of the rest',
          tone: 'none',
        },
      ],
    },
  ];
}

/** Every version that was kept, who approved it, and what changed from one to the next. */
export function editionBlocks({ own }: Report): readonly Block[] {
  const rows = (own?.editions ?? []).map(({ no, at, by, note, approval, changes }): Row => ({
    cells: [
      String(no),
      { text: `${formatDay(Date.parse(at))}, ${formatTimeOfDay(Date.parse(at))}`, sub: by },
      approval === undefined
        ? { text: 'draft', tone: 'open' }
        : { text: 'approved', tone: 'good', sub: `${signer(approval)}, ${formatDay(Date.parse(approval.at))}` },
      { text: changedText(no, changes), ...(note !== undefined && note !== '' && { sub: note }) },
    ],
  }));
  return [
    tableOr(ENGLISH.none.editions, {
      columns: [
        { title: 'Version', width: 9 },
        { title: 'Kept', width: 23 },
        { title: 'Status', width: 23 },
        { title: 'What changed', width: 45 },
      ],
      rows,
    }),
  ];
}

const changedText = (no: number, changes: readonly string[]): string =>
  no === 1 ? 'first version' : changes.length === 0 ? 'nothing' : changes.join('\n');

/** What stands at the foot of every page: whether a reader may rely on it. */
export function editionMark(own: OwnReport | undefined): string {
  const shown = shownEdition(own);
  if (shown === undefined) return ENGLISH.draft;
  if (shown.approval === undefined) return `${ENGLISH.draft}, version ${shown.no}`;
  return `APPROVED ${formatDay(Date.parse(shown.approval.at))}, version ${shown.no}`;
}

/** Who approved it, in the lines under the title. */
export function approvalLine(own: OwnReport | undefined): string {
  const approval = shownEdition(own)?.approval;
  const mark = editionMark(own);
  return approval === undefined ? mark : `${mark}, by ${signer(approval)}`;
}

/** A name and a role, or the role alone where names are left out. */
const signer = ({ by, role }: Approval): string => (by === role ? role : `${by}, ${role}`);

const shownEdition = (own: OwnReport | undefined): ReportEdition | undefined =>
  own?.editions.find(({ no }) => no === own.edition);
