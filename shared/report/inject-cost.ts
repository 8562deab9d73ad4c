import { z } from 'zod';
import { known } from '../basics/assert';
import type { Ms } from '../basics/time';
import type { Key } from '../model/ids';
import type { History } from './history';
import { releasedInjects, replay } from './replay';
import { capacityLost, interruptionsOf, readingsOf, seriesOf } from './sections/service-levels';
import type { DecisionResult } from './sections/decisions';

/** The difference one inject makes to a service: the run replayed with and without it. */
export const ServiceCost = z.object({
  service: z.string(),
  name: z.string(),
  /** Time below the MBCO that it added; negative where the service was back earlier. */
  time: z.number().int().optional(),
  /** Where one of the two never recovers there is no difference to name. */
  verdict: z.enum(['later', 'earlier', 'same', 'never with it', 'never without it', 'never either way']),
  /** Lost capacity that it added, as time at full capacity. */
  capacityLost: z.number().int(),
  dataLoss: z.number().int(),
});
export type ServiceCost = z.infer<typeof ServiceCost>;

/** Undefined for an inject that was not released, and where the model cannot replay the run. */
export type CostOf = (inject: Key) => ServiceCost[] | undefined;

/** Replays the run once with everything that was released and, for each inject asked for, once without it. */
export function injectCosts(history: History, decisions: readonly DecisionResult[]): CostOf {
  const released = releasedInjects(history);
  const standingsOf = (injects: typeof released): readonly Standing[] | undefined => {
    const played = replay(history, decisions, injects);
    return played && standings(played);
  };
  let all: readonly Standing[] | undefined;
  return (inject) => {
    if (!released.some(({ id }) => id === inject)) return undefined;
    all ??= standingsOf(released);
    const without = standingsOf(released.filter(({ id }) => id !== inject));
    if (without === undefined) return undefined;
    return all?.map((standing, index) => difference(standing, known(without[index], 'both replay the same services')));
  };
}

interface Standing {
  readonly service: Key;
  readonly name: string;
  readonly below: Ms;
  readonly isDown: boolean;
  readonly capacityLost: Ms;
  readonly dataLoss: Ms;
}

const standings = (history: History): readonly Standing[] =>
  history.frozen.workflow.services.map((service) => {
    const readings = readingsOf(history, service);
    const interruptions = interruptionsOf(readings, service.mbco);
    return {
      service: service.key,
      name: service.name,
      below: interruptions.reduce((sum, { from, to }) => sum + (to ?? history.end) - from, 0),
      isDown: interruptions.at(-1) !== undefined && interruptions.at(-1)?.to === undefined,
      capacityLost: capacityLost(seriesOf(readings), history.end),
      dataLoss: history.board.dataLoss[service.key] ?? 0,
    };
  });

function difference(withIt: Standing, without: Standing): ServiceCost {
  const time = withIt.below - without.below;
  const verdict = verdictOf(withIt, without, time);
  const isComparable = !verdict.startsWith('never');
  return {
    service: withIt.service,
    name: withIt.name,
    verdict,
    ...(isComparable && { time }),
    capacityLost: withIt.capacityLost - without.capacityLost,
    dataLoss: withIt.dataLoss - without.dataLoss,
  };
}

function verdictOf(withIt: Standing, without: Standing, time: Ms): ServiceCost['verdict'] {
  if (withIt.isDown && without.isDown) return 'never either way';
  if (withIt.isDown) return 'never with it';
  if (without.isDown) return 'never without it';
  return time === 0 ? 'same' : time > 0 ? 'later' : 'earlier';
}
