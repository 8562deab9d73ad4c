import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { quickLayout } from './quick-layout';

/** Inter in two weights, and what stands in for letters that Inter does not have. */
export const FACES = ['regular', 'bold', 'world', 'east', 'emoji'] as const;
export type Face = (typeof FACES)[number];

const FILES: Readonly<Record<Face, string>> = {
  regular: 'Inter-Regular.ttf',
  bold: 'Inter-SemiBold.ttf',
  /** Hebrew, Arabic, Armenian, Georgian, symbols. */
  world: 'DejaVuSans.ttf',
  /** Chinese, Japanese, Korean. */
  east: 'DroidSansFallback.ttf',
  /** Every emoji of Unicode 17 in outline, with what several make together. */
  emoji: 'NotoEmoji-Regular.ttf',
};

export interface Typefaces {
  font(face: Face): Font;
  /** The file of a face, for programs that read fonts themselves. */
  bytes(face: Face): Uint8Array;
  /** Width of text in a face, in ems. */
  width(text: string, face: Face): number;
}

/** The fonts that come with the app, each read when it is first needed: most reports need two of the five. */
export function createTypefaces(folder: string): Typefaces {
  const fonts = new Map<Face, Font>();
  const files = new Map<Face, Buffer>();
  const bytes = (face: Face): Buffer => {
    const file = files.get(face) ?? readFileSync(join(folder, FILES[face]));
    files.set(face, file);
    return file;
  };
  const widths = new Map<string, number>();
  const font = (face: Face): Font => {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    const read = create(bytes(face));
    if (!('layout' in read)) throw new Error(`${FILES[face]} is a collection of fonts, not a font`);
    // emoji are made of several characters by the font's own rules
    const set = face === 'emoji' ? read : quickLayout(read);
    fonts.set(face, set);
    return set;
  };
  const measured = (text: string, face: Face): number => {
    const it = font(face);
    return it.layout(text).advanceWidth / it.unitsPerEm;
  };
  return {
    font,
    bytes,
    width(text, face) {
      const key = `${face}${text}`;
      const known = widths.get(key) ?? measured(text, face);
      // words come again and again; a record of ten thousand different ones is not kept for ever
      if (widths.size > 20_000) widths.clear();
      widths.set(key, known);
      return known;
    },
  };
}
