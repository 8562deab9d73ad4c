import { TextRun, type IRunOptions } from 'docx';
import { unbroken } from '../../../shared/report/words/unbroken';
import { strongRuns } from '../../../shared/report/own/strong';
import { clean } from '../text/clean';

/** A stretch of one line that runs in one direction. */
export interface Part {
  readonly text: string;
  readonly startsLine: boolean;
  readonly isFromRight: boolean;
}

/** A person's text as runs: its line ends are kept, and what is written from the right is marked so. */
export const runsOf = (text: string, look: IRunOptions = {}): readonly TextRun[] =>
  strongRuns(text).flatMap((run) => plainRuns(run.text, run.isStrong ? { ...look, bold: true } : look));

const plainRuns = (text: string, look: IRunOptions): readonly TextRun[] =>
  directed(text).map(
    (part) =>
      new TextRun({
        ...look,
        text: part.text,
        ...(part.startsLine && { break: 1 }),
        ...(part.isFromRight && { rightToLeft: true }),
      }),
  );

/** Begins with a letter that is written from the right; names that are set apart in a sentence do not turn it round. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text.replaceAll(/\u2068[^\u2069]*\u2069/g, ''))?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

export const directed = (text: string): readonly Part[] =>
  unbroken(clean(text))
    .replaceAll(DIRECTIONS, '')
    .split('\n')
    .flatMap((line, index) =>
      partsOf(line).map((part, at) => ({
        text: part,
        startsLine: index > 0 && at === 0,
        isFromRight: RIGHT_TO_LEFT.test(part),
      })),
    );

/** Word takes direction from runs, and shows some of these marks as boxes. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const LETTER = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]';
const RIGHT_TO_LEFT = new RegExp(LETTER);
const PARTS = new RegExp(`${LETTER}+(?:\\s+${LETTER}+)*|(?:(?!${LETTER})[\\s\\S])+`, 'g');

const partsOf = (line: string): readonly string[] => (RIGHT_TO_LEFT.test(line) ? (line.match(PARTS) ?? []) : [line]);
