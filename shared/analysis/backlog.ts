import type { Ms } from '../basics/time';
import { Backlog } from '../engine/backlog';
import { demandCurve } from '../engine/demand';
import type { Service } from '../model/catalogue';
import type { JournalEvent } from '../model/journal';
import type { Scenario } from '../model/scenario';

/** What a service left undone in a run. */
export interface BacklogOfRun {
  /** Milliseconds of normal work, at the end of what is recorded and at its worst. */
  readonly amount: number;
  readonly peak: number;
  /** When the last of it is done at the level there is then; Infinity for never, 0 where there was none. */
  readonly caughtUp: Ms;
}

/** Whether anything is known of what a service is asked for: without it nothing is said of a backlog. */
export const knowsDemand = ({ key, demand }: Service, { injects }: Scenario): boolean =>
  (demand ?? []).length > 0 ||
  injects.some(({ effects }) => effects.some((effect) => effect.op === 'demand' && effect.service === key));

/** The backlog of a service up to an instant, from levels and demand in the journal. */
export function backlogOf(
  service: Service,
  scenario: Scenario,
  journal: readonly JournalEvent[],
  now: Ms,
): BacklogOfRun {
  const backlog = new Backlog(demandCurve(service.demand, scenario.startsAt));
  const asked = new Map<number, number>();
  const most = (): number | undefined => (asked.size === 0 ? undefined : Math.max(...asked.values()));
  let level = 100;
  for (const { at, changes } of journal) {
    backlog.advance(at, level, most());
    for (const change of changes) {
      if (change.kind === 'service' && change.service === service.key) level = change.effective;
      if (change.kind !== 'effect' || change.effect.op !== 'demand' || change.effect.service !== service.key) continue;
      if (change.inForce) asked.set(change.id, change.effect.percent);
      else asked.delete(change.id);
    }
  }
  backlog.advance(now, level, most());
  const { amount, peak } = backlog;
  return { amount, peak, caughtUp: backlog.caughtUp(level, most()) };
}
