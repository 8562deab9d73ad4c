import { z } from 'zod';
import { dutiesOf } from '../../analysis/duties/duty';
import { ReportObjective } from '../../model/report-outline';
import { RunOutcome } from '../../model/run';
import type { History } from '../history';
import { criticalTasks } from './critical-tasks';

const ms = z.number().int();

/** What was exercised, when, and on what plan. */
export const Overview = z.object({
  title: z.string(),
  conduct: z.enum(['live', 'simulation']),
  exerciseType: z.string(),
  /** A disruption that really happened: when it began by the clock on the wall, and why no plan was activated. */
  event: z.object({ since: ms, began: z.string(), noPlan: z.string().optional() }).optional(),
  workflow: z.object({ title: z.string(), summary: z.string().optional() }),
  scenario: z.object({ title: z.string(), summary: z.string().optional() }),
  /** Clock time of the disruption in the story, `HH:MM`. */
  startsAt: z.string().optional(),
  /** Day of the disruption in the story, `YYYY-MM-DD`. */
  startsOn: z.string().optional(),
  /** What was played and what was left out. */
  scope: z.string().optional(),
  /** Milliseconds since 1970, UTC, of the first and the last event. */
  startedAt: ms,
  endedAt: ms,
  /** Exercise time played. */
  exerciseTime: ms,
  /** Absent where the run was still open. */
  outcome: RunOutcome.optional(),
  outcomeReason: z.string().optional(),
  objectives: z.array(ReportObjective),
  services: z.array(z.string()),
  roles: z.array(z.string()),
  facilitators: z.array(z.string()),
  activation: z.object({ authority: z.string(), criteria: z.array(z.string()) }).optional(),
  /** Zero points that happened. */
  zeroPoints: z.array(z.object({ point: z.string(), at: ms })),
  /** Seed, where chance was drawn. */
  seed: z.number().optional(),
  story: z
    .object({
      event: z.string(),
      date: z.string(),
      note: z.string().optional(),
      reported: z
        .object({ service: z.string(), outage: ms.optional(), dataLoss: ms.optional(), note: z.string().optional() })
        .optional(),
      sources: z.array(z.object({ id: z.string(), what: z.string() })),
    })
    .optional(),
});
export type Overview = z.infer<typeof Overview>;

export function overviewOf(history: History): Overview {
  const { frozen, journal, board, summary, names } = history;
  const { workflow, scenario, settings } = frozen;
  const tell = dutiesOf(workflow).flatMap(({ teller, approver }) =>
    [teller, approver].filter((role) => role !== undefined),
  );
  const owners = new Set([
    ...workflow.states.flatMap((state) => ('owner' in state && state.owner ? [state.owner] : [])),
    ...tell,
  ]);
  return {
    title: summary.title,
    conduct: settings.conduct,
    exerciseType: scenario.exerciseType,
    ...(settings.event && { event: eventOf(settings.event, scenario) }),
    workflow: { title: workflow.title, ...(workflow.summary && { summary: workflow.summary }) },
    scenario: { title: scenario.title, ...(scenario.summary && { summary: scenario.summary }) },
    startedAt: journal[0]?.wall ?? 0,
    endedAt: journal.at(-1)?.wall ?? 0,
    exerciseTime: history.end,
    objectives: objectivesOf(history),
    services: workflow.services.map(({ name }) => name),
    roles: [...owners].map((role) => names.name('roles', role)),
    facilitators: facilitatorsOf(history),
    zeroPoints: Object.entries(board.zeroPoints).map(([point, at]) => ({ point, at })),
    ...(scenario.startsAt !== undefined && { startsAt: scenario.startsAt }),
    ...(scenario.startsOn !== undefined && { startsOn: scenario.startsOn }),
    ...(scenario.scope !== undefined && { scope: scenario.scope }),
    ...(board.ended !== undefined && { outcome: board.ended.outcome }),
    ...(board.ended?.reason !== undefined && { outcomeReason: board.ended.reason }),
    ...(workflow.activation !== undefined && { activation: activationOf(workflow.activation) }),
    ...(settings.chance.kind === 'drawn' && { seed: settings.chance.seed }),
    ...storyOf(history),
  };
}

const eventOf = (
  { since, noPlan }: NonNullable<History['frozen']['settings']['event']>,
  { startsOn = '', startsAt = '' }: History['frozen']['scenario'],
): NonNullable<Overview['event']> => ({
  since,
  began: `${startsOn} ${startsAt}`.trim(),
  ...(noPlan !== undefined && { noPlan }),
});

function objectivesOf(history: History): Overview['objectives'] {
  const { frozen, injects, board } = history;
  return frozen.scenario.objectives.map((objective) => {
    const { id, text, capability } = objective;
    const tasks = criticalTasks(objective, history);
    return {
      id,
      text,
      ...(capability !== undefined && { capability }),
      ...(tasks.length > 0 && { tasks }),
      injects: [...injects.values()]
        .filter((inject) => inject.objective === id && board.injects[inject.id]?.status === 'released')
        .map(({ no, title }) => `${no} ${title}`),
    };
  });
}

const facilitatorsOf = ({ journal }: History): string[] => [
  ...new Set(journal.flatMap(({ cause }) => (cause.kind === 'command' ? [cause.by] : []))),
];

const activationOf = ({ authority, criteria }: NonNullable<History['frozen']['workflow']['activation']>) => ({
  authority,
  criteria: criteria.map(({ text }) => text),
});

function storyOf({ frozen, names }: History): Pick<Overview, 'story'> {
  const { inspiredBy } = frozen.workflow;
  if (inspiredBy === undefined) return {};
  const { event, date, note, reported, sources } = inspiredBy;
  return {
    story: {
      event,
      date,
      sources,
      ...(note !== undefined && { note }),
      ...(reported !== undefined && {
        reported: { ...reported, service: names.name('services', reported.service) },
      }),
    },
  };
}
