import bidiFactory from 'bidi-js';
import { withoutMarks } from '../../../shared/report/own/strong';
import { keepingMarks } from './clean';
import { spansOf, type Span } from './spans';
import type { Typefaces } from './typefaces';

export interface Type {
  /** Points. */
  readonly size: number;
  readonly isBold?: boolean;
}

/** A line as it is drawn: pieces from left to right. */
export interface Line {
  readonly pieces: readonly Placed[];
  readonly width: number;
  /** Begins at the right edge: its first strong letter is Hebrew or Arabic. */
  readonly isRightToLeft: boolean;
  /** What it says, in the order of reading. */
  readonly text: string;
  /** More words follow on the next line: readers put a blank between them, which is not seen. */
  readonly endsWord: boolean;
  /** The drawing order differs from the order of reading, or letters were replaced: readers need `text`. */
  readonly needsText: boolean;
}

export interface Placed extends Span {
  readonly x: number;
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text set in lines of `width` points: broken at blanks, after hyphens and slashes, between Chinese characters, and in words that are too long. */
export function linesOf(text: string, type: Type, width: number, typefaces: Typefaces): readonly Line[] {
  const measure = (part: string): number => widthOf(part, type, typefaces);
  return keepingMarks(text)
    .split('\n')
    .flatMap((marked) => {
      // where words change places, none is stressed
      const paragraph = RIGHT_TO_LEFT.test(marked) ? withoutMarks(marked) : marked;
      const direction = directionOf(paragraph);
      let from = 0;
      return broken(paragraph, width, measure).map((line) => {
        const start = paragraph.indexOf(line, from);
        from = start + line.length;
        const endsWord = from >= paragraph.length || paragraph[from] === ' ';
        return lineOf({ text: line, start, direction, endsWord }, type, typefaces);
      });
    });
}

/** Where a paragraph runs from right to left, by the rules of Unicode; undefined where it nowhere does. */
interface Direction {
  readonly paragraph: string;
  readonly embedding: ReturnType<typeof bidi.getEmbeddingLevels>;
  readonly isRightToLeft: boolean;
}

function directionOf(paragraph: string): Direction | undefined {
  if (!RIGHT_TO_LEFT.test(paragraph)) return undefined;
  const embedding = bidi.getEmbeddingLevels(paragraph);
  return { paragraph, embedding, isRightToLeft: (embedding.paragraphs[0]?.level ?? 0) % 2 === 1 };
}

export function widthOf(text: string, { size, isBold = false }: Type, typefaces: Typefaces): number {
  let ems = 0;
  for (const { text: part, face } of spansOf(text, isBold, typefaces)) ems += typefaces.width(part, face);
  return ems * size;
}

const EAST = '\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF';
/** A word with the blanks behind it; closing marks of Chinese stay with the character before them. */
const WORD = new RegExp(
  `[${EAST}][、。，．）」』】〉》！？：；]*[ ]*|[^ ${EAST}/–—-]+(?:[/–—-]+(?=[^ ]{3}))?[ ]*|[/–—-]+[^ ${EAST}/–—-]*(?:[/–—-]+(?=[^ ]{3}))?[ ]*|[ ]+`,
  'gu',
);

function broken(paragraph: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [word] of paragraph.matchAll(WORD)) {
    const whole = measure(word.trimEnd());
    if (used + whole <= width + 0.01) {
      line += word;
      used += measure(word);
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const pieces = whole <= width ? [word] : chopped(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = measure(line);
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** A word longer than a line, cut where the line is full. No letter of several characters is cut. */
function chopped(word: string, width: number, measure: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = measure(segment);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...pieces, piece];
}

interface Part {
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly start: number;
  readonly direction: Direction | undefined;
  readonly endsWord: boolean;
}

function lineOf(part: Part, { size, isBold = false }: Type, typefaces: Typefaces): Line {
  const { text, direction, endsWord } = part;
  const words = direction === undefined ? [text] : visualParts(part, direction);
  const pieces: Placed[] = [];
  let x = 0;
  for (const span of words.flatMap((word) => spansOf(word, isBold, typefaces))) {
    pieces.push({ ...span, x });
    x += typefaces.width(span.text, span.face) * size;
  }
  const needsText =
    direction !== undefined || pieces.some(({ original, reads }) => original !== undefined || reads !== undefined);
  return {
    pieces,
    width: x,
    isRightToLeft: direction?.isRightToLeft ?? false,
    text: withoutMarks(text.replaceAll(ISOLATES, '')),
    endsWord,
    needsText,
  };
}

const ISOLATES = /[\u2066-\u2069]/g;

/** Words in the order in which they stand from left to right. The letters of a word keep their order: the font turns them. */
function visualParts({ text, start }: Part, { paragraph, embedding }: Direction): readonly string[] {
  const end = start + text.length - 1;
  const order = bidi.getReorderedIndices(paragraph, embedding, start, end).slice(start, end + 1);
  const mirrored = bidi.getMirroredCharactersMap(paragraph, embedding.levels, start, end);
  const isTurned = (index: number): boolean => (embedding.levels[index] ?? 0) % 2 === 1;
  const runs: number[][] = [];
  for (const index of order) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const isNext = before !== undefined && index === before + (isTurned(index) ? -1 : 1);
    const isSame = before !== undefined && embedding.levels[before] === embedding.levels[index];
    const isWordEnd =
      isTurned(index) && (paragraph[index] === ' ' || (before !== undefined && paragraph[before] === ' '));
    if (isNext && isSame && !isWordEnd) last?.push(index);
    else runs.push([index]);
  }
  return runs.map((run) => {
    const reading = isTurned(run[0] ?? 0) ? run.toReversed() : run;
    const word = reading.map((index) => mirrored.get(index) ?? paragraph[index] ?? '').join('');
    // A font turns Hebrew and Arabic letters by itself; marks alone it leaves as they are.
    return isTurned(run[0] ?? 0) && !RIGHT_TO_LEFT.test(word) ? Array.from(word).toReversed().join('') : word;
  });
}
