import type { Ms } from '../basics/time';
import type { Board } from '../journal/board';
import type { Service } from '../model/catalogue';
import type { ZeroPoint } from '../model/guard';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import type { Interruption, Interruptions } from './interruptions';

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
  /** Time to MBCO, once it is there again; the longest of several. */
  readonly recoveredIn?: Ms | undefined;
  /** While below MBCO: time left until the RTO; negative when it is over. */
  readonly rtoLeft?: Ms | undefined;
  /** While below MBCO: time left to be back, so that the planned work recovery still ends within the MTPD. */
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
  const rtoFrom = service.rtoFrom ?? 'disruption';
  const timed = timedFrom(past, board.zeroPoints[rtoFrom]);
  const last = timed.at(-1);
  const open = last?.to === undefined ? last : undefined;
  const since = timed.length > 1 ? (last?.from ?? 0) : 0;
  const dataLoss = board.dataLoss[service.key];
  return {
    key: service.key,
    name: service.name,
    level: board.services[service.key]?.effective ?? 100,
    mbco: service.mbco,
    isDown: open !== undefined,
    below: past.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0),
    state: open === undefined ? stateAfter(service, timed) : stateDuring(service, open, now),
    rto: service.rto,
    rtoFrom,
    recoveredIn: open === undefined ? longest(timed) : undefined,
    rtoLeft: service.rto !== undefined && open?.zero !== undefined ? open.zero + service.rto - now : undefined,
    // The work that recovery leaves behind has to fit in too.
    mtpdLeft: open && service.mtpd !== undefined ? since + service.mtpd - (service.wrt ?? 0) - now : undefined,
    rpo: service.rpo,
    dataLoss,
    rpoState: rpoState(service.rpo, dataLoss),
    dataAtRisk: dataAtRisk(service, moment),
  };
}

/** What a target counts, once nothing more happens: 0 where it was never interrupted, infinite where it still is. */
export function timeToMbco(past: readonly Interruption[], zero: Ms | undefined): Ms {
  if (past.at(-1)?.to === undefined && past.length > 0) return Infinity;
  return longest(timedFrom(past, zero)) ?? 0;
}

/** The first interruption counts from the service's zero point, a later one from its own beginning. */
const timedFrom = (past: readonly Interruption[], zero: Ms | undefined): readonly Timed[] =>
  past.map((one, index) => ({ ...one, zero: index === 0 ? zero : one.from }));

interface Timed extends Interruption {
  /** Where its RTO counts from; absent while that has not happened. */
  readonly zero: Ms | undefined;
}

function stateDuring({ rto }: Service, { zero }: Timed, now: Ms): TargetState {
  if (rto === undefined) return 'untimed';
  if (zero === undefined) return 'pending';
  return now - zero > rto || rto === 0 ? 'missed' : 'running';
}

/** Once it is back, a service is judged by the worst of its interruptions. */
function stateAfter({ rto }: Service, timed: readonly Timed[]): TargetState {
  if (timed.length === 0) return 'not interrupted';
  if (rto === undefined) return 'untimed';
  const taken = longest(timed);
  // Without its zero point the clock never started: back before that is in time.
  return taken !== undefined && (taken > rto || rto === 0) ? 'missed' : 'met';
}

function longest(timed: readonly Timed[]): Ms | undefined {
  const taken = timed.flatMap(({ to, zero }) =>
    to === undefined || zero === undefined ? [] : [Math.max(0, to - zero)],
  );
  return taken.length === 0 ? undefined : Math.max(...taken);
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
