/** Keeps a figure with its unit on one line: `4 h 00`, `50 %`. */
export const unbroken = (text: string): string =>
  text
    .replaceAll(/(?<=\d) (?=(?:h|min|s|d|%)(?!\p{L}))/gu, '\u00A0')
    .replaceAll(/(?<=\d\u00A0(?:[hd]|min)) (?=\d)/g, '\u00A0');
