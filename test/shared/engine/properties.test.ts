import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../support/a-run';
import { randomOf } from '../../support/random';
import { randomCommand, randomRun } from '../../support/random-run';
import { agreesWithRecord } from '../../support/standing';
import { min } from '../../support/a-workflow';
import { checkWorkflow } from '../../../shared/compile/check-workflow';
import { isError } from '../../../shared/compile/problem';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { Drill } from '../../../shared/engine/drill';
import { simulate } from '../../../shared/engine/simulate';
import { emptyBoard, fold } from '../../../shared/journal/board';
import { link } from '../../../shared/journal/chain';
import { JournalEvent, type Happening } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';

/** A handful in every check, always the same; thousands of new ones at night: STATEDRILL_FUZZ=3000. */
const nightly = process.env['STATEDRILL_FUZZ'];
const numRuns = Number(nightly ?? 40);
const seeds = fc.integer({ min: 0, max: 0x7fffffff });
const checked = (property: (seed: number) => void): void =>
  fc.assert(fc.property(seeds, property), nightly === undefined ? { numRuns, seed: 1 } : { numRuns });
const timeout = 60_000 + numRuns * 200;

const areTheSame = (happening: unknown, again: unknown): void => {
  expect(JSON.stringify(again)).toBe(JSON.stringify(happening));
};
const fitsTheJournal = (event: unknown): void => {
  expect(JournalEvent.safeParse(event).error?.issues ?? []).toEqual([]);
};

/** Two interpreters of one run: the second is thrown away and restored from its checkpoint after every event. */
class Twins {
  readonly record: Happening[] = [];
  board = emptyBoard;
  one: Drill;
  other: Drill;
  constructor(readonly run: FrozenRun) {
    this.one = must(createDrill(run));
    this.other = must(createDrill(run));
    this.take(this.one.start(), this.other.start());
  }
  advance(until: number): boolean {
    return this.take(this.one.advance(until), this.other.advance(until));
  }
  take(happening: Happening | undefined, again: Happening | undefined): boolean {
    areTheSame(happening, again);
    if (happening === undefined) return false;
    const event = link('', this.record.length, 0, happening);
    fitsTheJournal(event);
    this.record.push(happening);
    this.board = fold(this.board, event);
    agreesWithRecord(this.run, this.one.checkpoint(), this.board);
    this.other = must(restoreDrill(this.run, JSON.parse(JSON.stringify(this.other.checkpoint())) as never));
    return true;
  }
}

describe('any drawing with any injects', () => {
  it(
    'that the generator makes is one that the compiler accepts',
    () => {
      checked((seed) => {
        expect(checkWorkflow(randomRun(seed).workflow).filter(isError)).toEqual([]);
      });
    },
    timeout,
  );

  it(
    'ends in an outcome; every event fits the journal, says how everything stands, and a restart changes nothing',
    () => {
      checked((seed) => {
        const twins = new Twins(randomRun(seed));
        while (twins.record.length < 1_000 && twins.advance(Infinity));
        // Questions answered at once may lead round in a circle: that ends too, after 10,000 events in one instant.
        const circles = new Set(twins.record.slice(-500).map(({ at }) => at)).size === 1;
        expect(twins.board.ended !== undefined || circles).toBe(true);
      });
    },
    timeout,
  );

  it(
    'gives the same record for the same seed',
    () => {
      checked((seed) => {
        expect(simulate(randomRun(seed))).toEqual(simulate(randomRun(seed)));
      });
    },
    timeout,
  );

  it(
    'takes any command, fitting or not, without losing its way',
    () => {
      const taken = new Set<string>();
      checked((seed) => {
        const r = randomOf(seed + 1);
        const completion = r.pick(['facilitator', 'automatic'] as const);
        const twins = new Twins(randomRun(seed, { conduct: 'live', completion, decisions: completion }));
        for (let number = 0, now = 0; number < 25 && !twins.one.ended && twins.record.length < 1_000; number += 1) {
          now += min(r.whole(0, 12));
          while (twins.advance(now) && twins.record.length < 1_000);
          const command = randomCommand(r, twins.run, twins.board.active, number);
          const before = JSON.stringify(twins.one.checkpoint());
          const [result, again] = [twins.one, twins.other].map((drill) =>
            drill.command(now, command, 'facilitator'),
          ) as [ReturnType<Drill['command']>, ReturnType<Drill['command']>];
          if (!result.ok) expect([JSON.stringify(twins.one.checkpoint()), again]).toEqual([before, result]);
          else {
            taken.add(command.kind);
            twins.take(result.value, must(again));
          }
        }
      });
      if (numRuns >= 40)
        expect([...taken].toSorted()).toEqual([
          'answer',
          'choose',
          'drop',
          'end',
          'finish',
          'force',
          'improvise',
          'lift',
          'move',
          'release',
          'skip',
          'start',
          'unplanned',
          'workaround',
        ]);
    },
    timeout,
  );
});
