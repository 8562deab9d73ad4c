// oxlint-disable-next-line import/no-named-as-default -- its types know the default only
import PDFDocument from 'pdfkit';
import type { PaperSize } from '../../../shared/contract/made-file';
import { safeMetadata } from './metadata';

export type Document = PDFKit.PDFDocument;
export type Element = ReturnType<Document['struct']>;

/** Width and height in points. */
export const PAPERS = { a4: [595.28, 841.89], letter: [612, 792] } as const satisfies Record<PaperSize, unknown>;

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  /** Milliseconds since 1970: when the exercise was, not when the file was made, so that the same report is the same file. */
  readonly date: number;
}

/** An empty tagged document. Nothing in it depends on the clock or on chance. */
export function createDocument(facts: DocumentFacts): Document {
  const { title, subject, date } = facts;
  const when = new Date(date);
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    margin: 0,
    // the standard fonts are not embedded: none is ever used
    font: '',
    info: {
      Title: title,
      Subject: subject,
      Creator: 'Statedrill',
      Producer: 'Statedrill',
      CreationDate: when,
      ModDate: when,
    },
  });
  safeMetadata(document, facts);
  return document;
}

/**
 * The finished file. pdfkit's own queue takes a time that grows with the square of what is in it, so what is written at
 * the end goes past it.
 */
export function bytesOf(document: Document): Uint8Array {
  const queue = document as unknown as { readonly _buffer: readonly Uint8Array[] }; // private to pdfkit's browser build
  const chunks = [...queue._buffer];
  Object.assign(document, { push: (chunk: Uint8Array | null) => chunk !== null && chunks.push(chunk) });
  document.end();
  return Buffer.concat(chunks);
}

/**
 * What is drawn on a page lies in pdfkit as one small array for every stroke; joined when the page is full, it takes a
 * fraction of the memory.
 */
export function joinStrokes(document: Document): void {
  // the first page of a document has none before it; `buffer` is private to pdfkit
  const page = document.page as Document['page'] | undefined;
  const content = page?.content as unknown as { buffer: readonly Uint8Array[] } | undefined;
  if (content !== undefined) content.buffer = [Buffer.concat(content.buffer)];
}
