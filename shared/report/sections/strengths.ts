import { isTalkedThrough } from '../../model/exercise-type';
import { formatDuration } from '../../basics/time';
import { counted, listed, stopped } from '../words/phrases';
import type { Facts } from '../findings/proposal';

interface Seen {
  /** Objectives performed without challenges, and with some. */
  readonly performed?: readonly string[];
  readonly challenged?: readonly string[];
  readonly response?: { readonly expecting?: number | undefined; readonly complete?: number | undefined };
}

/** What went well: what was noted as a strength, and what the figures show. */
export function strengthsOf(
  { history, services, steps, communication, deviations }: Facts,
  { performed = [], challenged = [], response = {} }: Seen = {},
): string[] {
  const noted = history.journal.flatMap(({ cause }) =>
    cause.kind === 'command' && cause.command.kind === 'note' && cause.command.tag === 'strength'
      ? [cause.command.text]
      : [],
  );
  const registered = history.findings.filter(({ type }) => type === 'strength').map(({ title }) => title);
  const isPlanned = history.frozen.settings.event?.noPlan === undefined;
  const kept = isPlanned
    ? [
        isTalkedThrough(history.frozen.scenario.exerciseType) ? undefined : asPlanned(steps),
        everybodyTold(communication),
        onPlan(deviations.length, history),
      ]
    : [];
  const shown = [inTime(services), asExpected(response), ...kept];
  const rated = [
    ...performed.map((objective) => `Performed without challenges: ${stopped(objective)}`),
    ...challenged.map((objective) => `Performed with some challenges: ${stopped(objective)}`),
  ];
  return [...new Set([...registered, ...noted, ...rated, ...shown.filter((text) => text !== undefined)])];
}

/** Of injects that expect something: all of it done, in half of them at least. */
function asExpected({ expecting = 0, complete = 0 }: NonNullable<Seen['response']>): string | undefined {
  if (expecting === 0 || complete * 2 < expecting) return undefined;
  return `Everything expected was done after ${complete} of ${counted(expecting, 'inject')}.`;
}

function inTime(services: Facts['services']): string | undefined {
  const met = services.filter(({ rto }) => rto.verdict === 'met');
  if (met.length === 0) return undefined;
  const each = met.map(({ name, rto }) => `${name} (${formatDuration(rto.elapsed ?? 0)})`);
  return `Back within the RTO: ${listed(each)}.`;
}

/** Talked-through times say nothing about speed: only done steps that have a plan are counted. */
function asPlanned(steps: Facts['steps']): string | undefined {
  const timed = steps.filter(
    ({ kind, outcome, overrun }) => kind === 'step' && outcome === 'done' && overrun !== undefined,
  );
  const kept = timed.filter(({ overrun = 0, planned = 0 }) => overrun <= planned * 0.1);
  // less than half of them is no strength
  if (timed.length === 0 || kept.length * 2 < timed.length) return undefined;
  return `${kept.length} of ${counted(timed.length, 'step that was done', 'steps that were done')} took no more than a tenth longer than planned.`;
}

function everybodyTold(communication: Facts['communication']): string | undefined {
  if (communication === undefined || communication.judged === 0) return undefined;
  const met = communication.duties.filter(({ verdict }) => verdict === 'met').map(({ recipient }) => recipient);
  return met.length === 0 ? undefined : `Told in time, every repeat included: ${listed([...new Set(met)])}.`;
}

const onPlan = (deviations: number, { frozen, journal }: Facts['history']): string | undefined =>
  frozen.settings.conduct === 'live' && deviations === 0 && journal.length > 1
    ? 'No deviation from the plan was recorded.'
    : undefined;
