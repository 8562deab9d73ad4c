// What a terminal shows after a program has written to it, as a page in a monospace font.

/** Moves up, clears of a line and of all below, colours: all that the tour writes. */
const ESCAPE = /␛\[([\d;]*)([A-Za-z])/;

export function terminalPage(output: string): string {
  const lines = screenOf(output).map((line) => `<div>${htmlOf(line) || '&nbsp;'}</div>`);
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${lines.join('')}</main>`;
}

/** The lines as they stand in the end: each with its colours still in it. */
export function screenOf(output: string): readonly string[] {
  const lines: string[] = [''];
  let row = 0;
  let rest = output.replaceAll('\r', '').replaceAll('\u001B', '␛');
  while (rest !== '') {
    const next = rest.search(/\n|␛\[/);
    const text = next < 0 ? rest : rest.slice(0, next);
    lines[row] += text;
    rest = rest.slice(text.length);
    if (rest.startsWith('\n')) {
      rest = rest.slice(1);
      row++;
      lines[row] ??= '';
    }
    const found = ESCAPE.exec(rest);
    if (found?.index !== 0) continue;
    const [whole, figures = '', letter] = found;
    rest = rest.slice(whole.length);
    if (letter === 'A') row = Math.max(0, row - Number(figures || 1));
    else if (letter === 'K') lines[row] = '';
    else if (letter === 'J') lines.splice(row, lines.length, '');
    else if (letter === 'm') lines[row] += whole;
  }
  return lines;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function htmlOf(line: string): string {
  let open: readonly string[] = [];
  return line
    .split(/(␛\[[\d;]*m)/)
    .map((part) => {
      const code = /^␛\[([\d;]*)m$/.exec(part)?.[1];
      if (code === undefined) return part === '' ? '' : `<span class="${open.join(' ')}">${escaped(part)}</span>`;
      open = code === '' || code === '0' ? [] : [...open, `c${code}`];
      return '';
    })
    .join('');
}

const style = `
  body { margin: 0; background: #16161a; }
  main { width: fit-content; padding: 16px 24px; color: #d6d6db; font: 13px/1.3 'DejaVu Sans Mono', 'Liberation Mono', monospace; white-space: pre; }
  .c1 { font-weight: 700; color: #fff; } .c2 { color: #8f8f9a; }
  .c31 { color: #ff8a80; } .c32 { color: #7bd88f; } .c33 { color: #f2c66d; } .c34 { color: #82b1ff; } .c35 { color: #d7a6ff; } .c36 { color: #7fdbe0; } .c90 { color: #8f8f9a; }
`;
