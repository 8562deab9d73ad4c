import { boardLanes, type ActiveRow } from '../board-lanes';
import { serviceClocks } from '../service-clocks';
import { waitingFor, type Reason } from '../waiting-for';
import { isRealEvent } from '../../model/real-event';
import type { Ms } from '../../basics/time';
import { blockKey, type Board } from '../../journal/board';
import type { JournalEvent } from '../../model/journal';
import { namesOf } from '../../model/names';
import type { ProjectorInject, ProjectorJoin, ProjectorService, ProjectorSettings, ProjectorView, ProjectorWork } from '../../model/projector'; // prettier-ignore
import type { ObjectiveRating } from '../../model/own-report';
import type { FrozenRun } from '../../model/run';
import type { Inject } from '../../model/scenario';
import { dutiesKnown } from './duties-known';
import { hotWash } from './hot-wash';
import type { RoomTalk } from './room-talk';
import { injectsKnown, withoutEnd, type Known } from './known-state';

export interface Projected {
  readonly frozen: FrozenRun;
  readonly known: Known;
  readonly settings: ProjectorSettings;
  readonly title: string;
  /** Whether the clock runs, and the present instant. */
  readonly running: boolean;
  readonly now: Ms;
  /** States ended by the clock and not by a person, by visit: `restore 0`. */
  readonly endedByClock: ReadonlySet<string>;
  readonly talk: RoomTalk;
  readonly ratings: readonly ObjectiveRating[];
  /** Absent while the drill is not shared on the network. */
  readonly join?: ProjectorJoin | undefined;
}

/** What is sent to a projector. Made from what the room knows alone; a panel that is off is left out. */
export function projectorView(of: Projected): ProjectorView {
  const { frozen, known, settings, title, talk, ratings, join } = of;
  const { panels, question, countdownTo } = settings;
  const { ended } = known.board;
  const isWashed = panels.hotwash && ended !== undefined;
  return {
    title,
    plan: frozen.workflow.title,
    conduct: frozen.settings.conduct,
    ...(isRealEvent(frozen.scenario) && { isEvent: true }),
    ...(ended && { ended: { outcome: ended.outcome, at: ended.at } }),
    ...(panels.clock && { clock: standingKnown(of) }),
    ...(isWashed && { hotWash: hotWash({ frozen, known, talk, ratings }) }),
    ...(panels.lanes && !isWashed && { lanes: lanesOf(of) }),
    ...(panels.services && !isWashed && { services: servicesKnown(of) }),
    ...(panels.injects && !isWashed && { injects: injectsOf(of) }),
    ...(panels.duties && !isWashed && { duties: [...dutiesKnown(known, frozen.workflow, of.now)] }),
    ...(panels.join && ended === undefined && join !== undefined && { join }),
    ...(panels.question && question !== undefined && { question }),
    ...(panels.countdown && countdownTo !== undefined && { countdownTo }),
  };
}

/** Whether play goes on, and why not, as everybody in the room may know. */
export function standingKnown({
  frozen,
  known,
  running,
}: Pick<Projected, 'frozen' | 'known' | 'running'>): ProjectorView['clock'] {
  const { ended, clock } = known.board;
  const { startsAt } = frozen.scenario;
  const story = startsAt === undefined ? {} : { startsAt };
  if (ended !== undefined) return { standing: 'ended', ...story };
  if (running) return { standing: 'running', ...story };
  const { hold } = clock;
  if (hold?.kind === 'inject') {
    const inject = allInjects(frozen, known).find(({ id }) => id === hold.inject);
    const isTold = inject !== undefined && isForPlayers(inject);
    return { standing: 'hold', ...(isTold && { detail: `inject ${inject.no}` }), ...story };
  }
  if (hold?.kind === 'paused')
    return { standing: hold.stop ?? 'paused', ...(hold.reason !== undefined && { detail: hold.reason }), ...story };
  return { standing: hold?.kind ?? 'paused', ...story };
}

const DONE_SHOWN = 6;

function lanesOf({ frozen, known, settings, endedByClock }: Projected): ProjectorView['lanes'] {
  const { board } = known;
  const lanes = boardLanes(board, frozen.workflow);
  const rows = [...lanes.decisions, ...lanes.working, ...lanes.waiting];
  const told = lanes.done.filter(
    ({ id, visit }) => settings.panels.automatic || !endedByClock.has(visitKey(id, visit.visit)),
  );
  return {
    work: rows.map((row) => workOf(row, { frozen, known, settings })),
    done: told.slice(0, DONE_SHOWN).map(({ name, visit }) => ({
      name,
      at: visit.left ?? 0,
      outcome: visit.outcome ?? 'done',
    })),
    doneInAll: told.length,
  };
}

