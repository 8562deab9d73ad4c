import { formatInstant } from '../../basics/time';
import type { Report } from '../report';
import { formatDue } from '../words/dates';
import { ENGLISH } from '../words/english';
import type { Tone } from '../words/verdicts';
import { paragraph, tableOr, type Block, type Cell } from './block';

const SEVERITY_TONES: Readonly<Record<string, Tone>> = { critical: 'bad', high: 'bad', medium: 'open', low: 'none' };

const severity = (text: string): Cell => ({ text, tone: SEVERITY_TONES[text] ?? 'none' });

/** Findings of the register for this run, and those that the record proposes. */
export function findingBlocks({ findings, proposals }: Report): readonly Block[] {
  const open = proposals.filter(({ accepted }) => accepted === undefined);
  return [
    tableOr(ENGLISH.none.findings, {
      caption: 'In the register',
      columns: [
        { title: 'Severity', width: 12 },
        { title: 'Finding', width: 50 },
        { title: 'Status', width: 12 },
        { title: 'Owner', width: 14 },
        { title: 'Evidence', width: 12 },
      ],
      rows: findings.map((finding) => ({
        cells: [
          severity(finding.severity),
          { text: finding.title, isStrong: true, ...described(finding.description, finding.rootCause) },
          finding.status,
          finding.owner ?? 'no owner yet',
          evidence(finding.seqs, finding.at),
        ],
      })),
    }),
    {
      kind: 'subsection',
      title: 'Proposed by the record',
      note: ENGLISH.notes.proposals,
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
              { text: finding.title, isStrong: true, ...described(finding.description) },
              evidence(finding.evidence.seqs, finding.evidence.at),
            ],
          })),
        }),
      ],
    },
  ];
}

function described(description: string | undefined, rootCause?: string): { sub?: string } {
  const parts = [description, rootCause === undefined ? undefined : `Root cause: ${rootCause}`];
  const sub = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return sub === '' ? {} : { sub };
}

/** Numbers of events in the full log. */
function evidence(seqs: readonly number[], at: number | undefined): string {
  const shown = seqs.slice(0, 4).map((seq) => `no. ${seq}`);
  const more = seqs.length > shown.length ? [`${seqs.length - shown.length} more`] : [];
  return [...(at === undefined ? [] : [formatInstant(at)]), ...shown, ...more].join(', ');
}

export const improvementBlocks = ({ improvements }: Report): readonly Block[] => [
  paragraph(ENGLISH.notes.improvements, 'note'),
  tableOr(ENGLISH.none.improvements, {
    columns: [
      { title: 'Finding', width: 29 },
      { title: 'Corrective action', width: 33 },
      { title: 'Element', width: 12 },
      { title: 'Owner', width: 14 },
      { title: 'Due', width: 12 },
    ],
    rows: improvements.map(({ finding, severity: how, status, action, element, owner, due }) => ({
      cells: [
        { text: finding, sub: `${how} · ${status}` },
        action === '' ? 'no action yet' : action,
        element ?? '–',
        owner ?? 'no owner yet',
        due === undefined ? 'no date yet' : formatDue(due),
      ],
    })),
  }),
];
