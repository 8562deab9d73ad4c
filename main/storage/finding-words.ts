import type { Finding } from '../../shared/model/finding';

/** Every word as a quoted prefix, so that what a person types is never read as a query language. */
export function asPhrases(text = ''): string | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? undefined : words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
}

/** Scripts written without spaces have no words that an index of words could hold: their texts are read through. */
export const needsScan = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(text);

export const scanPattern = (text: string): string =>
  `%${text
    .trim()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)
    .split(/\s+/)
    .join('%')}%`;

/** The texts of a finding beside its title and description. */
export const otherTexts = ({ rootCause, owner, actions, evidence }: Finding): string =>
  [rootCause, owner, ...actions.flatMap((action) => [action.text, action.owner]), evidence?.text]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
