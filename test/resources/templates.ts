import { readdirSync, readFileSync } from 'node:fs';
import { invariant, known } from '../../shared/basics/assert';
import { interruptionsOf } from '../../shared/analysis/interruptions';
import { MINUTE } from '../../shared/basics/time';
import { simulate } from '../../shared/engine/simulate';
import { foldJournal, type Board } from '../../shared/journal/board';
import type { JournalEvent } from '../../shared/model/journal';
import { Plan } from '../../shared/model/plan';
import type { Chance } from '../../shared/model/run';
import type { Scenario } from '../../shared/model/scenario';

const folder = new URL('../../resources/templates/', import.meta.url);

export const templateIds = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .toSorted();

export const templateText = (id: string): string => readFileSync(new URL(`${id}.json`, folder), 'utf8');
export const template = (id: string): Plan => Plan.parse(JSON.parse(templateText(id)));
export const scenarioOf = (plan: Plan): Scenario => known(plan.scenarios[0], 'a template has one scenario');

export const PLANNED: Chance = { kind: 'planned' };
export const drawn = (seed: number): Chance => ({ kind: 'drawn', seed, run: 0 });

export interface Played {
  readonly journal: readonly JournalEvent[];
  readonly board: Board;
  /** Minutes from the disruption to the end. */
  readonly minutes: number;
}

/** A whole run on the XState machine, as `drill --auto` makes it. */
export function play(plan: Plan, chance: Chance, injects = scenarioOf(plan).injects): Played {
  const record = simulate({
    workflow: plan.workflow,
    scenario: { ...scenarioOf(plan), injects },
    settings: {
      title: plan.workflow.title,
      conduct: 'simulation',
      completion: 'automatic',
      decisions: 'automatic',
      chance,
      holdAtInjects: false,
      speed: 1,
    },
  });
  invariant(record.ok, 'a template compiles');
  const journal = record.value.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
  const board = foldJournal(journal);
  return { journal, board, minutes: board.at / MINUTE };
}

/** Minute at which each service was at its minimum level for good; absent where it never was below or never came back. */
export function recoveries(plan: Plan, { journal }: Played): Readonly<Record<string, number>> {
  const stretches = Object.entries(interruptionsOf(journal, plan.workflow));
  return Object.fromEntries(
    stretches.flatMap(([service, all]) => {
      const to = all.at(-1)?.to;
      return to === undefined ? [] : [[service, to / MINUTE] as const];
    }),
  );
}
