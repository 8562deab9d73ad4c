const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a message that another tool kept as HTML: its paragraphs as lines, its entities as characters. Nothing of it is interpreted. */
export function plainText(html: string): string {
  if (!/<\/?[a-z][^>]*>|&[a-z#\d]+;/i.test(html)) return html.trim();
  return html
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replaceAll(/<li\b[^>]*>/gi, '• ')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code === undefined ? (NAMED[(name ?? '').toLowerCase()] ?? whole) : characterOf(Number(code), whole),
    )
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const characterOf = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : otherwise;
