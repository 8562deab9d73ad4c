import { holds } from '../engine/conditions';
import { blockKey, type Board } from '../journal/board';
import type { Key } from '../model/ids';
import { guardSentence } from '../model/guard-sentence';
import { namesOf } from '../model/names';
import { portLabel } from '../model/port-label';
import type { Activation, Command } from '../model/run';
import type { Option, StateKind } from '../model/state';
import type { Workflow } from '../model/workflow';
import { boardWorld } from './board-world';
import { activates } from './activation';
import { actingRole, waitingFor } from './waiting-for';

/** One thing the facilitator can say about a piece of work. `give` makes the command from the line of why. */
export interface WorkAction {
  /** Single letter that does it once the work is chosen. */
  readonly key: string;
  readonly label: string;
  readonly tone: 'good' | 'bad' | 'plain';
  /** Why it cannot be done now; absent when it can. */
  readonly refusal?: string | undefined;
  readonly give: (why?: string) => Command;
}

export interface WorkActions {
  readonly main: readonly WorkAction[];
  /** Leaving the plan: each asks for one line of why and is drawn dashed. */
  readonly deviations: readonly WorkAction[];
  /** Running timers that can be ended now. */
  readonly timers?: readonly WorkAction[];
}

export function workActions(board: Board, workflow: Workflow, id: Key): WorkActions {
  const actions = sayable(board, workflow, id);
  const timers = timersOf(board, id);
  return timers.length === 0 ? actions : { ...actions, timers };
}

function timersOf(board: Board, id: Key): readonly WorkAction[] {
  const work = board.work[id];
  if (work === undefined) return [];
  const fire = (timer: 'time' | 'deadline', label: string): WorkAction => ({
    key: '',
    label,
    tone: 'plain',
    give: () => ({ kind: 'fire', id, timer }),
  });
  const isTiming = work.due !== undefined && work.phase === 'timing' && work.kind !== 'wait';
  return [
    ...(isTiming ? [fire('time', 'Ask now: the time to think is over')] : []),
    ...(work.phase === 'backoff' ? [fire('time', 'Begin the next attempt now')] : []),
    ...(work.deadline === undefined ? [] : [fire('deadline', 'The deadline is over')]),
  ];
}

function sayable(board: Board, workflow: Workflow, id: Key): WorkActions {
  const work = board.work[id];
  if (work === undefined) return { main: [], deviations: [] };
  switch (work.kind) {
    case 'step':
      return stepActions(board, workflow, id);
    case 'decision':
      return lettered(optionActions(board, workflow, id), waysOut(workflow, id));
    case 'gate':
      return lettered(
        [answer(board, workflow, { gate: id, approved: true }), answer(board, workflow, { gate: id, approved: false })],
        waysOut(workflow, id),
      );
    case 'wait':
      return lettered([{ ...finish(id, 'done'), label: 'Over' }], [skip(id), ...waysOut(workflow, id)]);
    case 'unplanned':
      return { main: [finish(id, 'done')], deviations: [] };
    case 'workaround':
      return { main: [stopWorkaround(id)], deviations: [] };
  }
}

function stepActions(board: Board, workflow: Workflow, id: Key): WorkActions {
  const phase = board.work[id]?.phase;
  const leaving = [skip(id), ...waysOut(workflow, id)];
  if (phase !== 'waiting' && phase !== 'queued') {
    return lettered([finish(id, 'done'), finish(id, 'failed')], [otherwise(id), ...leaving]);
  }
  const waitsForStep = waitingFor(board, workflow, id).some((reason) => reason.about === 'step');
  return lettered([], [...(waitsForStep ? [start(id)] : []), already(id), ...leaving]);
}

/** Every way of leaving the plan is one letter away from the chosen work; those without a letter of their own take the next. */
function lettered(main: readonly WorkAction[], deviations: readonly WorkAction[]): WorkActions {
  const taken = new Set([...main, ...deviations].map(({ key }) => key));
  const free = LETTERS.split('')
    .filter((letter) => !taken.has(letter))
    .values();
  return {
    main,
    deviations: deviations.map((it) => (it.key === '' ? { ...it, key: free.next().value ?? '' } : it)),
  };
}

/** Those that mean something in the whole room come last. */
const LETTERS = 'LMQRTVXYBCEHUPWAGNIJZ';

const already = (step: Key): WorkAction => ({
  key: 'D',
  label: 'Done already',
  tone: 'plain',
  give: (why = '') => ({ kind: 'finish', step, outcome: 'done', why, offPlan: 'early' }),
});

const otherwise = (step: Key): WorkAction => ({
  key: 'O',
  label: 'Done otherwise',
  tone: 'plain',
  give: (why = '') => ({ kind: 'finish', step, outcome: 'done', why, offPlan: 'otherwise' }),
});

