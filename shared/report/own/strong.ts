/* oxlint-disable no-control-regex -- they are the marks */
/**
 * Stressed words inside a text. They stand between two control characters, which no person's text holds: those are dropped
 * wherever text comes in. Each word is marked by itself, so that lines can be broken anywhere.
 */
const BEGIN = '\u0002';
const END = '\u0003';

export const strongWords = (text: string): string => text.replaceAll(/[^\s\u0002\u0003]+/g, `${BEGIN}$&${END}`);

/** Runs of words that are stressed, or are not; blanks between two stressed words belong to them. */
export const strongRuns = (text: string): readonly { readonly text: string; readonly isStrong: boolean }[] =>
  text
    .replaceAll(/\u0003([ \u00A0]+)\u0002/g, '$1')
    .split(/(\u0002[^\u0003]*\u0003?)/)
    .map((part) => ({ text: withoutMarks(part), isStrong: part.startsWith(BEGIN) }))
    .filter((run) => run.text !== '');

export const hasStrong = (text: string): boolean => text.includes(BEGIN);

export const withoutMarks = (text: string): string => text.replaceAll(/[\u0002\u0003]/g, '');
