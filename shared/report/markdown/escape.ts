import { hasStrong, strongRuns } from '../own/strong';

/** Signs with which a spreadsheet takes a cell for a formula, ASCII and full-width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One line of a person's text as Markdown that shows exactly that text: no markup, no HTML, no link, no formula. */
export function escapeLine(text: string): string {
  const plain = text
    // oxlint-disable-next-line no-control-regex -- these are the characters to drop
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ')
    .trim();
  const shown = plain
    .replaceAll(/[\\`*_{}[\]<>#|~!&@$^]/g, '\\$&')
    // A bare address is not a link: nobody is to click what somebody typed into a name.
    .replaceAll(/:(?=\/\/)/g, '\\:')
    .replaceAll(/\b(www)\./gi, '$1\\.');
  return leading(shown);
}

/** What would start a list, a heading, a quotation or a formula at the beginning of a line or cell. */
function leading(text: string): string {
  if (FORMULA.test(text)) return /^[＝＋－＠]/.test(text) ? `\u200B${text}` : `\\${text}`;
  return text.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** The same with its stressed words. */
export const escapeStrong = (text: string): string =>
  hasStrong(text)
    ? strongRuns(text)
        .map((run) => stressed(run.text, run.isStrong))
        .join('')
    : escapeLine(text);

const stressed = (text: string, isStrong: boolean): string =>
  isStrong ? `**${escapeLine(text)}**` : blanksKept(text, escapeLine(text));

const blanksKept = (text: string, shown: string): string =>
  `${text.startsWith(' ') ? ' ' : ''}${shown}${text.endsWith(' ') && text.trim() !== '' ? ' ' : ''}`;

/** Text of several lines: each escaped, line breaks kept as hard ones. */
export const escapeText = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map(escapeStrong)
    .join('\\\n');
