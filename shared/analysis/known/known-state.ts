import { emptyBoard, fold, type Board } from '../../journal/board';
import { tellInjects } from '../../journal/injects-told';
import type { Key } from '../../model/ids';
import type { Change, ChangeOf, JournalEvent, Work } from '../../model/journal';
import type { CommandKind, FrozenRun } from '../../model/run';
import type { Inject } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';
import { hearTelling, nothingTold, type Tellings } from '../duties/tellings';
import { addInterruptions, type Interruptions } from '../interruptions';
import { waitingFor } from '../waiting-for';
import { standingUnder } from './effects-known';
import { addPauses, type Pauses } from './pauses';

/**
 * What the room knows: never what is true but undiscovered, never what is to come. People do the steps, so that a step
 * began or ended is known as it happens; what an inject did is known by the inject's reveal rule.
 */
export interface Known {
  /** Where the run stands as far as the room knows. */
  readonly board: Board;
  /** The same in truth. */
  readonly truth: Board;
  readonly interruptions: Interruptions;
  /** How long steps stood still after work on them had begun. */
  readonly pauses: Pauses;
  /** Injects made up or reworded on the way: what is told of an inject is what stands here, where it stands here. */
  readonly improvised: readonly Inject[];
  /** Released injects whose effects the room does not know yet. */
  readonly secrets: readonly Inject[];
  readonly own: Readonly<Record<Key, number>>;
  /** Effects that a secret inject has ended: by their number, the inject. To the room they are still in force. */
  readonly endedUnseen: Readonly<Record<number, Key>>;
  /** Who was told what, and what of it did not arrive, in truth. */
  readonly tellings: Tellings;
}

export const knownState = (frozen: FrozenRun, journal: readonly JournalEvent[]): Known =>
  journal.reduce((known, event) => learn(known, event, frozen), nothingKnown);

export const nothingKnown: Known = {
  board: emptyBoard,
  truth: emptyBoard,
  interruptions: {},
  pauses: {},
  improvised: [],
  secrets: [],
  own: {},
  endedUnseen: {},
  tellings: nothingTold,
};

/** What the room knows after one more event. */
export function learn(before: Known, event: JournalEvent, { scenario, workflow }: FrozenRun): Known {
  const truth = fold(before.truth, event);
  const pauses = addPauses(before.pauses, before.board, truth.at);
  if (saysNothing(event)) {
    const board = before.secrets.length === 0 ? truth : { ...before.board, at: truth.at, seq: truth.seq };
    return { ...before, truth, board, pauses };
  }
  const improvised = toldAnew(before.improvised, event, scenario.injects);
  const kept = before.secrets.filter((inject) => !isTold(inject, event));
  const fresh = releasedIn(event, injectsKnown(scenario.injects, improvised)).filter(hidesEffects);
  const secrets = [...kept, ...fresh];
  const endedUnseen = { ...withoutTold(before.endedUnseen, secrets), ...endedBy(fresh, event) };
  const own = ownLevels(before, { truth, secrets, fresh });
  const tellings = hearTelling(before.tellings, event, { board: truth, workflow });
  const known = { truth, improvised, secrets, own, endedUnseen, tellings, pauses };
  const board = secrets.length === 0 ? truth : asKnown(known, workflow);
  const levels = levelChanges(before.board, board);
  const interruptions = addInterruptions(before.interruptions, { ...event, changes: levels }, workflow);
  return { ...known, board, interruptions };
}

/** Words that change nothing: most entries of a long record are of this kind. */
const WORDS: ReadonlySet<CommandKind> = new Set(['note', 'decide', 'sent', 'attend', 'checkpoint']);

export const saysNothing = ({ cause, changes }: JournalEvent): boolean =>
  changes.length === 0 && cause.kind === 'command' && WORDS.has(cause.command.kind);

/** An effect is known with the message of its inject unless the inject says otherwise. */
const hidesEffects = ({ effects, reveal }: Inject): boolean =>
  effects.length > 0 && reveal !== undefined && reveal.kind !== 'message';

/** Whether the room does not know, or will not know at first, what this inject does. */
export const keepsSecret = (inject: Inject, { truth, secrets }: Known): boolean =>
  truth.injects[inject.id] === undefined ? hidesEffects(inject) : secrets.some(({ id }) => id === inject.id);

function isTold({ id, reveal }: Inject, { cause, changes }: JournalEvent): boolean {
  if (cause.kind === 'command' && cause.command.kind === 'reveal' && cause.command.inject === id) return true;
  return (
    reveal?.kind === 'step' &&
    changes.some((change) => change.kind === 'left' && change.state === reveal.step && change.outcome === 'done')
  );
}

