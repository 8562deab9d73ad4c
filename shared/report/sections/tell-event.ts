import { formatDuration, formatInstant } from '../../basics/time';
import { describeCommand } from '../../analysis/describe-command';
import { describeEffect } from '../../analysis/describe-effect';
import { deviationKind } from '../../model/deviation';
import { isRealEvent } from '../../model/real-event';
import type { Change, JournalEvent } from '../../model/journal';
import type { Command } from '../../model/run';
import { actualAt, mendingsIn } from '../actual-times';
import type { History } from '../history';
import { capital, listed, stopped } from '../words/phrases';
import { portTaken } from './decisions';
import type { ServiceResult } from './service-results';
import type { Told, TimelineEntry } from './timeline';

type Telling = Pick<TimelineEntry, 'kind' | 'text'> & { readonly details?: readonly string[] };

/** An event as a line of the story; undefined for what only the full log needs (clock, queues, bookkeeping). */
export function tellEvent(event: JournalEvent, told: Told): TimelineEntry | undefined {
  const facts = [...endings(event, told), ...starts(event, told), ...standings(event, told)];
  const opening = tellCause(event, told);
  const place = { at: event.at, seq: event.seq };
  if (opening !== undefined) {
    const details = [...(opening.details ?? []), ...facts].filter((fact) => fact !== opening.text);
    return { ...place, kind: opening.kind, text: opening.text, details };
  }
  const [first, ...rest] = facts;
  if (first === undefined) return undefined;
  const isService = event.changes.some(({ kind }) => kind === 'service');
  return { ...place, kind: isService ? 'service' : 'work', text: first, details: rest };
}

function tellCause(event: JournalEvent, told: Told): Telling | undefined {
  const { cause } = event;
  const { history } = told;
  const ended = event.changes.find((change) => change.kind === 'ended');
  if (ended !== undefined) {
    const reason = ended.reason === undefined ? '' : `: ${ended.reason}`;
    return {
      kind: 'end',
      text:
        ended.outcome === 'recovered'
          ? `The plan was played to its end, “recovered”${reason}.`
          : `The run ended as ${ended.outcome}${reason}.`,
    };
  }
  const inject = event.changes.find((change) => change.kind === 'inject' && change.status === 'released');
  const released = inject?.kind === 'inject' ? tellInject(inject.inject, told) : undefined;
  if (cause.kind === 'start') {
    const first = released === undefined ? [] : [`${released.text}.`, ...(released.details ?? [])];
    return { kind: 'start', text: startText(told), details: first };
  }
  if (released !== undefined) return released;
  if (cause.kind === 'interrupted')
    return { kind: 'record', text: 'The app was closed; the exercise clock stood still.' };
  if (cause.kind === 'command') return mended(tellCommand(cause.command, cause.by, told), event, history);
  const state = history.names.find(cause.id);
  if (state?.kind !== 'decision' && state?.kind !== 'gate') return undefined;
  const port = portTaken(state, event, history);
  const option = state.kind === 'decision' ? state.options.find(({ id }) => id === port)?.label : port;
  return option === undefined ? undefined : { kind: 'decision', text: `${state.name} ${option}.` };
}

/** A note that was taken back says so where it stands, and one that was written down later, when it was. */
function mended(telling: Telling | undefined, event: JournalEvent, history: History): Telling | undefined {
  if (telling?.kind !== 'note') return telling;
  const withdrawn = mendingsIn(history).countered.get(event.seq)?.why;
  const at = actualAt(history, event);
  const details = [
    ...(at === event.at || isRealEvent(history.frozen.scenario) ? [] : [`It was at ${formatInstant(at)}, and was written down later.`]), // prettier-ignore
    ...(withdrawn === undefined ? [] : [stopped(`Taken back: ${withdrawn}`)]),
  ];
  return details.length === 0 ? telling : { ...telling, details: [...(telling.details ?? []), ...details] };
}

function tellInject(id: string, { history }: Told): Telling {
  const inject = history.injects.get(id);
  if (inject === undefined) return { kind: 'inject', text: `Inject ${id}` };
  const effects = inject.effects.map((effect) => capital(`${describeEffect(effect, history.frozen.workflow)}.`));
  return { kind: 'inject', text: `Inject ${inject.no}: ${inject.title}`, details: effects };
}

function startText({ history, services }: Told): string {
  const down = services.filter(({ levelAtStart, mbco }) => levelAtStart < mbco).map(({ name }) => name);
  return down.length === 0
    ? `${history.frozen.scenario.title}: every service stands at or above its minimum level.`
    : `${history.frozen.scenario.title}. Below the minimum level: ${listed(down)}.`;
}

