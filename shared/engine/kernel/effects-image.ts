import { unitsLeft } from '../arithmetic';
import type { Effect } from '../../model/scenario';
import type { Fixed } from './arena';
import { CONDITIONS, EFFECTS, codeOf } from './codes';
import type { EffectRow } from './effect-tables';
import * as at from './layout';
import type { Places } from './memory';
import type { Rows } from './rows';
import type { Tables } from './tables';

/** Injects and their effects as they lie in the kernel's memory: see `effects.ts`. */
export function writeEffects({ fixed, shares }: Fixed, tables: Tables, places: Places): void {
  const { effects, effectStart, timerOwners, scenario, structure, scale, jobs } = tables;
  const head = (name: number): number => places.head.get(name) ?? 0;
  let list = places.touched;
  effects.forEach((row, nth) => {
    const { effect, inject } = row;
    const e = head(at.effects) + at.EFFECT * nth;
    const touched = touchedBy(tables, row);
    const figures = places.figures + 2 * nth;
    const lasts = ('for' in effect ? effect.for : undefined) ?? Infinity;
    const { aim, to } = aimOf(tables, places, row);
    fixed.set([codeOf(EFFECTS, doing(effect)), aim, to, figures, list, list + touched.length, inject, Number(restores(effect))], e); // prettier-ignore
    fixed.set(touched.map(at.recordOf), list);
    shares.set([lasts, figureOf(tables, row)], figures);
    list += touched.length;
  });
  fixed.set(effectStart, head(at.injectEffects));
  fixed.set(timerOwners, head(at.timerOwners));
  scenario.injects.forEach(({ trigger }, i) => {
    if (trigger.kind === 'missed') fixed[head(at.missed) + i] = at.recordOf(structure.indexOf.get(trigger.state)!);
  });
  let pair = places.stretches;
  let factor = places.factors;
  for (let job = 0; job < jobs; job += 1) {
    fixed[head(at.stretches) + job] = pair;
    for (let e = 0; e < effects.length; e += 1) {
      if (!(scale[e * jobs + job]! > 0)) continue;
      fixed.set([e, factor], pair);
      shares[factor] = scale[e * jobs + job]!;
      pair += 2;
      factor += 1;
    }
  }
  fixed[head(at.stretches) + jobs] = pair;
}

type Doing = (typeof EFFECTS)[number];

/** The loss of a site has been taken apart. */
const doing = ({ op }: Effect): Doing => (op === 'site' ? 'none' : op);

/** "Up", "100 %", "reachable" bring nothing into force. */
const restores = (effect: Effect): boolean =>
  (effect.op === 'component' && effect.to === 'up') ||
  (effect.op === 'pool' && (effect.percent ?? 100) === 100 && (effect.lost ?? 0) === 0) ||
  ((effect.op === 'role' || effect.op === 'vendor') && effect.reachable) ||
  (effect.op === 'channel' && effect.works);

function aimOf(tables: Tables, places: Places, { effect, target, option }: EffectRow): { aim: number; to: number } {
  const head = (name: number): number => places.head.get(name) ?? 0;
  switch (effect.op) {
    case 'component':
      return { aim: head(at.components) + 2 * target, to: codeOf(CONDITIONS, effect.to) };
    case 'pool':
      return { aim: at.recordOf(tables.jobs + target), to: 0 };
    case 'role':
      return { aim: head(at.roles) + target, to: 0 };
    case 'vendor':
      return { aim: head(at.vendors) + target, to: 0 };
    // Nothing that is simulated asks for a channel: it only has to be told from the others.
    case 'channel':
      return { aim: target, to: 0 };
    case 'level':
    case 'data-age':
    case 'demand':
      return { aim: head(at.services) + at.SERVICE * target, to: 0 };
    case 'block':
      return option < 0 ? { aim: at.recordOf(target), to: 0 } : { aim: places.options[target]! + option, to: 1 };
    case 'fail':
    case 'failing':
      return { aim: at.recordOf(target), to: 0 };
    default:
      return { aim: 0, to: 0 };
  }
}

function figureOf({ units }: Tables, { effect, target }: EffectRow): number {
  switch (effect.op) {
    case 'component':
      return effect.to === 'degraded' ? (effect.factor ?? 1) : 1;
    case 'pool':
      return unitsLeft(units[target]!, effect.percent ?? 100, effect.lost ?? 0);
    case 'level':
      return effect.percent;
    case 'data-age':
      return effect.age;
    default:
      return 0;
  }
}

/** Jobs that lack something more or less by it. */
export function touchedBy({ neededBy, servedBy, ownedBy }: Tables, { effect, target }: EffectRow): Int32Array {
  const of = ({ start, values }: Rows): Int32Array => values.subarray(start[target], start[target + 1]);
  switch (effect.op) {
    case 'component':
      return of(neededBy);
    case 'vendor':
      return of(servedBy);
    case 'role':
      return of(ownedBy);
    default:
      return new Int32Array();
  }
}
