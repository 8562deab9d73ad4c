/** Separators of the tables that spreadsheets write, by country; the one of the first line counts. */
const SEPARATORS = [',', ';', '\t'] as const;

/** The fields of a CSV file (RFC 4180), line by line; empty lines are left out. A quote that never ends takes the rest. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(clean);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let i = 0; i < clean.length; i++) {
    const char = clean.charAt(i);
    if (isQuoted) {
      if (char !== '"') field += char;
      else if (clean[i + 1] === '"') field += clean.charAt(++i);
      else isQuoted = false;
    } else if (char === '"' && field === '') isQuoted = true;
    else if (char === separator) {
      row.push(field);
      field = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && clean[i + 1] === '\n') i++;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += char;
  }
  return [...rows, [...row, field]].filter((it) => it.some((value) => value.trim() !== ''));
}

function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const counts = SEPARATORS.map((it) => head.split(it).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
