import { describe, expect, it } from 'vitest';
import { cutOff } from '../../shared/analysis/duties/cut-off';
import { formatInstant, MINUTE } from '../../shared/basics/time';
import type { Plan } from '../../shared/model/plan';
import type { Chance } from '../../shared/model/run';
import { drawn, play, PLANNED, recoveries, scenarioOf, template, templateIds, type Played } from './templates';

/** Smoke on the campus only matters to those who chose to wait: with this seed they do. */
const CHANCES: Readonly<Record<string, Chance>> = { smokeAgain: drawn(5) };

const levels = ({ journal }: Played): readonly string[] =>
  journal.flatMap(({ at, changes }) =>
    changes.flatMap((change) => (change.kind === 'service' ? [`${at} ${change.service} ${change.effective}`] : [])),
  );

/** What an inject did, in words: empty when nothing that matters to a service or a step is different. */
function differences(plan: Plan, withIt: Played, without: Played): readonly string[] {
  const told: string[] = [];
  const [a, b] = [recoveries(plan, withIt), recoveries(plan, without)];
  for (const { key, name } of plan.workflow.services) {
    if (a[key] !== b[key]) told.push(`${name} back at ${minute(a[key])} instead of ${minute(b[key])}`);
    const [lost, lostWithout] = [withIt.board.dataLoss[key], without.board.dataLoss[key]];
    if (lost !== lostWithout)
      told.push(`${name} loses ${(lost ?? 0) / MINUTE} instead of ${(lostWithout ?? 0) / MINUTE} min`);
  }
  for (const { id, name } of plan.workflow.states) {
    const [now, before] = [withIt.board.outcomes[id], without.board.outcomes[id]];
    if (now !== before) told.push(`${name}: ${now ?? 'not reached'} instead of ${before ?? 'not reached'}`);
  }
  const before = cutOff(without.journal, plan.workflow);
  told.push(...cutOff(withIt.journal, plan.workflow).filter((who) => !before.includes(who)));
  if (told.length === 0 && levels(withIt).join() !== levels(without).join()) told.push('service levels differ');
  return told;
}

const minute = (at: number | undefined): string => (at === undefined ? 'never' : formatInstant(at * MINUTE));

describe.each(templateIds)('the injects of %s', (id) => {
  const plan = template(id);
  const { injects } = scenarioOf(plan);

  it.for(injects.filter((inject) => inject.effects.length > 0).map((inject) => [inject.id, inject] as const))(
    '%s makes a difference that the facilitator can see',
    async ([key, inject], { annotate }) => {
      const chance = CHANCES[key] ?? PLANNED;
      const withIt = play(plan, chance);
      const without = play(
        plan,
        chance,
        injects.filter((other) => other.id !== key),
      );
      const found = differences(plan, withIt, without);
      await annotate(
        [`${inject.title}: ends at ${minute(withIt.minutes)} instead of ${minute(without.minutes)}`, ...found].join(
          '; ',
        ),
      );
      expect(withIt.board.injects[key]?.status).toBe('released');
      expect(found).not.toEqual([]);
    },
  );

  it('are all released in a run as planned, but for those that wait for a lapse or another road', () => {
    const { board } = play(plan, PLANNED);
    const held = injects.filter((inject) => board.injects[inject.id] === undefined);
    expect(held.filter((inject) => inject.trigger.kind !== 'missed' && CHANCES[inject.id] === undefined)).toEqual([]);
  });
});
