const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const lettersOf = (text: string): readonly string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** How many columns a text of Latin letters and symbols takes. */
export const widthOf = (text: string): number => lettersOf(text).length;

/** Exactly `width` columns: shortened with an ellipsis, or filled up with spaces. */
export function fit(text: string, width: number): string {
  const letters = lettersOf(text);
  if (letters.length <= width) return text + ' '.repeat(width - letters.length);
  return width < 1 ? '' : `${letters.slice(0, width - 1).join('')}…`;
}

/** The words of a text in lines of at most `width` columns; a time such as `18 h 21` is one word. */
export function wrap(text: string, width: number): readonly string[] {
  return (text.match(words) ?? []).reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    return last === undefined || widthOf(longer) > width ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, []);
}

const words = /\d+ (?:d|h|min|s)\b(?: \d+(?: [hs]\b)?)?[^ ]*|[^ ]+/g;

/** A bar of ten cells for a share between 0 and 1. */
export function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * 10);
  return '█'.repeat(full) + '░'.repeat(10 - full);
}
