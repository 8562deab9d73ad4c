import type { Ms } from '../basics/time';
import type { Board } from '../journal/board';
import type { Service } from '../model/catalogue';
import type { ZeroPoint } from '../model/guard';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import type { Interruptions } from './interruptions';

/**
 * `running`: below MBCO and in time; `met`: recovered in time; `missed`: late, recovered or not;
 * `pending`: the zero point has not happened; `untimed`: interrupted, but no RTO is set.
 */
export type TargetState = 'not interrupted' | 'running' | 'met' | 'missed' | 'pending' | 'untimed';

export interface ServiceClock {
  readonly key: Key;
  readonly name: string;
  readonly level: number;
  readonly mbco: number;
  readonly isDown: boolean;
  /** Exercise time spent below MBCO so far, all interruptions together. */
  readonly below: Ms;
  readonly state: TargetState;
  readonly rto?: Ms | undefined;
  readonly rtoFrom: ZeroPoint;
  /** Time to MBCO, once it is there again. */
  readonly recoveredIn?: Ms | undefined;
  /** While below MBCO: time left until the RTO; negative when it is over. */
  readonly rtoLeft?: Ms | undefined;
  readonly mtpdLeft?: Ms | undefined;
  readonly rpo?: Ms | undefined;
  /** Age of what was restored, when something was. */
  readonly dataLoss?: Ms | undefined;
  readonly rpoState: 'met' | 'missed' | 'open' | 'none';
  /** What each way that is still open would lose. */
  readonly dataAtRisk: readonly DataAtRisk[];
}

export interface DataAtRisk {
  readonly by: string;
  readonly age: Ms;
  readonly isOverRpo: boolean;
}

export interface Moment {
  readonly board: Board;
  readonly interruptions: Interruptions;
  readonly workflow: Workflow;
  readonly now: Ms;
}

/** How each service stands against its targets at `now`. */
export const serviceClocks = (moment: Moment): readonly ServiceClock[] =>
  moment.workflow.services.map((service) => serviceClock(service, moment));

function serviceClock(service: Service, moment: Moment): ServiceClock {
  const { board, interruptions, now } = moment;
  const past = interruptions[service.key] ?? [];
  const last = past.at(-1);
  const isDown = last !== undefined && last.to === undefined;
  const rtoFrom = service.rtoFrom ?? 'disruption';
  // The first interruption counts from the service's zero point, a later one from its own beginning.
  const zero = past.length > 1 ? last?.from : board.zeroPoints[rtoFrom];
  const recoveredIn = last?.to === undefined || zero === undefined ? undefined : last.to - zero;
  const since = past.length > 1 ? last?.from : 0;
  const dataLoss = board.dataLoss[service.key];
  return {
    key: service.key,
    name: service.name,
    level: board.services[service.key]?.effective ?? 100,
    mbco: service.mbco,
    isDown,
    below: past.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0),
    state: targetState({ service, wasDown: last !== undefined, isDown, zero, recoveredIn, now }),
    rto: service.rto,
    rtoFrom,
    recoveredIn,
    rtoLeft: isDown && service.rto !== undefined && zero !== undefined ? zero + service.rto - now : undefined,
    mtpdLeft: isDown && service.mtpd !== undefined ? (since ?? 0) + service.mtpd - now : undefined,
    rpo: service.rpo,
    dataLoss,
    rpoState: rpoState(service.rpo, dataLoss),
    dataAtRisk: dataAtRisk(service, moment),
  };
}

interface Target {
  readonly service: Service;
  readonly wasDown: boolean;
  readonly isDown: boolean;
  readonly zero: Ms | undefined;
  readonly recoveredIn: Ms | undefined;
  readonly now: Ms;
}

function targetState({ service, wasDown, isDown, zero, recoveredIn, now }: Target): TargetState {
  if (!wasDown) return 'not interrupted';
  if (service.rto === undefined) return 'untimed';
  // Recovered before the zero point ever came: nothing was left to recover when the clock would have started.
  if (zero === undefined) return isDown ? 'pending' : 'met';
  const taken = isDown ? now - zero : (recoveredIn ?? 0);
  if (taken > service.rto) return 'missed';
  return isDown ? 'running' : 'met';
}

function rpoState(rpo: Ms | undefined, dataLoss: Ms | undefined): ServiceClock['rpoState'] {
  if (rpo === undefined) return 'none';
  if (dataLoss === undefined) return 'open';
  return dataLoss > rpo ? 'missed' : 'met';
}

/** Options not chosen yet and restores not done yet that carry data loss; an aged copy replaces what restores would lose. */
function dataAtRisk(service: Service, { board, workflow }: Moment): readonly DataAtRisk[] {
  const names = namesOf(workflow);
  const aged = Object.values(board.effects).findLast(
    ({ effect, inForce }) => inForce && effect.op === 'data-age' && effect.service === service.key,
  )?.effect;
  const agedTo = aged?.op === 'data-age' ? aged.age : undefined;
  const risk = (by: string, age: Ms): DataAtRisk => ({
    by,
    age,
    isOverRpo: service.rpo !== undefined && age > service.rpo,
  });
  return workflow.states.flatMap((state) => {
    if (isOver(board, state.id)) return [];
    if (state.kind === 'decision') {
      return state.options.flatMap((option) =>
        (option.dataLoss ?? [])
          .filter((loss) => loss.service === service.key)
          .map((loss) => risk(option.label, loss.age)),
      );
    }
    if (state.kind !== 'step') return [];
    return (state.restores ?? []).flatMap((restore) => {
      const age = agedTo ?? restore.dataLoss;
      return restore.service === service.key && age !== undefined ? [risk(names.state(state.id), age)] : [];
    });
  });
}

const isOver = (board: Board, id: Key): boolean =>
  board.work[id] === undefined && board.visits.some((visit) => visit.state === id && visit.left !== undefined);
