const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `most` characters as people count them, on one line; what is cut is marked, and no emoji is split. */
export function clip(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line.length <= most) return line;
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
