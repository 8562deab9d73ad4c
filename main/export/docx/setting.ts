import { Paragraph, type FileChild, type IParagraphOptions, type Table } from 'docx';
import type { Painter } from '../picture/painter';
import type { LongTables } from './long-tables';
import { isRightToLeft, runsOf } from './words';

/** Twentieths of a point in a pixel of 1/96 inch. */
export const TWIPS = 15;

/** Where a block is set. */
export interface Setting {
  readonly painter: Painter;
  /** Pixels. */
  readonly width: number;
  /** Level of the headings of its subsections. */
  readonly level: number;
  readonly headings: Headings;
  /** Numbers of figures, of tables and of numbered lists, in the order in which they come. */
  readonly counts: Counts;
  readonly longTables: LongTables;
  /** Side by side with something else. */
  readonly isFramed?: boolean;
}

/** Ids of the styles of headings: in a template of another language they are not Word's English ones. */
export type Headings = Readonly<Record<1 | 2 | 3, string>>;

export interface Counts {
  list: number;
  figure: number;
}

/** What a document consists of, and what stands on a page turned on its side. */
export type Content = FileChild | WideContent;

export interface WideContent {
  readonly make: (width: number, height: number) => readonly (Paragraph | Table)[];
}

export const isWide = (content: Content): content is WideContent => 'make' in content;

/** A paragraph of a style, which runs from the right where its text does. */
export const styled = (text: string, style: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, style, children: runsOf(text), ...(isRightToLeft(text) && { bidirectional: true }) });
