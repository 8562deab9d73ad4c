import { formatDuration, formatInstant } from '../../basics/time';
import type { Report } from '../report';
import { formatDay, formatTimeOfDay } from '../words/dates';
import { capital, counted, listed } from '../words/phrases';
import { tableOr, type Block, type Fact } from './block';
import { ownFact } from './own';

/** Overview: what was exercised, when, on which plan and story. */
export function exerciseBlocks(report: Report): readonly Block[] {
  const { overview, services } = report;
  const rows: readonly (Fact | undefined)[] = [
    { label: 'Exercise', text: overview.title },
    {
      label: 'Type',
      text: overview.conduct === 'simulation' ? 'Simulation, no people' : capital(overview.exerciseType),
    },
    ...(overview.event === undefined
      ? []
      : [{ label: 'Began', text: `${overview.event.began} by the clock on the wall` }]),
    { label: overview.event === undefined ? 'Date' : 'Recorded', text: dates(overview) },
    { label: 'Exercise time played', text: formatDuration(overview.exerciseTime) },
    { label: 'Outcome', text: standing(report) },
    { label: 'Plan', text: planText(overview) },
    overview.event === undefined ? { label: 'Scenario', text: withSummary(overview.scenario) } : undefined,
    ownFact(report, 'threat'),
    { label: 'Scope', text: [overview.scope, `Services: ${listed(overview.services)}.`].filter(Boolean).join(' ') },
    overview.roles.length === 0 ? undefined : { label: 'Roles in the plan', text: overview.roles.join(', ') },
    overview.facilitators.length === 0 ? undefined : { label: 'Recorded by', text: overview.facilitators.join(', ') },
    ownFact(report, 'sponsor'),
    ownFact(report, 'organisations'),
    ownFact(report, 'contact'),
    { label: 'Zero points', text: zeroPoints(overview) },
    { label: 'RTO clock', text: rtoClock(services) },
    overview.activation === undefined
      ? undefined
      : { label: 'Activation', text: [`${overview.activation.authority}.`, ...overview.activation.criteria].join(' ') },
    overview.seed === undefined ? undefined : { label: 'Chance', text: `drawn from seed ${overview.seed}` },
  ];
  return [
    { kind: 'facts', rows: rows.filter((row) => row !== undefined) },
    tableOr('No objectives are set for this exercise.', {
      caption: 'Objectives',
      columns: [
        { title: 'Objective', width: 48 },
        { title: 'Capability', width: 20 },
        { title: 'Addressed by injects', width: 32 },
      ],
      rows: overview.objectives.map(({ text, capability, injects }) => ({
        cells: [text, capability ?? '–', injects.length === 0 ? 'none released' : injects.join(', ')],
      })),
    }),
    ...storyBlocks(overview),
  ];
}

/** That no plan was put in force is an answer too. */
const planText = ({ event, workflow }: Report['overview']): string =>
  event?.noPlan === undefined ? withSummary(workflow) : `No plan was activated. Why: ${event.noPlan}`;

function dates({ startedAt, endedAt, conduct }: Report['overview']): string {
  const day = formatDay(startedAt);
  if (conduct === 'simulation') return day;
  const until =
    formatDay(endedAt) === day ? formatTimeOfDay(endedAt) : `${formatDay(endedAt)}, ${formatTimeOfDay(endedAt)}`;
  return `${day}, ${formatTimeOfDay(startedAt)} to ${until}`;
}

function outcome({ outcome: ended, outcomeReason }: Report['overview']): string {
  if (ended === undefined) return 'the run is still open';
  return outcomeReason === undefined ? ended : `${ended}: ${outcomeReason}`;
}

/** The plan can end well with a service that nothing in it brings back. */
export function standing({ services, overview }: Report): string {
  const down = services.filter(
    ({ interruptions, recoveredAt }) => interruptions.length > 0 && recoveredAt === undefined,
  );
  if (overview.outcome !== 'recovered' || down.length === 0) return capital(outcome(overview));
  return `Plan played to its end, ${counted(down.length, 'service')} not back`;
}

const withSummary = ({ title, summary }: { title: string; summary?: string | undefined }): string =>
  summary === undefined ? title : `${title}. ${summary}`;

function zeroPoints({ zeroPoints: points, startsAt, startsOn, event }: Report['overview']): string {
  const told = [startsOn, startsAt].filter((part) => part !== undefined).join(' ');
  const story = told === '' ? '' : ` (${told} ${event === undefined ? 'in the story' : 'by the clock on the wall'})`;
  return points.map(({ point, at }) => `${point} ${formatInstant(at)}${at === 0 ? story : ''}`).join(', ');
}

function rtoClock(services: Report['services']): string {
  const others = services.filter(({ rto }) => rto.from !== 'disruption');
  const rest = others.map(({ name, rto }) => `${name} from the ${rto.from}`);
  return rest.length === 0 ? 'from the disruption, for every service' : `from the disruption, but ${listed(rest)}`;
}

function storyBlocks({ story }: Report['overview']): readonly Block[] {
  if (story === undefined) return [];
  const { reported } = story;
  const facts: readonly (Fact | undefined)[] = [
    { label: 'Story after', text: `${story.event}, ${story.date}` },
    story.note === undefined ? undefined : { label: 'Note', text: story.note },
    reported === undefined ? undefined : { label: 'What really happened', text: reportedText(reported) },
    { label: 'Sources', text: story.sources.map(({ id, what }) => `${id}: ${what}`).join('; ') },
  ];
  return [{ kind: 'facts', rows: facts.filter((row) => row !== undefined) }];
}

function reportedText({
  service,
  outage,
  dataLoss,
  note,
}: NonNullable<NonNullable<Report['overview']['story']>['reported']>): string {
  const parts = [
    ...(outage === undefined ? [] : [`${service} was away for ${formatDuration(outage)}`]),
    ...(dataLoss === undefined ? [] : [`${formatDuration(dataLoss)} of data were lost`]),
  ];
  return `${listed(parts)}.${note === undefined ? '' : ` ${note}`}`;
}
