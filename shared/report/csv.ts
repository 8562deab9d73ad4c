export type CsvValue = string | number | undefined;

/** Rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula is quoted with an apostrophe. */
export const csvOf = (rows: readonly (readonly CsvValue[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: CsvValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = harmless(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `=`, `+`, `-`, `@`, tab and carriage return begin a formula, also after blanks; see OWASP, "CSV injection". */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text);
