import { formatInstant } from '../../basics/time';
import type { Severity } from '../../model/finding';
import type { Report } from '../report';
import { formatDue } from '../words/dates';
import { ENGLISH } from '../words/english';
import { stopped } from '../words/phrases';
import { namesAttached } from './attached';
import { paragraph, tableOr, type Block, type Cell } from './block';

type Doing = Pick<Report['improvements'][number], 'action' | 'progress' | 'cost' | 'due' | 'firstDue'>;

/** What is done, how far it is and what it costs. */
function doing({ action, progress, cost }: Doing): Cell {
  if (action === '') return 'no action yet';
  const told = [...(progress === undefined || progress === 'open' ? [] : [progress]), ...(cost === undefined ? [] : [`cost ${cost.toLocaleString('en-GB')}`])]; // prettier-ignore
  return told.length === 0 ? action : { text: action, sub: told.join(' · ') };
}

/** A date that has moved stands beside the first. */
function dueText({ due, firstDue }: Doing): Cell {
  if (due === undefined) return 'no date yet';
  return firstDue === undefined ? formatDue(due) : { text: formatDue(due), sub: `first ${formatDue(firstDue)}` };
}

const severity = (text: Severity): Cell => ({ text, isStrong: text === 'critical' || text === 'high' });

/** Findings of the register for this run, and those that the record proposes. */
export function findingBlocks(report: Report): readonly Block[] {
  const { findings, proposals } = report;
  const open = proposals.filter(({ accepted }) => accepted === undefined);
  return [
    tableOr(ENGLISH.none.findings, {
      caption: 'In the register',
      columns: [
        { title: 'Severity', width: 12 },
        { title: 'Finding', width: 46 },
        { title: 'Status', width: 12 },
        { title: 'Owner', width: 18 },
        { title: 'Evidence', width: 12 },
      ],
      rows: findings.map((finding) => ({
        cells: [
          severity(finding.severity),
          {
            text: finding.title,
            isStrong: true,
            ...described(beyond(finding), finding.rootCause, attachedTo(finding.id, report), ...history(finding)),
          },
          finding.status,
          finding.owner ?? 'no owner yet',
          evidence(finding.seqs, finding.at),
        ],
      })),
    }),
    {
      kind: 'subsection',
      title: 'Proposed by the record',
      note: [ENGLISH.notes.proposals, ...(open.some(isOverrun) ? [ENGLISH.notes.estimateP95] : [])].join(' '),
      blocks: [
        tableOr(ENGLISH.none.proposals, {
          columns: [
            { title: 'Severity', width: 12 },
            { title: 'Finding', width: 72 },
            { title: 'Evidence', width: 16 },
          ],
          rows: open.map((finding) => ({
            cells: [
              severity(finding.severity),
              { text: finding.title, isStrong: true, ...described(beyond(finding)) },
              evidence(finding.evidence.seqs, finding.evidence.at),
            ],
          })),
        }),
      ],
    },
    ...dismissedBlocks(proposals),
  ];
}

/** A step held against its own estimate: a figure that is called P95 elsewhere stands in it. */
const isOverrun = ({ proposal }: Report['proposals'][number]): boolean => /:(?:overrun|slowed)\//.test(proposal);

/** What somebody decided not to take up stays visible, with the reason. */
function dismissedBlocks(proposals: Report['proposals']): readonly Block[] {
  const rows = proposals.flatMap(({ title, dismissed, evidence: rests }) => {
    if (dismissed === undefined) return [];
    const { by, at, reason = 'no reason on record' } = dismissed;
    return [{ cells: [{ text: title, sub: evidence(rests.seqs, rests.at) }, reason, `${by}, ${at.slice(0, 10)}`] }];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: 'Finding', width: 46 },
    { title: 'Reason', width: 34 },
    { title: 'Dismissed by', width: 20 },
  ];
  return [
    {
      kind: 'subsection',
      title: 'Dismissed',
      note: ENGLISH.notes.dismissed,
      blocks: [tableOr('None was dismissed.', { columns, rows })],
    },
  ];
}

const attachedTo = (finding: string, report: Report): string | undefined =>
  namesAttached(report, (to) => to.kind === 'finding' && to.id === finding);

/** What the title does not say already. */
const beyond = ({ title, description }: { title: string; description?: string | undefined }): string | undefined =>
  description === title ? undefined : description;

function described(
  description: string | undefined,
  rootCause?: string,
  attached?: string,
  ...more: readonly string[]
): { sub?: string } {
  const parts = [
    description,
    rootCause === undefined ? undefined : `Root cause: ${rootCause}`,
    attached === undefined ? undefined : `Attached: ${attached}.`,
    ...more,
  ];
  const sub = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return sub === '' ? {} : { sub };
}

/** That it came again, and what it was closed by. */
function history({ repeats, proof }: Report['findings'][number]): readonly string[] {
  const again = repeats === undefined ? [] : ['Repeats an earlier finding.'];
  if (proof === undefined) return again;
  const closed = proof.kind === 'run' ? `“${proof.title}”: ${proof.what}` : `${proof.verifier}: ${proof.evidence}`;
  return [...again, `Proof: ${stopped(closed)}`];
}

/** When, and the numbers of events in the full log. */
function evidence(seqs: readonly number[], at: number | undefined): string {
  const more = seqs.length > 4 ? ` and ${seqs.length - 4} more` : '';
  const numbers = seqs.length === 0 ? [] : [`log no. ${seqs.slice(0, 4).join(', ')}${more}`];
  return [...(at === undefined ? [] : [formatInstant(at)]), ...numbers].join(', ');
}

export const improvementBlocks = ({ improvements }: Report): readonly Block[] => [
  paragraph(ENGLISH.notes.improvements, 'note'),
  tableOr(ENGLISH.none.improvements, {
    columns: [
      { title: 'Finding', width: 26 },
      { title: 'Corrective action', width: 31 },
      { title: 'Element', width: 13 },
      { title: 'Owner', width: 18 },
      { title: 'Due', width: 12 },
    ],
    rows: improvements.map(({ finding, severity: how, status, element, owner, ...action }) => ({
      cells: [
        { text: finding, sub: `${how} · ${status}` },
        doing(action),
        element ?? '–',
        owner ?? 'no owner yet',
        dueText(action),
      ],
    })),
  }),
];
