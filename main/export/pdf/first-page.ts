import type { ReportDocument } from '../../../shared/report/document/block';
import { setBlocks, setHeading, type Setting } from './blocks';
import { COLORS, LOOKS, scaled } from './looks';
import { boundToNext, heightOf, isPiece, zoomed, type Flowing, type Piece } from './piece';
import { drawLines, heightOfLines, setLines, setParagraph } from './set-text';
import { tag } from './tags';

/** How close lists are set and how small all of it, from what reads best to lists of 7.2 points. */
const WAYS = [
  { tightness: 1, zoom: 1 },
  { tightness: 0.97, zoom: 1 },
  { tightness: 0.94, zoom: 1 },
  { tightness: 0.92, zoom: 1 },
  { tightness: 0.9, zoom: 1 },
  { tightness: 0.9, zoom: 0.97 },
  { tightness: 0.9, zoom: 0.95 },
  { tightness: 0.9, zoom: 0.93 },
  { tightness: 0.9, zoom: 0.91 },
] as const;

/** Title, headline and summary, on one page where they can be: set as close as that needs, and no closer. */
export function firstPage(report: ReportDocument, setting: Setting): readonly Flowing[] {
  for (const { tightness, zoom } of WAYS) {
    const wider = { ...setting, width: setting.width / zoom, pageHeight: setting.pageHeight / zoom };
    const set = [
      ...opening(report, { ...wider, tightness }),
      ...setBlocks(report.summary, { ...wider, tightness, bookmark: () => {} }),
    ].map((item) => (isPiece(item) ? zoomed({ ...item, space: item.space * tightness ** 4 }, zoom) : item));
    if (heightOf(set.filter(isPiece)) <= setting.pageHeight) return set;
  }
  return [...opening(report, setting), ...setBlocks(report.summary, { ...setting, bookmark: () => {} })];
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

function headlinePieces(headline: string, { typefaces, width, parent, tightness }: Setting): readonly Piece[] {
  const lines = setLines(headline, scaled(LOOKS.headline, tightness), width - 14, typefaces);
  return setParagraph(lines, { tag: tag('P', parent), width: width - 14, space: 13 }).map((piece) => ({
    ...piece,
    draw: (pen, x, y) => {
      pen.artifact('Layout', () => pen.document.rect(x, y, 2.25, piece.height + 0.1).fill(COLORS.accent));
      piece.draw(pen, x + 13, y);
    },
  }));
}
