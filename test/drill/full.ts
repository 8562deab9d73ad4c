// `npm run drill:full [-- --hand mouse|keys|both] [--json]`: the whole two-hour GitLab drill through the interface, with a
// player on a phone and an evaluator on a laptop in browsers of their own; once with the mouse, once by the keyboard alone.
// Pictures of each stage lie in out/drill-full; what is counted is read back from the report. Needs a build and a browser.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../e2e/support/project-root';
import { atLeast, none, printFigures, type Figure } from '../torture/figures';
import type { HandKind } from './full/hand';
import { playDrill, type Played } from './full/play';

const { values } = parseArgs({
  options: { hand: { type: 'string', default: 'both' }, json: { type: 'boolean', default: false } },
});
const hands: readonly HandKind[] = values.hand === 'both' ? ['mouse', 'keys'] : [values.hand === 'keys' ? 'keys' : 'mouse']; // prettier-ignore
const pictures = join(projectRoot, 'out/drill-full');
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'statedrill-full-'));
try {
  const figures: Figure[] = [];
  for (const hand of hands) {
    // oxlint-disable-next-line no-await-in-loop -- one drill after the other: each has the machine to itself
    const played = await playDrill({ hand, workspace: join(folder, `${hand}.statedrill`), pictures });
    for (const sentence of played.troubles) process.stderr.write(`${hand}: ${sentence}\n`);
    figures.push(...figuresOf(hand, played));
  }
  process.exitCode = printFigures(figures, values.json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function figuresOf(hand: HandKind, played: Played): readonly Figure[] {
  const named = (name: string): string => `${hand}_${name}`;
  const { said, reported } = played;
  return [
    { name: named('seconds'), value: Math.round(played.seconds), target: '-', ok: true },
    { name: named('pictures'), value: played.pictures, target: '-', ok: true },
    atLeast(named('injects_released'), reported.injects, 8),
    atLeast(named('acknowledged_on_the_phone'), said.acknowledged, 5),
    none(named('acknowledgements_missing_in_report'), said.acknowledged - reported.acknowledged),
    none(named('answers_missing_in_report'), said.answers.filter((text) => !reported.text.includes(text)).length),
    atLeast(named('decisions_by_the_player'), said.decisions, 1),
    none(named('ratings_missing_in_report'), said.ratings - reported.ratings),
    none(named('notes_missing_in_report'), said.notes.filter((text) => !reported.text.includes(text)).length),
    none(named('feedback_missing_in_report'), reported.feedback ? 0 : 1),
    none(named('not_recovered'), reported.recovered ? 0 : 1),
    none(named('record_not_whole'), reported.isWhole ? 0 : 1),
    none(named('scrolled_pixels'), played.scrolled),
    none(named('errors_in_pages'), played.troubles.length),
    ...(hand === 'keys' ? [none('keys_presses_of_the_mouse', played.pointerPresses)] : []),
  ];
}
