import { ok, type Result } from '../basics/result';
import { portsOf } from '../compile/ports';
import type { Plan, Point } from '../model/plan';
import { sizeOf } from '../drawing/sizes';
import type { State, StateKind, Transition } from '../model/state';
import { refuse, withWorkflow, type Command } from './command';
import { insertTransition } from './connect';
import { freshKeys } from './fresh-key';
import { growAround, insideContainer, nextTrackBox, placed, snapped, TOP } from './geometry';
import { KIND_NAME } from './kind-names';
import { newState } from './new-state';
import { mayConnect, mayHold } from './rules';
import { treeOf } from './tree';

export interface AddState {
  readonly kind: StateKind;
  readonly parent?: string | undefined;
  /** Top left corner, relative to the parent. Without it a track goes under the others, anything else to the start. */
  readonly at?: Point | undefined;
}

export const addState: Command<AddState> = {
  label: ({ kind }) => `Add ${KIND_NAME[kind]}`,
  apply(plan, input) {
    const made = withNewState(plan, input);
    return made.ok ? ok(made.value.plan) : made;
  },
};

export interface AppendState {
  readonly kind: StateKind;
  readonly from: string;
  readonly port: string;
  /** Where to put it, relative to the container of `from`; a free place to the right when absent. */
  readonly at?: Point | undefined;
}

/** Adds a state and connects a way out of another to it: one step for the user, one undo. */
export const appendState: Command<AppendState> = {
  label: ({ kind }) => `Append ${KIND_NAME[kind]}`,
  apply(plan, { kind, from, port, at }) {
    const source = treeOf(plan).byId.get(from);
    if (source === undefined) return refuse('The state to append to no longer exists.');
    if (kind === 'track') return refuse('A track is added inside parallel tracks.');
    const made = withNewState(plan, { kind, parent: source.parent, at: at ?? placeAfter(plan, source, port, kind) });
    if (!made.ok) return made;
    const connection = { from, port, to: made.value.id };
    const may = mayConnect(made.value.plan, connection);
    if (!may.ok) return may;
    const transition: Transition = { id: freshKeys(made.value.plan)('transition'), ...connection };
    return ok(insertTransition(made.value.plan, transition));
  },
};

export interface Made {
  readonly plan: Plan;
  readonly id: string;
}

export function withNewState(plan: Plan, { kind, parent, at }: AddState): Result<Made, string> {
  const holder = parent === undefined ? undefined : treeOf(plan).byId.get(parent);
  if (parent !== undefined && holder === undefined) return refuse('The container no longer exists.');
  if (!mayHold(holder?.kind, kind))
    return kind === 'track'
      ? refuse('A track belongs inside parallel tracks.')
      : refuse(
          holder?.kind === 'tracks' ? 'Put the state into one of the tracks.' : 'Only a group or a track holds states.',
        );
  if (plan.workflow.states.length >= 4_990) return refuse('A plan holds at most 5,000 states.');
  const key = freshKeys(plan);
  const id = key(kind);
  const inside = parent === undefined ? {} : { parent };
  const position = placeFor(at, parent);
  const box =
    kind === 'track' && at === undefined && parent !== undefined
      ? nextTrackBox(plan, parent)
      : { ...position, ...sizeOf(kind) };
  const states: State[] = [{ ...newState(kind, id, key), ...inside }];
  const boxes = { [id]: box };
  if (kind === 'tracks')
    ['A', 'B'].forEach((letter, n) => {
      const track = key('track');
      states.push({ ...newState('track', track, key), name: `Track ${letter}`, parent: id });
      boxes[track] = { x: 16, y: TOP + n * (sizeOf('track').height + 16), ...sizeOf('track') };
    });
  const added = withWorkflow(plan, { states: [...plan.workflow.states, ...states] });
  return ok({ plan: growAround(placed(added, boxes), [id]), id });
}

function placeFor(at: Point | undefined, parent: string | undefined): Point {
  const wanted = snapped(at ?? { x: 0, y: 0 });
  return parent === undefined ? wanted : insideContainer(wanted);
}

const GAP_X = 64;
const GAP_Y = 32;

/** To the right of the state it follows, failures and time-outs one row lower, further down until nothing is covered. */
export function placeAfter(plan: Plan, source: State, port: string, kind: StateKind): Point {
  const box = plan.layout.states[source.id] ?? { x: 0, y: 0, ...sizeOf(source.kind) };
  const size = sizeOf(kind);
  const row = portsOf(source).findIndex((p) => p.name === port);
  const taken = plan.workflow.states
    .filter((s) => s.parent === source.parent)
    .flatMap((s) => plan.layout.states[s.id] ?? []);
  const x = box.x + box.width + GAP_X;
  let y = row > 0 ? box.y + box.height + GAP_Y : box.y + (box.height - size.height) / 2;
  const covers = (top: number): boolean =>
    taken.some((b) => b.x < x + size.width && x < b.x + b.width && b.y < top + size.height && top < b.y + b.height);
  while (covers(y)) y += size.height + GAP_Y;
  return { x, y };
}
