import type { Font, Glyph, GlyphRun } from 'fontkit';

/** Scripts whose letters stand one after the other: no joining, no marks to place. */
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*$/u;

/** Every rule of the font but its kerning: they cost a hundred times more than they show in a report. */
const KERNING = { kern: true, calt: false, ccmp: false, locl: false, rlig: false, liga: false, clig: false, rclt: false, mark: false, mkmk: false }; // prettier-ignore

/**
 * The same font, setting simple scripts from tables of its letters and pairs, each worked out once, with figures of equal
 * width. Other scripts go through the font's full rules, as does text with combining marks.
 */
export function quickLayout(font: Font): Font {
  const full = font.layout.bind(font);
  const letters = new Map<number, Glyph>();
  const pairs = new Map<string, number>();

  const letter = (point: number): Glyph => {
    const known = letters.get(point);
    if (known !== undefined) return known;
    const isFigure = point >= 0x30 && point <= 0x39;
    const tabular = isFigure ? full(String.fromCodePoint(point), { ...KERNING, tnum: true }).glyphs[0] : undefined;
    const glyph = tabular === undefined ? font.glyphForCodePoint(point) : font.getGlyph(tabular.id, [point]);
    letters.set(point, glyph);
    return glyph;
  };

  const kerning = (left: string, right: string): number => {
    const pair = left + right;
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const value = /\d/.test(pair) ? 0 : (full(pair, KERNING).positions[0]?.xAdvance ?? 0) - font.glyphForCodePoint(left.codePointAt(0) ?? 0).advanceWidth; // prettier-ignore
    pairs.set(pair, value);
    return value;
  };

  const layout = (text: string): GlyphRun => {
    if (!SIMPLE.test(text)) return full(text);
    const chars = Array.from(text);
    const glyphs = chars.map((char) => letter(char.codePointAt(0) ?? 0));
    const positions = glyphs.map(({ advanceWidth }, index) => {
      const [left = '', right] = [chars[index], chars[index + 1]];
      const xAdvance = advanceWidth + (right === undefined ? 0 : kerning(left, right));
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    // what pdfkit and we read of a run; the rest is for right-to-left and is told by the full rules
    return { glyphs, positions, advanceWidth } as unknown as GlyphRun;
  };

  return Object.create(font, { layout: { value: layout } }) as Font; // `as`: a font with one method replaced
}
