import { formatInstant, type Ms } from '../basics/time';
import { unreachable } from '../basics/assert';
import type { Attachment } from '../model/attachment';
import type { Key } from '../model/ids';
import type { Change, ChangeOf, JournalEvent } from '../model/journal';
import { namesOf, type Names } from '../model/names';
import { deviationKind } from '../model/deviation';
import { isRealEvent } from '../model/real-event';
import type { Command, NoteTag } from '../model/run';
import type { Scenario } from '../model/scenario';
import type { State } from '../model/state';
import type { Workflow } from '../model/workflow';
import { percent } from './percent';
import { describeCommand } from './describe-command';
import { describeEffect } from './describe-effect';
import { saidBy } from './said-by';

/** What a line of the log is about, for filters and looks. */
export type EventTopic = 'inject' | 'decision' | 'step' | 'deviation' | 'note' | 'clock' | 'effect' | 'run';

/** One line of the log. */
export interface EventLine {
  readonly topic: EventTopic;
  readonly text: string;
  /** What the event did besides: states entered and left, levels, effects. */
  readonly details: readonly string[];
  readonly tag?: NoteTag | undefined;
  readonly why?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** The inject that it released: what it said can be read again. */
  readonly inject?: Key | undefined;
}

export function describeEvent(event: JournalEvent, workflow: Workflow, scenario: Scenario): EventLine {
  const line = describe(event, workflow, scenario);
  const inject = releasedBy(event);
  return {
    ...line,
    details: line.details.filter((detail) => !line.text.includes(detail)),
    ...(inject !== undefined && { inject }),
  };
}

function describe(event: JournalEvent, workflow: Workflow, scenario: Scenario): EventLine {
  const details = toldChanges(event).flatMap((change) => describeChange(change, event.at, { workflow, scenario }));
  switch (event.cause.kind) {
    case 'start':
      return {
        topic: 'run',
        text: `${isRealEvent(scenario) ? 'The record begins' : 'The exercise starts'}: ${scenario.title}`,
        details,
      };
    case 'interrupted':
      return { topic: 'run', text: `The app stopped at ${formatInstant(event.at)}; the clock stands`, details: [] };
    case 'command':
      return commandLine(event.cause, details, { workflow, scenario });
    case 'due':
      return dueLine(event, details, { workflow, scenario });
  }
}

type CommandCause = Extract<JournalEvent['cause'], { kind: 'command' }>;

interface Played {
  readonly workflow: Workflow;
  readonly scenario: Scenario;
}

function commandLine(cause: CommandCause, details: readonly string[], played: Played): EventLine {
  const { command, by, sent } = cause;
  const text = describeCommand(command, played.workflow, played.scenario);
  const why = 'why' in command && command.why !== '' ? command.why : undefined;
  const topic = topicOf(command);
  const onTheNetwork = sent === undefined ? [] : [`${by}, on the network`];
  const told = topic === 'clock' ? [] : [...saidBy(command), ...details];
  const attachments = command.kind === 'note' ? command.attachments : undefined;
  return { topic, text, details: [...onTheNetwork, ...told], why, tag: tagOf(command), attachments };
}

const tagOf = (command: Command): NoteTag | undefined =>
  command.kind === 'note' ? command.tag : command.kind === 'tell' ? 'communication' : undefined;

function topicOf(command: Command): EventTopic {
  if (deviationKind(command) !== undefined) return 'deviation';
  switch (command.kind) {
    case 'pause':
      return command.stop === undefined ? 'clock' : 'run';
    case 'resume':
    case 'speed':
    case 'jump':
      return 'clock';
    case 'finish':
    case 'workaround':
    case 'fire':
      return 'step';
    case 'choose':
    case 'answer':
    case 'decide':
      return 'decision';
    case 'release':
    case 'drop':
    case 'improvise':
    case 'reveal':
    case 'edit':
    case 'schedule':
    case 'postpone':
      return 'inject';
    case 'lift':
      return 'effect';
    case 'note':
    case 'sent':
    case 'feedback':
    case 'tell':
    case 'waive':
    case 'correct':
    case 'counter':
      return 'note';
    default:
      return 'run';
  }
}

function dueLine(
  { at, cause, changes }: JournalEvent,
  details: readonly string[],
  { workflow, scenario }: Played,
): EventLine {
  if (cause.kind !== 'due') throw new Error('only events that were due come here');
  const names = namesOf(workflow);
  switch (cause.what) {
    case 'inject': {
      const inject = scenario.injects.find((it) => it.id === cause.id);
      const no = inject?.no ?? cause.id;
      const title = inject === undefined ? '' : `: ${inject.title}`;
      const isDropped = changes.some((change) => change.kind === 'inject' && change.status === 'dropped');
      const text = isDropped ? `Inject ${no} was not needed${title}` : `Inject ${no}${title}`;
      return { topic: 'inject', text, details };
    }
    case 'effect-end': {
      const ended = changes.find((change) => change.kind === 'effect');
      const text =
        ended?.kind === 'effect' ? `Ended: ${describeEffect(ended.effect, workflow)}` : 'An effect has ended';
      return { topic: 'effect', text, details: details.filter((detail) => !detail.startsWith('ended: ')) };
    }
    case 'work': {
      const [first, ...rest] = details;
      return { topic: 'step', text: first ?? quietEnd(names.find(cause.id), names.state(cause.id)), details: rest };
    }
    case 'deadline':
      return { topic: 'decision', text: `${names.state(cause.id)}: the time allowed is over`, details };
    case 'wake': {
      const [first, ...rest] = details;
      return { topic: 'run', text: first ?? `A condition was looked at again at ${formatInstant(at)}`, details: rest };
    }
    case 'stuck':
      return { topic: 'run', text: 'Nothing can go on by itself any more', details };
    case 'horizon':
      return { topic: 'run', text: 'The longest exercise time is reached', details };
    default:
      return unreachable(cause.what);
  }
}