const start = (step: Key): WorkAction => ({
  key: 'S',
  label: 'Start before its turn',
  tone: 'plain',
  give: (why = '') => ({ kind: 'start', step, why }),
});

const skip = (state: Key): WorkAction => ({
  key: 'K',
  label: 'Skip',
  tone: 'plain',
  give: (why = '') => ({ kind: 'skip', state, why }),
});

const stopWorkaround = (workaround: Key): WorkAction => ({
  key: 'S',
  label: 'Stop the work-around',
  tone: 'plain',
  give: () => ({ kind: 'workaround', workaround, action: 'stop' }),
});

const finish = (step: Key, outcome: 'done' | 'failed'): WorkAction => ({
  key: outcome === 'done' ? 'D' : 'F',
  label: outcome === 'done' ? 'Done' : 'Failed',
  tone: outcome === 'done' ? 'good' : 'bad',
  give: (why) => ({ kind: 'finish', step, outcome, ...said(why) }),
});

const answer = (
  board: Board,
  workflow: Workflow,
  { gate, approved }: { readonly gate: Key; readonly approved: boolean },
): WorkAction => ({
  key: approved ? 'A' : 'R',
  label: approved ? 'Approve' : 'Reject',
  tone: approved ? 'good' : 'bad',
  give: (why) => ({
    kind: 'answer',
    gate,
    approved,
    ...said(why),
    ...decidedIn(board, workflow, { id: gate, answer: approved ? 'approved' : 'rejected' }),
  }),
});

function optionActions(board: Board, workflow: Workflow, id: Key): readonly WorkAction[] {
  const decision = namesOf(workflow).find(id);
  if (decision?.kind !== 'decision') return [];
  return decision.options.map((option, index) => ({
    key: 'ABCDEFGHIJKLMNOPQRST'.charAt(index),
    label: option.label,
    tone: 'plain',
    refusal: optionRefusal(board, workflow, { decision: id, option }),
    give: (why) => ({
      kind: 'choose',
      decision: id,
      option: option.id,
      ...said(why),
      ...decidedIn(board, workflow, { id, answer: option.id }),
    }),
  }));
}

/** Who decides, when nobody says otherwise: the owner, or who acts for it. Activating is done on somebody's authority. */
function decidedIn(
  board: Board,
  workflow: Workflow,
  { id, answer: given }: { readonly id: Key; readonly answer: Key },
): { decidedBy?: string; activation?: Activation } {
  const decidedBy = decider(board, workflow, id);
  if (decidedBy === undefined) return {};
  return { decidedBy, ...(activates(workflow, id, given) && { activation: { authority: decidedBy } }) };
}

export function decider(board: Board, workflow: Workflow, id: Key): string | undefined {
  const names = namesOf(workflow);
  const state = names.find(id);
  const owner = state !== undefined && 'owner' in state ? state.owner : undefined;
  return owner === undefined ? undefined : names.name('roles', actingRole(board, workflow, owner) ?? owner);
}

function optionRefusal(board: Board, workflow: Workflow, at: { decision: Key; option: Option }): string | undefined {
  const { id, guard } = at.option;
  if (board.blocked.includes(blockKey(at.decision, id))) return 'blocked by an inject';
  if (guard === undefined || holds(boardWorld(board, workflow), guard)) return undefined;
  return `only when ${guardSentence(guard, workflow)}`;
}

const said = (why: string | undefined): { why?: string } => (why === undefined || why === '' ? {} : { why });

/** Taking another way out, whatever its guard says, or moving the token inside what holds it. */
function waysOut(workflow: Workflow, id: Key): readonly WorkAction[] {
  const names = namesOf(workflow);
  const ways = workflow.transitions.filter((transition) => transition.from === id);
  const parent = names.find(id)?.parent;
  const siblings = workflow.states.filter(
    (state) => state.parent === parent && state.id !== id && !UNREACHABLE.has(state.kind),
  );
  return [
    ...ways.map((way): WorkAction => ({
      key: '',
      label: `Leave by ${portLabel(way, workflow)} to ${names.state(way.to)}`,
      tone: 'plain',
      give: (why = '') => ({ kind: 'force', transition: way.id, why }),
    })),
    ...siblings.map((state): WorkAction => ({
      key: '',
      label: `Move to ${state.name}`,
      tone: 'plain',
      give: (why = '') => ({ kind: 'move', to: state.id, why }),
    })),
  ];
}

/** A token cannot be put on a track or a return point. */
const UNREACHABLE: ReadonlySet<StateKind> = new Set(['track', 'history']);
