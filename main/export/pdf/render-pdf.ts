import type { PaperSize } from '../../../shared/contract/made-file';
import type { ReportDocument, Section } from '../../../shared/report/document/block';
import { counted } from '../../../shared/report/words/phrases';
import type { Typefaces } from '../text/typefaces';
import { setBlocks, setHeading, type Setting } from './blocks';
import { Bookmarks } from './bookmarks';
import { contentsOf } from './contents';
import { bodyOf, Flow } from './flow';
import { headAndFoot } from './head-and-foot';
import { COLORS, LOOKS } from './looks';
import { withoutControls } from '../text/clean';
import { bytesOf, createDocument } from './pdf-document';
import { Pen } from './pen';
import { bound, boundToNext, type Flowing, type Piece } from './piece';
import { drawLines, heightOfLines, setLines, setParagraph } from './set-text';
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
  flow.place([...opening(report, { ...setting, parent: first }), ...setBlocks(report.summary, { ...setting, parent: first, bookmark: () => {} })]); // prettier-ignore
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

/** What the report is about, and what came out, in one sentence. */
function opening({ kicker, banner, title, meta, headline }: ReportDocument, setting: Setting): readonly Piece[] {
  const { typefaces, width, parent } = setting;
  const isLong = setLines(title, LOOKS.title, width, typefaces).length > 3;
  return [
    line(kicker, banner, setting),
    ...setHeading(title, isLong ? LOOKS.section : LOOKS.title, { ...setting, level: 1 }, 12),
    ...boundToNext(
      setParagraph(setLines(meta.join('  ·  '), LOOKS.meta, width, typefaces), {
        tag: tag('P', parent),
        width,
        space: 4,
      }),
    ),
    ...headlinePieces(headline, setting),
  ];
}

function line(kicker: string, banner: string, { typefaces, width, parent }: Setting): Piece {
  const look = { ...LOOKS.label, size: 7.6, color: COLORS.accent };
  const [mark] = setLines(banner, look, width * 0.5, typefaces);
  const wide = (mark?.line.width ?? 0) + 14;
  const words = setLines(kicker, LOOKS.kicker, width - wide - 10, typefaces);
  const [kickerTag, bannerTag] = [tag('P', parent), tag('P', parent)];
  return {
    height: Math.max(15, heightOfLines(words)),
    space: 0,
    isBound: true,
    draw: (pen, x, y) => {
      pen.tagged(kickerTag, () => drawLines(pen, words, { x, y: y + 1.5, width: width - wide - 10 }));
      pen.artifact('Layout', () =>
        pen.document
          .roundedRect(x + width - wide, y + 0.5, wide, 14, 2)
          .lineWidth(0.75)
          .stroke(COLORS.accent),
      );
      if (mark !== undefined)
        pen.tagged(bannerTag, () => drawLines(pen, [mark], { x: x + width - wide + 7, y: y + 1.5, width: wide }));
    },
  };
}

function headlinePieces(headline: string, { typefaces, width, parent }: Setting): readonly Piece[] {
  const lines = setLines(headline, LOOKS.headline, width - 14, typefaces);
  return setParagraph(lines, { tag: tag('P', parent), width: width - 14, space: 13 }).map((piece) => ({
    ...piece,
    draw: (pen, x, y) => {
      pen.artifact('Layout', () => pen.document.rect(x, y, 2.25, piece.height + 0.1).fill(COLORS.accent));
      piece.draw(pen, x + 13, y);
    },
  }));
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
