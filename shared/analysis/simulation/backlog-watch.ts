import { DAY } from '../../basics/time';
import { Backlog } from '../../engine/backlog';
import { demandCurve } from '../../engine/demand';
import type { Kernel } from '../../engine/kernel/kernel';
import { effectiveLevelOf, forceLengthOf, inForceOf, nowOf } from '../../engine/kernel/reading';
import type { Block } from './block';
import { BACKLOG_STEPS, sampleAt, type Shape } from './shape';

/** No duration is longer. */
const YEAR = 365 * DAY;

interface Followed {
  readonly service: number;
  readonly backlog: Backlog;
  level: number;
  asked: number | undefined;
  /** The next instant of the grid at which it is counted. */
  cell: number;
}

/** Follows the backlog of the services whose demand is known, as `backlogOf` does for the record of a drill. */
export class BacklogWatch {
  readonly #k: Kernel;
  readonly #shape: Shape;
  readonly #followed: readonly Followed[];
  readonly #asks: boolean;
  #counts: Int32Array = new Int32Array();

  constructor(kernel: Kernel, shape: Shape) {
    const { ir, scenario } = kernel.tables;
    this.#k = kernel;
    this.#shape = shape;
    this.#asks = scenario.injects.some(({ effects }) => effects.some(({ op }) => op === 'demand'));
    this.#followed = shape.backlogs.services.map((service) => ({
      service,
      backlog: new Backlog(demandCurve(ir.workflow.services[service]!.demand, scenario.startsAt)),
      level: 100,
      asked: undefined,
      cell: 0,
    }));
  }

  begin(counts: Int32Array): void {
    this.#counts = counts;
    for (const one of this.#followed) {
      one.backlog.begin();
      one.level = 100;
      one.asked = undefined;
      one.cell = 0;
    }
  }

  /** After each cascade. */
  observe(): void {
    const k = this.#k;
    this.#followed.forEach((one, nth) => {
      const level = effectiveLevelOf(k, one.service);
      const asked = this.#asks ? this.#askedOf(one.service) : undefined;
      if (level === one.level && asked === one.asked) return;
      this.#advance(one, nth, nowOf(k));
      one.level = level;
      one.asked = asked;
    });
  }

  end(block: Block, run: number): void {
    const { cells, width } = this.#shape.backlogs.grid;
    this.#followed.forEach((one, nth) => {
      this.#advance(one, nth, nowOf(this.#k));
      block.samples[sampleAt(one.service, 'backlog')]![run] = Math.min(YEAR, Math.round(one.backlog.peak));
      const caughtUp = one.backlog.caughtUp(one.level, one.asked);
      block.samples[sampleAt(one.service, 'caughtUp')]![run] = caughtUp > YEAR ? Infinity : caughtUp;
      if (one.cell < cells) this.#advance(one, nth, (cells - 1) * width);
    });
  }

  /** Counts what there was at each instant of the grid on the way. */
  #advance(one: Followed, nth: number, to: number): void {
    const { cells, width } = this.#shape.backlogs.grid;
    for (; one.cell < cells && one.cell * width <= to; one.cell += 1) {
      one.backlog.advance(one.cell * width, one.level, one.asked);
      const step = Math.min(BACKLOG_STEPS, Math.ceil(one.backlog.amount / this.#shape.backlogs.width));
      this.#counts[this.#shape.counts.backlogs + (nth * cells + one.cell) * (BACKLOG_STEPS + 1) + step]! += 1;
    }
    one.backlog.advance(to, one.level, one.asked);
  }

  /** The most that an effect in force asks for. */
  #askedOf(service: number): number | undefined {
    const k = this.#k;
    const forceLength = forceLengthOf(k);
    let most: number | undefined;
    for (let f = 0; f < forceLength; f += 1) {
      const { effect, target } = k.tables.effects[inForceOf(k, f)]!;
      if (effect.op === 'demand' && target === service) most = Math.max(most ?? 0, effect.percent);
    }
    return most;
  }
}
