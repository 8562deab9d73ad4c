import { introduces, type Block, type KeyFigure } from '../../../shared/report/document/block';
import { SHAPES } from '../../../shared/report/words/verdicts';
import { readSvg } from '../picture/read-svg';
import type { Typefaces } from '../text/typefaces';
import { facts, list } from './lists';
import { COLORS, inColor, LOOKS, scaled, type Look } from './looks';
import { PIXEL, type Pen } from './pen';
import { columns } from './columns';
import { bound, boundToNext, heightOf, isPiece, type Flowing, type Piece } from './piece';
import { drawLines, heightOfLines, setLines, setParagraph } from './set-text';
import { setTable } from './table';
import { tag, type Tag } from './tags';

/** Where a block is set. */
export interface Setting {
  readonly typefaces: Typefaces;
  readonly width: number;
  /** Height of an empty page. */
  readonly pageHeight: number;
  readonly parent: Tag;
  /** Lists, their headings and the white between them, where a page has to hold much: 1, or a little less. */
  readonly tightness?: number;
  /** Level of the headings of its subsections. */
  readonly level: number;
  /** The last heading, for the bookmarks. */
  readonly bookmark?: (pen: Pen, title: string, level: number) => void;
}

/** What introduces a table stands above it, never on the page before. */
export const setBlocks = (blocks: readonly Block[], setting: Setting): readonly Flowing[] =>
  blocks.flatMap((block, index) => {
    const set = setBlock(block, setting);
    return introduces(blocks, index) && set.every(isPiece) && set.length < 6 ? boundToNext(set) : set;
  });

function setBlock(block: Block, setting: Setting): readonly Flowing[] {
  const { parent, width, typefaces } = setting;
  switch (block.kind) {
    case 'paragraph': {
      const isLabel = block.style === 'meta';
      const look = isLabel ? LOOKS.label : block.style === undefined ? LOOKS.body : LOOKS[block.style];
      const pieces = paragraph(block.text, scaled(look, setting.tightness), setting, isLabel ? 6 : 5);
      return isLabel ? boundToNext(pieces) : pieces;
    }
    case 'quote':
      return quote(block.text, setting);
    case 'list':
      return list(block, setting);
    case 'facts':
      return facts(block.rows, setting);
    case 'figures':
      return keyFigures(block.items, setting);
    case 'table':
      return setTable(block, { typefaces, width, pageHeight: setting.pageHeight, parent });
    case 'figure':
      return block.isWide === true
        ? [{ page: 'wide', make: (wide, height) => figure(block, { ...setting, width: wide, pageHeight: height }) }]
        : [figure(block, setting)];
    case 'picture':
      return [photograph(block, setting)];
    case 'columns':
      return columns(block.columns, setting, setBlocks);
    case 'subsection':
      return subsection(block, setting);
  }
}

const paragraph = (text: string, look: Look, { typefaces, width, parent }: Setting, space: number): readonly Piece[] =>
  setParagraph(setLines(text, look, width, typefaces), { tag: tag('P', parent), width, space });

/** A message as it was sent, on a tinted ground that goes on where it is broken. */
function quote(text: string, { typefaces, width, parent }: Setting): readonly Piece[] {
  const inner = width - 20;
  const lines = setLines(text, LOOKS.body, inner, typefaces);
  const set = setParagraph(lines, { tag: tag('BlockQuote', parent), width: inner, space: 5 });
  return set.map((piece, index): Piece => {
    const top = index === 0 ? 5 : 0;
    const height = top + piece.height + (index === set.length - 1 ? 5 : 0);
    return {
      ...piece,
      height,
      isBound: piece.isBound === true || index === set.length - 1,
      draw: (pen, x, y) => {
        pen.artifact('Layout', () => pen.document.rect(x, y, width, height + 0.1).fill(COLORS.quote));
        piece.draw(pen, x + 10, y + top);
      },
    };
  });
}

