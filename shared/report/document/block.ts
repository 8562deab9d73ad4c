import type { Tone } from '../words/verdicts';

/**
 * The report as a document: what every format shows. Texts are plain text, in which words may be
 * stressed (own/strong); only `svg` is markup, made by our
 * own charts. A renderer that cannot draw leaves charts out: whatever they show stands in words beside them.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: 'lead' | 'note' | 'meta' }
  | { readonly kind: 'quote'; readonly text: string }
  /** Dense: smaller, for what has to stand on one page. */
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly isDense?: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
  | Table
  | { readonly kind: 'figure'; readonly svg: string; readonly caption: string; readonly isWide?: boolean }
  /** A photograph or a picture of a screen: a JPEG in base64, its size in pixels. */
  | {
      readonly kind: 'picture';
      readonly jpeg: string;
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      readonly alt: string;
    }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | {
      readonly kind: 'subsection';
      readonly title: string;
      readonly note?: string;
      readonly blocks: readonly Block[];
      readonly isShort?: boolean;
      /** Written by people into the report; everything else is made from the record. */
      readonly isOwn?: boolean;
    };

export interface Item {
  readonly text: string;
  readonly sub?: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: Tone;
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Small type, for the long ones. */
  readonly isDense?: boolean;
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Percent of the table's width. */
  readonly width?: number;
  /** An axis above charts, in place of the title. */
  readonly svg?: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A row that names the ones below it. */
  readonly isGroup?: boolean;
  /** Where a link to this row leads. */
  readonly id?: string;
}

export type Cell =
  | string
  | {
      readonly text: string;
      readonly sub?: string;
      readonly tone?: Tone;
      readonly isStrong?: boolean;
      /** Shown in place of the text where drawing is possible; the text is its description. */
      readonly svg?: string;
    };

/** A numbered part of the report. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly startsPage?: boolean;
}

export interface ReportDocument {
  readonly title: string;
  /** Small line above the title. */
  readonly kicker: string;
  readonly banner: string;
  readonly meta: readonly string[];
  readonly headline: string;
  readonly summary: readonly Block[];
  readonly sections: readonly Section[];
  /** Printed at the foot of every page. */
  readonly footer: string;
}

export const paragraph = (text: string, style?: 'lead' | 'note' | 'meta'): Block => ({
  kind: 'paragraph',
  text,
  ...(style !== undefined && { style }),
});

/** Whether a paragraph leads to a table, alone or with one more: they stand above it, never on the page before. */
export function introduces(blocks: readonly Block[], index: number): boolean {
  if (blocks[index]?.kind !== 'paragraph') return false;
  const next = blocks[index + 1]?.kind;
  return next === 'table' || (next === 'paragraph' && blocks[index + 2]?.kind === 'table');
}

/** A table, or a sentence where it would be empty. */
export const tableOr = (none: string, table: Omit<Table, 'kind'>): Block =>
  table.rows.length === 0 ? paragraph(none, 'note') : { kind: 'table', ...table };