export const visitKey = (state: string, visit: number): string => `${state} ${visit}`;

function workOf(
  { id, name, work }: ActiveRow,
  { frozen, known, settings }: Pick<Projected, 'frozen' | 'known' | 'settings'>,
): ProjectorWork {
  const { workflow } = frozen;
  const state = namesOf(workflow).find(id);
  const owner = state !== undefined && 'owner' in state ? state.owner : undefined;
  const reasons = waitingFor(withoutEnds(known.board), workflow, id).filter(({ about }) => about !== 'person');
  const standing = standingOf({ id, name, work }, known);
  const isTimed = settings.panels.forecast && work.planned !== undefined && standing === 'working';
  return {
    name,
    since: work.entered,
    standing,
    ...(owner !== undefined && { by: namesOf(workflow).name('roles', owner) }),
    ...(reasons.length > 0 && { why: reasons.map((reason) => reasonWords(reason, known.board)).join('; ') }),
    ...(isTimed && { plannedEnd: work.planned }),
  };
}

/** When work under way will end is a forecast. */
const withoutEnds = (board: Board): Board => ({
  ...board,
  work: Object.fromEntries(Object.entries(board.work).map(([id, work]) => [id, withoutEnd(work)])),
});

/** What the plan has still to come is not named. */
const reasonWords = ({ about, key, text }: Reason, { work, outcomes }: Board): string =>
  about === 'step' && work[key] === undefined && outcomes[key] === undefined ? 'an earlier step of the plan' : text;

function standingOf({ id, work }: ActiveRow, { board }: Known): ProjectorWork['standing'] {
  if (work.kind === 'decision' || work.kind === 'gate') return 'decision';
  if (board.blocked.includes(blockKey(id)) || work.phase === 'waiting' || work.phase === 'queued') return 'waiting';
  if (work.phase === 'open') return 'waiting';
  if (work.phase === 'backoff' || work.rate === 0) return work.phase === 'timing' ? 'waiting' : 'paused';
  return work.rate < 1 ? 'slowed' : 'working';
}

/** Services that are hurt as far as the room knows, the worst first, and how many are whole. */
export function servicesKnown({
  frozen,
  known,
  now,
}: Pick<Projected, 'frozen' | 'known' | 'now'>): NonNullable<ProjectorView['services']> {
  const { board, interruptions } = known;
  const clocks = serviceClocks({ board, interruptions, workflow: frozen.workflow, now });
  const hurt = clocks.filter(({ state, level }) => state !== 'not interrupted' || level < 100);
  const shown = hurt
    .toSorted((a, b) => Number(b.isDown) - Number(a.isDown) || (a.rtoLeft ?? Infinity) - (b.rtoLeft ?? Infinity))
    .map((clock): ProjectorService => {
      const { name, level, isDown, state, rtoLeft, recoveredIn, dataLoss } = clock;
      return {
        name,
        level,
        isDown,
        state,
        ...(rtoLeft !== undefined && { rtoAt: Math.round(now + rtoLeft) }),
        ...(recoveredIn !== undefined && { recoveredIn }),
        ...(dataLoss !== undefined && { dataLoss }),
      };
    });
  return { shown, whole: clocks.length - hurt.length };
}

/** Expected actions and notes to the facilitator are the control room's own; what is told has a message. */
export const isForPlayers = ({ type, message }: Inject): boolean =>
  type !== 'expected action' && type !== 'facilitation' && message.trim() !== '';

const allInjects = ({ scenario }: FrozenRun, { improvised }: Known): readonly Inject[] =>
  injectsKnown(scenario.injects, improvised);

/** Latest first. */
function injectsOf({ frozen, known }: Projected): ProjectorInject[] {
  return allInjects(frozen, known)
    .flatMap((inject): ProjectorInject[] => {
      const settled = known.board.injects[inject.id];
      if (settled?.status !== 'released' || !isForPlayers(inject)) return [];
      const { id, no, mode, from, title, message, attachments = [] } = inject;
      const isSecret = known.secrets.some((secret) => secret.id === id);
      const attached = attachments.length > 0 ? { attachments } : {};
      return [{ no, at: settled.at, mode, from, message, ...attached, ...(!isSecret && { title }) }];
    })
    .toSorted((a, b) => b.at - a.at || b.no - a.no);
}

/** Visits that the clock ended: of the states left by something that was due. */
export function clockEnded(event: JournalEvent, visits: Known['truth']['visits']): readonly string[] {
  if (event.cause.kind !== 'due' || event.cause.what !== 'work') return [];
  const { id } = event.cause;
  const ended = event.changes.some((change) => change.kind === 'left' && change.state === id);
  const visit = visits.findLast(({ state }) => state === id);
  return ended && visit !== undefined ? [visitKey(id, visit.visit)] : [];
}