function releasedIn({ changes }: JournalEvent, injects: readonly Inject[]): readonly Inject[] {
  return changes.flatMap((change) =>
    change.kind === 'inject' && change.status === 'released' ? injects.filter(({ id }) => id === change.inject) : [],
  );
}

/** The scenario's injects as they are worded by now, and those made up on the way. */
export const injectsKnown = (planned: readonly Inject[], told: readonly Inject[]): readonly Inject[] => [
  ...planned.filter(({ id }) => !told.some((it) => it.id === id)),
  ...told,
];

function toldAnew(told: readonly Inject[], { cause }: JournalEvent, planned: readonly Inject[]): readonly Inject[] {
  if (cause.kind !== 'command') return told;
  const { command } = cause;
  if (command.kind !== 'improvise' && command.kind !== 'edit') return told;
  const all = injectsKnown(planned, told);
  const now = tellInjects(all, { cause }).find(({ id }) => id === command.inject.id);
  return now === undefined ? told : [...told.filter(({ id }) => id !== now.id), now];
}

/** "Up", "100 %", "reachable" end what is in force: a secret inject of that kind makes good what the room still counts with. */
function endedBy(fresh: readonly Inject[], { changes }: JournalEvent): Known['endedUnseen'] {
  const by = fresh[0];
  if (by === undefined) return {};
  const ended = changes.filter((change): change is ChangeOf<'effect'> => change.kind === 'effect' && !change.inForce);
  return Object.fromEntries(ended.map(({ id }) => [id, by.id]));
}

const withoutTold = (ended: Known['endedUnseen'], secrets: readonly Inject[]): Known['endedUnseen'] =>
  Object.fromEntries(Object.entries(ended).filter(([, inject]) => secrets.some(({ id }) => id === inject)));

interface Turn {
  readonly truth: Board;
  readonly secrets: readonly Inject[];
  readonly fresh: readonly Inject[];
}

/** A level that a secret inject set stays as it was to the room, until the secret is out or work sets the level anew. */
function ownLevels(before: Known, { truth, secrets, fresh }: Turn): Known['own'] {
  const own: Record<Key, number> = { ...before.own };
  for (const [service, { own: level }] of Object.entries(truth.services)) {
    if (setsLevel(fresh, service)) continue;
    const wasSet = before.truth.services[service]?.own !== level;
    if (wasSet || !setsLevel(secrets, service)) own[service] = level;
  }
  return own;
}

const setsLevel = (injects: readonly Inject[], service: Key): boolean =>
  injects.some(({ effects }) => effects.some((effect) => effect.op === 'level' && effect.service === service));

function asKnown(known: Omit<Known, 'board' | 'interruptions'>, workflow: Workflow): Board {
  const { truth, secrets, own, endedUnseen } = known;
  const isSecret = ({ inject }: { readonly inject: Key }): boolean => secrets.some(({ id }) => id === inject);
  const effects = Object.fromEntries(
    Object.entries(truth.effects)
      .filter(([, effect]) => !isSecret(effect))
      .map(([id, effect]) => [id, endedUnseen[effect.id] === undefined ? effect : { ...effect, inForce: true }]),
  );
  const inForce = Object.values(effects).flatMap((it) => (it.inForce ? [it.effect] : []));
  const aged = secrets.flatMap(({ effects: all }) => all.flatMap((it) => (it.op === 'data-age' ? [it.service] : [])));
  const board: Board = {
    ...truth,
    ...standingUnder({ truth, effects: inForce, own }, workflow),
    effects,
    dataLoss: Object.fromEntries(Object.entries(truth.dataLoss).filter(([service]) => !aged.includes(service))),
  };
  return { ...board, work: workAsKnown(board, truth, workflow) };
}

/** Work that only something undiscovered holds up goes on, as far as the room knows; when it will end, nobody can say. */
function workAsKnown(board: Board, truth: Board, workflow: Workflow): Board['work'] {
  return Object.fromEntries(
    Object.entries(truth.work).map(([id, known]) => {
      const work = withoutEnd(known);
      const isHeldUnseen = waitingFor(truth, workflow, id).length > 0 && waitingFor(board, workflow, id).length === 0;
      if (!isHeldUnseen) return [id, work];
      return [id, { ...work, phase: 'working' as const, rate: 1, started: work.started ?? work.entered }];
    }),
  );
}

/** Work without the instant at which it will end by itself. */
export const withoutEnd = ({ due: _due, ...work }: Work): Work => work;

function levelChanges(before: Board, after: Board): Change[] {
  return Object.entries(after.services).flatMap(([service, level]) =>
    before.services[service]?.effective === level.effective ? [] : [{ kind: 'service' as const, service, ...level }],
  );
}
