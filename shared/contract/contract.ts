import { z } from 'zod';
import type { RoomFolds } from '../analysis/room/room-folds';
import { ClockReading } from '../model/clock-reading';
import { Line } from '../model/ids';
import { Change, JournalEvent } from '../model/journal';
import { Plan } from '../model/plan';
import { Command, FrozenRun, RunOutcome } from '../model/run';
import { SitePlans } from '../model/site-plans';
import { Forecast } from '../model/forecast';
import type { Caller } from './bridge';
import { Done, Nothing, procedure } from './procedure';
import { attachmentProcedures } from './attachments';
import { exerciseEvents, exerciseProcedures } from './exercise';
import { simulationEvents, simulationProcedures } from './simulation';
import { registerEvents, registerProcedures } from './register';
import { DocumentFormat, MadeFile, PaperSize } from './made-file';
import { packageProcedures } from './packages';
import { projectingEvents, projectingProcedures } from './projecting';
import { reportingEvents, reportingProcedures } from './reporting';
import { sharingEvents, sharingProcedures } from './sharing';

/** Where the workspace stands: shown in the top bar at all times. */
export const WorkspaceStatus = z.object({
  path: z.string(),
  name: z.string(),
  /** Milliseconds since 1970 of the last commit; absent when nothing was written yet. */
  savedAt: z.number().optional(),
  /** A sentence while something could not be saved. */
  trouble: z.string().optional(),
  /** The file could not be opened, and `trouble` says why: there is nothing to show from it and nothing to save to it. */
  closed: z.boolean().optional(),
});
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>;

