import { hasStrong, strongRuns } from '../../../shared/report/own/strong';
import type { Face, Typefaces } from './typefaces';

/** Neighbouring letters of one face. */
export interface Span {
  readonly face: Face;
  readonly text: string;
  /** What was written, where the fonts have no letter for it and `text` stands in its place. */
  readonly original?: string;
  /** What was written, where several characters make one picture, or stand beside each other because no font joins them. */
  readonly reads?: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Characters that have no shape of their own: they join, choose a style, or set a direction. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
/** A mark that Inter draws in another weight only. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '✕': '✗' };
const PLAIN = /^[\u0020-\u007E\u00A0-\u017F\u2010-\u2026\u2190-\u2193\u2212\u2713\u00D7]*$/;

/** Text cut into pieces that each have all their letters in one font. A letter that no font has is told by its number. */
export function spansOf(text: string, isBold: boolean, typefaces: Typefaces): readonly Span[] {
  if (hasStrong(text)) return strongRuns(text).flatMap((run) => spansOf(run.text, isBold || run.isStrong, typefaces));
  const main: Face = isBold ? 'bold' : 'regular';
  if (PLAIN.test(text)) return text === '' ? [] : [{ face: main, text }];
  const spans: Span[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const span = spanOf(segment, main, typefaces);
    const last = spans.at(-1);
    if (span.text === '') continue;
    if (last !== undefined && last.face === span.face && isPlain(last) && isPlain(span))
      spans[spans.length - 1] = { face: last.face, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

const isPlain = ({ original, reads }: Span): boolean => original === undefined && reads === undefined;

/** Drawn as a picture by itself, or asked to be by the mark behind it. */
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;

function spanOf(segment: string, main: Face, typefaces: Typefaces): Span {
  const emoji = EMOJI.test(segment) ? emojiSpan(segment, typefaces) : undefined;
  if (emoji !== undefined) return emoji;
  const bare = LOOK_ALIKES[segment] ?? segment.replaceAll(SHAPELESS, '');
  const points = Array.from(bare, (char) => char.codePointAt(0) ?? 0);
  const face = ([main, 'world', 'east'] as const).find((it) =>
    points.every((point) => typefaces.font(it).hasGlyphForCodePoint(point)),
  );
  return face === undefined ? { face: main, text: numbered(points), original: segment } : { face, text: bare };
}

/** One picture where the font has one for the whole sequence; otherwise its parts beside each other, in their order. */
function emojiSpan(segment: string, typefaces: Typefaces): Span | undefined {
  const font = typefaces.font('emoji');
  const parts = segment.replaceAll(SHAPELESS, '');
  const has = (text: string): boolean =>
    Array.from(text).every((char) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));
  if (parts === '' || !has(parts)) return undefined;
  const isOne = has(segment) && font.layout(segment).glyphs.filter(({ advanceWidth }) => advanceWidth > 0).length === 1;
  // hands of every tone share one shape: what was written is told beside it
  const reads = Array.from(parts).length > 1 || !isOne ? { reads: segment } : {};
  return { face: 'emoji', text: isOne ? segment : parts, ...reads };
}

/** `[U+1F525]`: exact, searchable, and found in any table of characters. */
export const numbered = (points: readonly number[]): string =>
  `[${points.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;
