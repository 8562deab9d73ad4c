/** Widths of the printable ASCII characters in Inter at 100 px, from the space on; other characters count as wide as an n. */
const REGULAR = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66,
  66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99, 68, 68,
  63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56,
  82, 55, 56, 55, 43, 33, 43, 66,
];
const SEMIBOLD = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32, 33, 67,
  67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74, 73, 102, 72, 71,
  65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61, 59,
  84, 57, 59, 57, 45, 36, 45, 67,
];
const UNKNOWN = 66;

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of a line of text in pixels: close enough to wrap and to centre by, without a screen to measure on. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  const widths = bold ? SEMIBOLD : REGULAR;
  let sum = 0;
  for (const char of text) sum += widths[(char.codePointAt(0) ?? 0) - 32] ?? UNKNOWN;
  return (sum * size) / 100;
}

/** Text in at most `lines` lines of `width` pixels; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, lines: number, font: Font): readonly string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = wrapped.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, font) <= width) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(word);
  }
  const kept = wrapped.slice(0, lines);
  const rest = wrapped.slice(lines);
  const last = kept.at(-1);
  if (last === undefined) return kept;
  const tail = rest.length > 0 ? `${last} ${rest.join(' ')}` : last;
  return [...kept.slice(0, -1), shortened(tail, width, font)].map((line) => shortened(line, width, font));
}

/** The text itself, or as much of it as fits before an ellipsis. */
export function shortened(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && textWidth(`${chars.join('').trimEnd()}…`, font) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