function keyFigures(items: readonly KeyFigure[], setting: Setting): readonly Piece[] {
  const { typefaces, width, parent } = setting;
  const whole = tag('L', parent);
  const step = width / Math.max(1, items.length);
  const set = items.map(({ label, value, note, tone }, index) => {
    const inner = step - (index === 0 ? 9 : 18);
    const item = tag('LI', whole);
    const color = tone === 'none' || tone === 'open' ? COLORS.ink : COLORS[tone];
    const shown = `${tone === 'none' ? '' : `${SHAPES[tone]} `}${value}`;
    return {
      inner,
      left: index * step + (index === 0 ? 0 : 10),
      labelTag: tag('Lbl', item),
      bodyTag: tag('LBody', item),
      label: setLines(label, LOOKS.label, inner, typefaces),
      body: [
        ...setLines(shown, inColor(LOOKS.key, color), inner, typefaces),
        ...setLines(note, LOOKS.keyNote, inner, typefaces),
      ],
    };
  });
  const height = 16 + Math.max(0, ...set.map(({ label, body }) => heightOfLines(label) + heightOfLines(body)));
  // names of many lines stand below each other
  if (height > setting.pageHeight * 0.4)
    return facts(items.map(({ label, value, note }) => ({ label, text: `${value}\n${note}` })), setting); // prettier-ignore
  const piece: Piece = {
    height,
    space: 12,
    draw: (pen, x, y) => {
      pen.artifact('Layout', () => {
        pen.rule({ x, y, width }, 0.75, COLORS.line);
        pen.rule({ x, y: y + height, width }, 0.75, COLORS.line);
        for (let n = 1; n < items.length; n += 1) pen.document.rect(x + n * step, y, 0.75, height).fill(COLORS.line);
      });
      for (const { label, body, labelTag, bodyTag, left, inner } of set) {
        pen.tagged(labelTag, () => drawLines(pen, label, { x: x + left, y: y + 8, width: inner }));
        pen.tagged(bodyTag, () => drawLines(pen, body, { x: x + left, y: y + 8 + heightOfLines(label), width: inner }));
      }
    },
  };
  return [piece];
}

function figure({ svg, caption }: Extract<Block, { kind: 'figure' }>, setting: Setting): Piece {
  const { typefaces, width, pageHeight, parent } = setting;
  const lines = setLines(caption, LOOKS.note, width, typefaces);
  const room = pageHeight - heightOfLines(lines) - 6;
  const full = readSvg(svg, width / PIXEL);
  const shrink = Math.min(1, room / (full.height * PIXEL));
  const height = full.height * PIXEL * shrink;
  const picture = tag('Figure', parent, { alt: full.label === '' ? caption : full.label, placement: 'Block' });
  const words = tag('Caption', parent);
  return {
    height: height + 3 + heightOfLines(lines),
    space: 8,
    draw: (pen, x, y) => {
      pen.tagged(picture, () => pen.picture(full, { x, y }, PIXEL * shrink));
      pen.tagged(words, () => drawLines(pen, lines, { x, y: y + height + 3, width }));
    },
  };
}

/** Share of a page that a picture may take, so that two fit with their captions. */
const MOST_OF_PAGE = 0.4;

/** A picture at its own size where it is small; its bytes go into the file as they are. */
function photograph({ jpeg, width: wide, height: high, caption, alt }: Photograph, setting: Setting): Piece {
  const { typefaces, width, pageHeight, parent } = setting;
  const lines = setLines(caption, LOOKS.note, width, typefaces);
  const scale = Math.min(PIXEL, width / wide, (pageHeight * MOST_OF_PAGE) / high);
  const size = { width: wide * scale, height: high * scale };
  const picture = tag('Figure', parent, { alt, placement: 'Block' });
  const words = tag('Caption', parent);
  return {
    height: size.height + 3 + heightOfLines(lines),
    space: 10,
    draw: (pen, x, y) => {
      pen.tagged(picture, () => pen.document.image(Buffer.from(jpeg, 'base64'), x, y, size));
      pen.tagged(words, () => drawLines(pen, lines, { x, y: y + size.height + 3, width }));
    },
  };
}

type Photograph = Extract<Block, { kind: 'picture' }>;

function subsection(block: Extract<Block, { kind: 'subsection' }>, setting: Setting): readonly Flowing[] {
  const { title, note, blocks, isShort } = block;
  const part = tag('Sect', setting.parent);
  const inner = { ...setting, parent: part, level: setting.level + 1 };
  const set = setBlocks(blocks, inner);
  const { tightness } = setting;
  const notes = note === undefined ? [] : paragraph(note, scaled(LOOKS.note, tightness), inner, 1);
  const all = [
    ...setHeading(title, scaled(LOOKS.subsection, tightness), { ...setting, parent: part }, 16),
    ...boundToNext(notes),
    ...set,
  ];
  const pieces = all.filter(isPiece);
  const isWhole = isShort === true && pieces.length === all.length && heightOf(pieces) <= setting.pageHeight * 0.5;
  return isWhole ? bound(pieces) : all;
}

/** A heading stays with what it is the heading of. */
export function setHeading(title: string, look: Look, setting: Setting, space: number): readonly Piece[] {
  const { typefaces, width, parent, level, bookmark } = setting;
  const lines = setLines(title, look, width, typefaces);
  const pieces = setParagraph(lines, { tag: tag(`H${level}`, parent), width, space });
  return boundToNext(pieces).map((piece, index) => ({
    ...piece,
    draw: (pen, x, y) => {
      if (index === 0) bookmark?.(pen, title, level);
      piece.draw(pen, x, y);
    },
  }));
}
