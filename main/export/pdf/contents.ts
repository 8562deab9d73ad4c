import type { Section } from '../../../shared/report/document/block';
import type { Typefaces } from '../text/typefaces';
import type { Setting } from './blocks';
import { COLORS, inColor, LOOKS, type Look } from './looks';
import type { Pen } from './pen';
import type { Piece } from './piece';
import { setLines, type SetLine } from './set-text';
import { tag, type Tag } from './tags';

const COLUMNS = 3;
const GUTTER = 22;
const LEADING = 13.5;
const TOP = 12;

/** The table of contents. Its page numbers are known, and written, when everything else has been placed. */
export function contentsOf(sections: readonly Section[], { typefaces, width, parent }: Setting) {
  const look = { ...LOOKS.cell, size: 8.5 };
  const lane = (width - GUTTER * (COLUMNS - 1)) / COLUMNS;
  const rows = Math.ceil(sections.length / COLUMNS);
  const whole = tag('TOC', parent);
  const pages = new Map<string, number>();
  let place: { readonly page: number; readonly x: number; readonly y: number } | undefined;

  const piece: Piece = {
    height: TOP + rows * LEADING,
    space: 18,
    draw: (pen, x, y) => {
      place = { page: pageOf(pen), x, y };
      pen.artifact('Layout', () => pen.rule({ x, y, width }, 0.75, COLORS.line));
      pen.tags.element(whole);
    },
  };

  const entry = (pen: Pen, { id, title }: Section, index: number, at: { x: number; y: number }): void => {
    const left = at.x + Math.floor(index / rows) * (lane + GUTTER);
    const baseline = at.y + TOP + (index % rows) * LEADING + 8;
    const line = onOneLine(`${index + 1}  ${title}`, look, lane - 22, typefaces);
    const link: Tag = tag('Link', tag('TOCI', whole), { alt: title });
    pen.tagged(link, () => {
      if (line !== undefined) pen.line(line.line, { x: left, y: baseline }, look);
      pen.words(
        String((pages.get(id) ?? 0) + 1),
        { x: left + lane, y: baseline },
        inColor(look, COLORS.faint),
        'right',
      );
    });
    const element = pen.tags.element(link);
    // pdfkit takes a primitive string for a name of PDF
    const options = { structParent: element, Contents: new String(title) as string };
    pen.document.goTo(left, baseline - 9, lane, LEADING - 1, `section-${id}`, options);
    // ended while its own page is the present one, since that is the page it names
    element.end();
  };

  return {
    piece,
    /** A section begins on the present page. */
    reached: (id: string, pen: Pen): void => {
      pages.set(id, pageOf(pen));
      pen.document.addNamedDestination(`section-${id}`, 'FitH', pen.document.page.height);
    },
    complete: (pen: Pen): void => {
      if (place === undefined) return;
      pen.document.switchToPage(place.page);
      for (const [index, section] of sections.entries()) entry(pen, section, index, place);
    },
  };
}

/** What is too long for its line ends with a mark; the section itself bears the whole title. */
function onOneLine(text: string, look: Look, width: number, typefaces: Typefaces): SetLine | undefined {
  const [whole, more] = setLines(text, look, width, typefaces);
  if (more === undefined) return whole;
  const [short] = setLines(text, look, width - 8, typefaces);
  return setLines(`${short?.line.text.trimEnd() ?? ''}…`, look, Infinity, typefaces)[0];
}

export function pageOf({ document }: Pen): number {
  const { start, count } = document.bufferedPageRange();
  return start + count - 1;
}