export const PlanSummary = z.object({
  id: z.string(),
  title: z.string(),
  revision: z.number().int(),
  updatedAt: z.string(),
  states: z.number().int(),
  fromTemplate: z.string().optional(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

export const RunSummary = z.object({
  runId: z.string(),
  title: z.string(),
  workflowTitle: z.string(),
  scenarioTitle: z.string(),
  planId: z.string().optional(),
  conduct: z.enum(['live', 'simulation']),
  /** A disruption that really happened. */
  isEvent: z.boolean().optional(),
  startedAt: z.string(),
  /** When a disruption that really happened began, which may be long before its record was. */
  beganAt: z.string().optional(),
  endedAt: z.string().optional(),
  /** Absent while it is open. */
  outcome: RunOutcome.optional(),
  /** Exercise milliseconds at the last event. */
  at: z.number().int(),
  events: z.number().int(),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const RunRecord = z.object({
  summary: RunSummary,
  frozen: FrozenRun,
  journal: z.array(JournalEvent),
  clock: ClockReading,
});
export type RunRecord = z.infer<typeof RunRecord>;

/**
 * A run as a page opens it: where it stood a while before its end, and the events since. Of a short record these are all;
 * those of a long one before them are read from `runs.history`, behind what is on the screen.
 */
export const OpenedRun = z.object({
  summary: RunSummary,
  frozen: FrozenRun,
  /** Folded by the program from the record, never read from anywhere: the compiler knows its shape. */
  since: z.custom<RoomFolds>((it) => typeof it === 'object' && it !== null && 'known' in it),
  events: z.array(JournalEvent),
  clock: ClockReading,
});
export type OpenedRun = z.infer<typeof OpenedRun>;

export const TemplateSummary = z.object({ id: z.string(), plan: Plan });

export const ReportFormat = z.enum(['pdf', 'docx', 'html', 'md', 'xlsx', 'csv', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** Parts of a report that can be left out of a file; page one always stays. */
export const ReportSection = z.enum([
  'happened', 'services', 'findings', 'improvements', 'strengths', 'untested', 'ratings', 'steps', 'time', 'timeline',
  'injects', 'decisions', 'forks', 'communication', 'deviations', 'attached', 'exercise', 'participants', 'feedback', 'editions', 'method', 'log',
]); // prettier-ignore
export type ReportSection = z.infer<typeof ReportSection>;

/** Whether people appear by their roles, or by their names. */
export const ReportNames = z.enum(['roles', 'persons']);
export type ReportNames = z.infer<typeof ReportNames>;

/** Every procedure that may cross a process. Adding one: a row here, a function in main/handlers. */
export const procedures = {
  'app.info': procedure(
    Nothing,
    z.object({
      version: z.string(),
      node: z.string(),
      sqlite: z.string(),
      /** The name under which what this caller does is recorded. */
      caller: z.string().optional(),
    }),
  ),
  'workspace.status': procedure(Nothing, WorkspaceStatus),
  'templates.list': procedure(Nothing, z.array(TemplateSummary)),

  'plans.list': procedure(Nothing, z.array(PlanSummary)),
  /** Which plans the loss of a site hits. */
  'plans.sites': procedure(Nothing, z.array(SitePlans)),
  'plans.load': procedure(
    z.object({ id: z.string() }),
    z.object({ id: z.string(), revision: z.number().int(), plan: Plan }),
  ),
  'plans.create': procedure(
    z.object({ plan: Plan, fromTemplate: z.string().optional() }),
    z.object({ id: z.string(), revision: z.number().int() }),
  ),
  /** Refused as a conflict when `basedOn` is not the stored revision. */
  'plans.save': procedure(
    z.object({ id: z.string(), basedOn: z.number().int(), plan: Plan }),
    z.object({ revision: z.number().int(), savedAt: z.number() }),
  ),
  'plans.remove': procedure(z.object({ id: z.string() }), Done),

  'runs.list': procedure(Nothing, z.array(RunSummary)),
  'runs.load': procedure(z.object({ runId: z.string() }), RunRecord),
  'runs.open': procedure(z.object({ runId: z.string() }), OpenedRun),
  /** Events of the record from `from` on, at most `most` of them. */
  'runs.history': procedure(
    z.object({ runId: z.string(), from: z.number().int().min(0), most: z.number().int().min(1).max(5_000) }),
    z.object({ events: z.array(JournalEvent) }),
  ),
  'runs.start': procedure(
    z.object({ frozen: FrozenRun, planId: z.string().optional(), jumpTo: z.number().int().optional() }),
    z.object({ runId: z.string() }),
  ),
  'runs.command': procedure(z.object({ runId: z.string(), command: Command }), z.object({ seq: z.number().int() })),
  /** Several in one commit, in order; each is answered for itself. */
  'runs.record': procedure(
    z.object({ runId: z.string(), commands: z.array(Command).min(1).max(2_000) }),
    z.object({
      recorded: z.number().int(),
      refused: z.array(z.object({ index: z.number().int(), why: z.string() })),
    }),
  ),
  /** What a command would change if it were given now; nothing is recorded. Refused exactly when the command would be. */
  'runs.preview': procedure(
    z.object({ runId: z.string(), command: Command }),
    z.object({ at: z.number().int(), changes: z.array(Change) }),
  ),
  /** The rest of an open run, played by chance from where it stands now, as often as there is time for in `ms`. */
  'runs.forecast': procedure(
    z.object({ runId: z.string(), ms: z.number().int().min(50).max(5_000).default(450) }),
    Forecast,
  ),
  /** A new drill that goes on from the entry `seq` of this one, with its clock standing; this one stays as it is. */
  'runs.fork': procedure(
    z.object({ runId: z.string(), seq: z.number().int().min(0), title: Line.min(1) }),
    z.object({ runId: z.string() }),
  ),
  /** Re-runs the whole record on the interpreter and compares it, and checks the hash chain. */
  'runs.verify': procedure(
    z.object({ runId: z.string() }),
    z.object({ events: z.number().int(), chain: z.boolean(), replay: z.boolean(), detail: z.string() }),
  ),

  ...registerProcedures,

  ...simulationProcedures,
  ...exerciseProcedures,
  ...attachmentProcedures,

  ...projectingProcedures,

  ...reportingProcedures,
  ...packageProcedures,
  ...sharingProcedures,
  /** Plans with contacts, call tree, checklists and drawings, to have at hand without the app and without a network. */
  'packs.make': procedure(
    z.object({
      planIds: z.array(z.string()).min(1).max(100),
      format: ReportFormat.extract(['html', 'pdf']),
      paper: PaperSize.optional(),
    }),
    MadeFile,
  ),
  /** The report as a file, for the host to save or to offer as a download. CSV comes as a zip of one file a table. */
  'report.render': procedure(
    z.object({
      runId: z.string(),
      format: ReportFormat,
      /** A version as it was kept; the present draft unless it says one. */
      version: z.number().int().min(1).optional(),
      paper: PaperSize.optional(),
      /** Roles unless it says otherwise. */
      names: ReportNames.optional(),
      leaveOut: z.array(ReportSection).optional(),
      /** For a screen, HTML only: at most `rows` of each table; of the full log those around the event `seq`. */
      excerpt: z
        .object({ rows: z.number().int().min(50).max(5_000), seq: z.number().int().min(0).optional() })
        .optional(),
      /** A Word file in base64 whose styles and header are used. */
      template: z.base64().max(12_000_000).optional(),
      /** With one it is made in a thread of its own, tells how far it is and can be cancelled. */
      ticket: z.string().min(1).max(100).optional(),
    }),
    MadeFile,
  ),
  /** Drills side by side, by the same means as one report. */
  'report.compare': procedure(
    z.object({
      runIds: z.array(z.string()).min(2).max(6),
      format: DocumentFormat,
      paper: PaperSize.optional(),
      names: ReportNames.optional(),
    }),
    MadeFile,
  ),
} as const;

/**
 * Pushed to every window of the facilitator; `projector.view` to projectors and `participant.…` to participants, who hear
 * nothing else.
 */
export const events = {
  'workspace.status': WorkspaceStatus,
  /** Committed and synced before it is sent. */
  'run.journal': z.object({ runId: z.string(), events: z.array(JournalEvent), clock: ClockReading }),
  'run.clock': z.object({ runId: z.string(), clock: ClockReading }),
  'runs.changed': z.object({}),
  'plans.changed': z.object({ id: z.string(), revision: z.number().int() }),
  ...registerEvents,
  ...simulationEvents,
  ...exerciseEvents,
  ...projectingEvents,
  ...reportingEvents,
  ...sharingEvents,
} as const;

export type ProcedureName = keyof typeof procedures;
export type EventName = keyof typeof events;
export type Input<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>;
export type Parsed<N extends ProcedureName> = z.output<(typeof procedures)[N]['input']>;
export type Output<N extends ProcedureName> = z.output<(typeof procedures)[N]['output']>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

export const isProcedure = (name: unknown): name is ProcedureName =>
  typeof name === 'string' && Object.hasOwn(procedures, name);
export const isEvent = (name: unknown): name is EventName => typeof name === 'string' && Object.hasOwn(events, name);

/** Whether a caller of this kind hears an event. Every host asks before it sends one. */
export function mayHear(event: string, kind: Caller['kind']): boolean {
  if (event.startsWith('participant.')) return kind === 'participant';
  if (event === 'projector.view') return kind === 'projector';
  return kind === 'facilitator' || kind === 'cli';
}