function tellCommand(command: Command, by: string, { history }: Told): Telling | undefined {
  const { injects, frozen } = history;
  const what = describeCommand(command, frozen.workflow, frozen.scenario);
  if (deviationKind(command) !== undefined)
    return {
      kind: 'deviation',
      text: `${what} (${by}).`,
      details: 'why' in command ? [stopped(`Why: ${command.why}`)] : [],
    };
  switch (command.kind) {
    case 'choose':
    case 'answer':
      return decided(what, command.why, command.decidedBy ?? by);
    case 'note':
      return { kind: 'note', text: `${capital(command.tag)}: ${command.text} (${saidWhere(command, by)})` };
    case 'drop':
      return { kind: 'record', text: `Inject “${injects.get(command.inject)?.title ?? command.inject}” was left out.` };
    case 'reveal':
      return {
        kind: 'record',
        text: `The room was told what inject “${injects.get(command.inject)?.title ?? command.inject}” did.`,
      };
    case 'lift':
      return { kind: 'record', text: 'The facilitator lifted effects by hand.' };
    case 'workaround':
      return { kind: 'work', text: `Work-around ${what}.` };
    default:
      return undefined;
  }
}

/** Whose words, how they came, and what kind of gap it is. */
const saidWhere = ({ who, channel, aspect }: Extract<Command, { kind: 'note' }>, by: string): string =>
  [`${who ?? by}${channel === undefined ? '' : `, by ${channel}`}`, aspect].filter(Boolean).join('; ');

const decided = (what: string, why: string | undefined, by: string): Telling => ({
  kind: 'decision',
  text: `${what} (${by}).`,
  ...(why !== undefined && why !== '' && { details: [stopped(`Why: ${why}`)] }),
});

const OUTCOMES: Readonly<Record<string, string>> = {
  done: 'is done',
  failed: 'failed',
  timeout: 'ran out of time',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
  forced: 'was left by a forced way',
};

function endings({ seq }: JournalEvent, { traces }: Told): readonly string[] {
  return traces
    .filter(({ leftSeq, kind, outcome }) => leftSeq === seq && outcome !== undefined && kind !== 'decision')
    .map(({ name, outcome, started, left }) => {
      const took = started === undefined || left === undefined ? '' : ` after ${formatDuration(left - started)}`;
      return `“${name}” ${OUTCOMES[outcome ?? 'done']}${took}.`;
    });
}

function starts({ seq }: JournalEvent, { traces }: Told): readonly string[] {
  const names = traces
    .filter(({ startedSeq, kind }) => startedSeq === seq && kind === 'step')
    .map(({ name }) => `“${name}”`);
  return names.length === 0 ? [] : [`Work starts on ${listed(names)}.`];
}

/** What changed in the world: levels, components, people. */
const standings = (event: JournalEvent, told: Told): readonly string[] =>
  event.cause.kind === 'start' ? [] : event.changes.flatMap((change) => standing(change, event, told));

function standing(change: Change, event: JournalEvent, { history, services }: Told): readonly string[] {
  const { names } = history;
  switch (change.kind) {
    case 'service':
      return levelText(change, event, services);
    case 'component':
      return [`${names.name('components', change.component)} is ${change.status}.`];
    case 'role':
      return [`${names.name('roles', change.role)} ${change.reachable ? 'answers again' : 'does not answer'}.`];
    case 'vendor':
      return [`${names.name('vendors', change.vendor)} ${change.reachable ? 'answers again' : 'does not answer'}.`];
    case 'data-loss':
      return change.age === 0
        ? []
        : [`${names.name('services', change.service)} loses ${formatDuration(change.age)} of data.`];
    case 'zero-point':
      return change.point === 'disruption' ? [] : [`This is the ${change.point}.`];
    default:
      return [];
  }
}

function levelText(
  { service, effective }: Extract<Change, { kind: 'service' }>,
  { seq, at }: JournalEvent,
  services: readonly ServiceResult[],
): readonly string[] {
  const result = services.find(({ key }) => key === service);
  if (result === undefined) return [];
  const level = `${Math.round(effective)} %`;
  if (result.interruptions.some(({ endSeq }) => endSeq === seq)) return [`${result.name} is back at ${level}.`];
  if (result.interruptions.some(({ startSeq }) => startSeq === seq)) return [`${result.name} falls to ${level}.`];
  return result.series.some((point) => point.at === at && point.level === effective)
    ? [`${result.name} is at ${level}.`]
    : [];
}
