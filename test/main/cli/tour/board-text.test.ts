import { describe, expect, it } from 'vitest';
import { boardText, type Watched } from '../../../../main/cli/tour/board-text';
import { uncoloured } from '../../../../main/cli/tour/style';
import { widthOf, wrap } from '../../../../main/cli/tour/text-width';
import { interruptionsOf } from '../../../../shared/analysis/interruptions';
import { MINUTE } from '../../../../shared/basics/time';
import { createDrill } from '../../../../shared/engine/create-drill';
import { foldJournal } from '../../../../shared/journal/board';
import { link } from '../../../../shared/journal/chain';
import type { Happening } from '../../../../shared/model/journal';
import { valueOf } from '../../support/result-of';
import { anInject, frozenRun, smallPlan } from '../../support/small-plan';

/** The board at an instant of a real drill, with the database team gone from minute 10 on. */
function watchedAt(at: number): Watched {
  const gone = anInject('gone', { title: 'Nobody left', effects: [{ op: 'pool', pool: 'dba', percent: 0 }] });
  const scenarios = smallPlan.scenarios.map((scenario) => ({ ...scenario, injects: [gone] }));
  const frozen = frozenRun({}, { ...smallPlan, scenarios });
  const drill = valueOf(createDrill(frozen));
  const happenings: Happening[] = [drill.start()];
  for (let next = drill.advance(at); next !== undefined; next = drill.advance(at)) happenings.push(next);
  const journal = happenings.map((happening, seq) => link('', seq, 0, happening));
  const clock = { at, wall: 0, running: true, speed: 60 };
  return { frozen, board: foldJournal(journal), interruptions: interruptionsOf(journal, frozen.workflow), clock };
}

const textAt = (at: number, width = 100): readonly string[] => boardText(watchedAt(at), uncoloured, width);

describe('the board in a terminal', () => {
  it('says what is worked on and how far it is', () => {
    expect(textAt(5 * MINUTE).join('\n')).toMatch(/^ {2}Find the fault +█+░+ 25 %/m);
  });

  it('says what waits and for what', () => {
    const lines = textAt(30 * MINUTE);

    expect(lines.join('\n')).toMatch(/^ {2}Restore the database +waits: .*Database team/m);
    expect(lines.join('\n')).toMatch(/^ {2}nobody is working on anything/m);
  });

  it('holds each service against its RTO', () => {
    expect(textAt(30 * MINUTE).join('\n')).toMatch(/^ {2}Shop +░+ +0 % {2}90 min left of RTO 2 h 00/m);
    expect(textAt(200 * MINUTE).join('\n')).toMatch(/✕ 80 min beyond RTO 2 h 00/);
  });

  it('names the clock and the injects that were released', () => {
    const lines = textAt(12 * MINUTE);

    expect(lines[0]).toMatch(/^Restore the shop database +T\+00:12:00 {2}running at 60 ×$/);
    expect(lines.join('\n')).toMatch(/^Injects {2}1 of 1 released\n {2}T\+00:10:00 {2}1 {2}Nobody left/m);
  });

  it('never goes beyond the width of the window', () => {
    for (const width of [80, 100, 120]) {
      for (const line of textAt(30 * MINUTE, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });
});
