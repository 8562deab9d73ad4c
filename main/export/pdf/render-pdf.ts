import type { PaperSize } from '../../../shared/contract/made-file';
import type { ReportDocument, Section } from '../../../shared/report/document/block';
import { counted } from '../../../shared/report/words/phrases';
import type { Typefaces } from '../text/typefaces';
import { setBlocks, setHeading, type Setting } from './blocks';
import { Bookmarks } from './bookmarks';
import { contentsOf } from './contents';
import { firstPage } from './first-page';
import { bodyOf, Flow } from './flow';
import { headAndFoot } from './head-and-foot';
import { COLORS, LOOKS } from './looks';
import { withoutControls } from '../text/clean';
import { bytesOf, createDocument } from './pdf-document';
import { Pen } from './pen';
import { bound, type Flowing, type Piece } from './piece';
import { setLines, setParagraph } from './set-text';
import { tag, type Tag } from './tags';

export interface PdfOptions {
  readonly paper: PaperSize;
  readonly typefaces: Typefaces;
  /** Milliseconds since 1970, for the properties of the file. */
  readonly date: number;
  readonly tell?: (share: number) => void;
}

/** The report as a tagged PDF with bookmarks, its fonts inside. The same document gives the same bytes. */
export function renderPdf(report: ReportDocument, { paper, typefaces, date, tell }: PdfOptions): Uint8Array {
  const document = createDocument({
    title: `${withoutControls(report.title)} – ${report.kicker}`,
    subject: report.headline,
    date,
  });
  const pen = new Pen(document, typefaces);
  const flow = new Flow(pen, paper);
  const { width, height } = bodyOf(paper);
  const root: Tag = { type: 'Document' };
  const bookmarks = new Bookmarks();
  const setting: Setting = {
    typefaces,
    width,
    pageHeight: height,
    parent: root,
    level: 2,
    bookmark: (at, title, level) => bookmarks.add(at.document, title, level),
  };
  const contents = contentsOf(report.sections, setting);

  const first = tag('Sect', root);
  flow.place(firstPage(report, { ...setting, parent: first }));
  flow.place([{ page: 'floating', piece: contents.piece }]);
  for (const [index, section] of report.sections.entries()) {
    flow.place(setSection(section, index + 1, { ...setting, parent: tag('Sect', root) }, contents.reached));
    tell?.((index + 1) / report.sections.length);
  }

  flow.place(substitutes(pen, { ...setting, parent: root }));
  flow.finish();
  contents.complete(pen);
  headAndFoot(pen, report);
  return bytesOf(document);
}

/** Says so where letters had to be told by their numbers. */
function substitutes(pen: Pen, { typefaces, width, parent }: Setting): readonly Piece[] {
  if (pen.substitutes.size === 0) return [];
  const text = `The fonts of this file have no shape for ${counted(pen.substitutes.size, 'character')} of the record. Each is written as its Unicode number, such as ${[...pen.substitutes][0]}, and is kept as it was for copying and reading aloud.`;
  const lines = setLines(text, LOOKS.note, width, typefaces);
  return bound(setParagraph(lines, { tag: tag('P', parent), width, space: 14 }));
}

/** A numbered section under a rule. */
function setSection(
  section: Section,
  number: number,
  setting: Setting,
  reached: (id: string, pen: Pen) => void,
): readonly Flowing[] {
  // prettier-ignore
  const [first, ...rest] = setHeading(`${number}  ${section.title}`, LOOKS.section, setting, 26);
  if (first === undefined) return [];
  const heading: Piece = {
    ...first,
    height: first.height + 9,
    draw: (pen, x, y) => {
      reached(section.id, pen);
      pen.artifact('Layout', () => pen.rule({ x, y, width: setting.width }, 1.5, COLORS.ink));
      first.draw(pen, x, y + 8);
    },
  };
  const blocks = setBlocks(section.blocks, { ...setting, level: 3 });
  return [...(section.startsPage === true ? [{ page: 'new' } as const] : []), heading, ...rest, ...blocks];
}