/** Time that was up without anything moving: a person has to say how it goes on, or it is tried again. */
function quietEnd(state: State | undefined, name: string): string {
  if (state?.kind === 'decision') return `${name} – to be decided now`;
  if (state?.kind === 'gate') return `${name} – to be answered now`;
  return `${name}: the attempt ends`;
}

/** Work passes through phases within one event: only where it comes to rest is told. What the line itself says is not repeated. */
function toldChanges({ at, cause, changes }: JournalEvent): readonly Change[] {
  const lasts = new Map(changes.flatMap((change) => (change.kind === 'work' ? [[change.id, change] as const] : [])));
  const named = cause.kind === 'command' ? stateOf(cause.command) : undefined;
  return changes.filter((change) => {
    switch (change.kind) {
      case 'work':
        return lasts.get(change.id) === change && !isOldNews(change, at, changes);
      case 'left':
        return change.state !== named;
      case 'inject':
        return change.inject !== namedInject(cause);
      case 'service':
        return cause.kind !== 'start' || change.effective < 100;
      case 'blocked':
        return !changes.some((other) => other.kind === 'effect');
      default:
        return true;
    }
  });
}

/** Work that was entered at this instant, but by an earlier event: its beginning has been told. */
const isOldNews = ({ id, work }: ChangeOf<'work'>, at: Ms, changes: readonly Change[]): boolean =>
  work?.entered === at &&
  work.kind !== 'unplanned' &&
  !changes.some((other) => other.kind === 'entered' && other.state === id);

/** The state that a command is about, where its line says how it was left. */
function stateOf(command: Command): Key | undefined {
  switch (command.kind) {
    case 'finish':
      return command.step;
    case 'choose':
      return command.decision;
    case 'answer':
      return command.gate;
    case 'skip':
      return command.state;
    default:
      return undefined;
  }
}

/** The inject that an event released, whatever else it did. */
const releasedBy = ({ changes }: JournalEvent): Key | undefined =>
  changes.flatMap((it) => (it.kind === 'inject' && it.status === 'released' ? [it.inject] : []))[0];

function namedInject(cause: JournalEvent['cause']): Key | undefined {
  if (cause.kind === 'due') return cause.what === 'inject' ? cause.id : undefined;
  if (cause.kind !== 'command') return undefined;
  const { command } = cause;
  if (command.kind === 'release' || command.kind === 'drop') return command.inject;
  return command.kind === 'improvise' ? command.inject.id : undefined;
}

/** One recorded change in words; changes that only move figures inside the tool say nothing. */
function describeChange(change: Change, at: Ms, { workflow, scenario }: Played): readonly string[] {
  const names = namesOf(workflow);
  switch (change.kind) {
    case 'left':
      return change.outcome === undefined ? [] : [`${names.state(change.state)} ${change.outcome}`];
    case 'entered':
      return isTold(names.find(change.state)) ? [`${names.state(change.state)} reached`] : [];
    case 'work':
      return begun(change, at, names);
    case 'service':
      return [`${names.name('services', change.service)} at ${percent(change.effective)}`];
    case 'effect':
      return [`${change.inForce ? '' : 'ended: '}${describeEffect(change.effect, workflow)}`];
    case 'inject': {
      const inject = scenario.injects.find((it) => it.id === change.inject);
      return inject === undefined ? [] : [`inject ${inject.no} ${change.status}: ${inject.title}`];
    }
    case 'zero-point':
      return [`counts as ${change.point}`];
    case 'blocked':
      return [`${names.state(change.state)} ${change.blocked ? 'cannot be taken' : 'can be taken again'}`];
    case 'ended':
      return [`outcome: ${change.outcome}${change.reason === undefined ? '' : ` – ${change.reason}`}`];
    default:
      return [];
  }
}

/** Of these the log says that they were reached; of a step, that it starts or waits; the end of a part goes without saying. */
const isTold = (state: State | undefined): boolean =>
  state?.kind === 'decision' || state?.kind === 'gate' || state?.kind === 'wait' || (state?.kind === 'end' && state.parent === undefined); // prettier-ignore

function begun({ id, work }: ChangeOf<'work'>, at: Ms, names: Names): readonly string[] {
  if (work === null || (work.kind !== 'step' && work.kind !== 'unplanned')) return [];
  const name = work.name ?? names.work(id);
  if (work.phase === 'working' && work.started === at && work.attempt === 0) return [`${name} starts`];
  const isHeldUp = work.phase === 'waiting' || work.phase === 'queued';
  return isHeldUp && work.entered === at ? [`${name} waits`] : [];
}
