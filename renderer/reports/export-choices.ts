import type { ReportFormat, ReportNames, ReportSection } from '../../shared/contract/contract';
import type { PaperSize } from '../../shared/contract/made-file';
import { ENGLISH } from '../../shared/report/words/english';

/** A format of the report, or the drill itself for another workspace. */
export type ChosenFormat = ReportFormat | 'package';

export interface ExportChoices {
  readonly format: ChosenFormat;
  readonly paper: PaperSize;
  readonly names: ReportNames;
  readonly leaveOut: readonly ReportSection[];
  /** Of a package: with what is attached. */
  readonly files?: boolean;
  /** A Word file in base64. */
  readonly template?: string;
}

export const FORMATS: readonly { readonly format: ChosenFormat; readonly name: string; readonly what: string }[] = [
  { format: 'pdf', name: 'PDF', what: 'To read, print and archive; tagged for screen readers' },
  { format: 'docx', name: 'Word', what: 'To edit; also with your own template' },
  { format: 'html', name: 'HTML', what: 'One file, opens and prints anywhere' },
  { format: 'md', name: 'Markdown', what: 'For a wiki or a repository' },
  { format: 'xlsx', name: 'Excel', what: 'Findings, measures and log as sheets' },
  { format: 'csv', name: 'CSV', what: 'The same tables and the MSEL, zipped' },
  { format: 'json', name: 'JSON', what: 'Every figure, with a published schema' },
  { format: 'package', name: 'Exercise package', what: 'The whole drill, for another workspace' },
];

export const hasPaper = (format: ChosenFormat): boolean => format === 'pdf' || format === 'docx';
/** JSON and packages are always whole. */
export const canLeaveOut = (format: ChosenFormat): boolean => format !== 'json' && format !== 'package';
/** A package holds the record as it is: people appear by their names. */
export const hasNames = (format: ChosenFormat): boolean => format !== 'package';

/** Parts that a reader may do without, the longest first. */
export const PARTS: readonly { readonly value: ReportSection; readonly label: string }[] = (
  [
    'log',
    'timeline',
    'injects',
    'decisions',
    'communication',
    'deviations',
    'time',
    'attached',
    'exercise',
    'method',
  ] as const
).map((value) => ({ value, label: ENGLISH.sections[value] }));
