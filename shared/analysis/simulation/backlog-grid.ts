import { Backlog } from '../../engine/backlog';
import { demandCurve } from '../../engine/demand';
import type { Kernel } from '../../engine/kernel/kernel';
import { effectiveLevelOf, nowOf } from '../../engine/kernel/reading';
import { gridUpTo, usualOf, type Grid } from './grid';

/** Work waits for days after a service is back: as far as most runs take to catch up, and not less far than `levels`. */
export function backlogGrid(kernel: Kernel, services: readonly number[], levels: Grid): Grid {
  if (levels.cells === 0 || services.length === 0) return levels;
  const { ir, scenario } = kernel.tables;
  const followed = services.map((service) => ({
    service,
    backlog: new Backlog(demandCurve(ir.workflow.services[service]!.demand, scenario.startsAt)),
    level: 100,
  }));
  const observe = (): void => {
    const now = nowOf(kernel);
    for (const one of followed) {
      if (now === 0) one.backlog.begin();
      one.backlog.advance(now, one.level);
      one.level = effectiveLevelOf(kernel, one.service);
    }
  };
  /** When the last of them has caught up that ever does. */
  const caughtUp = (): number => {
    observe();
    const times = followed.map(({ backlog, level }) => backlog.caughtUp(level));
    return Math.max(0, ...times.filter((it) => it < Infinity));
  };
  const end = 1.5 * usualOf(kernel, caughtUp, observe);
  return end <= levels.width * levels.cells ? levels : gridUpTo(end);
}
