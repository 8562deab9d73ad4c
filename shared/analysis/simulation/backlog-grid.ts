import { Backlog } from '../../engine/backlog';
import { demandCurve } from '../../engine/demand';
import type { Kernel } from '../../engine/kernel/kernel';
import { effectiveLevelOf, nowOf } from '../../engine/kernel/reading';
import { gridUpTo, usualOf, type Grid } from './grid';

/** Work waits for days after a service is back: as far as most runs take to catch up, and not less far than `levels`. */
export function backlogGrid(kernel: Kernel, services: readonly number[], levels: Grid): Grid {
  if (levels.cells === 0) return levels;
  const end = 1.5 * Math.max(0, ...services.map((service) => usualCatchUp(kernel, service)));
  return end <= levels.width * levels.cells ? levels : gridUpTo(end);
}

function usualCatchUp(kernel: Kernel, service: number): number {
  const { ir, scenario } = kernel.tables;
  const backlog = new Backlog(demandCurve(ir.workflow.services[service]!.demand, scenario.startsAt));
  let level = 100;
  const observe = (): void => {
    if (nowOf(kernel) === 0) {
      backlog.begin();
      level = 100;
    }
    backlog.advance(nowOf(kernel), level);
    level = effectiveLevelOf(kernel, service);
  };
  return usualOf(
    kernel,
    () => {
      backlog.advance(nowOf(kernel), level);
      return backlog.caughtUp(level);
    },
    observe,
  );
}
