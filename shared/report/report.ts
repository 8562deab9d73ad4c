import { z } from 'zod';
import { OwnReport } from '../model/own-report';
import { ProposedFinding } from '../model/proposed-finding';
import { Integrity } from '../model/report-outline';
import { Coverage } from './sections/coverage';
import { CommunicationResult } from './sections/communication';
import { PathLink } from './sections/deciding-path';
import { DecisionResult } from './sections/decisions';
import { Deviation } from './sections/deviations';
import { Evaluation } from './sections/evaluation';
import { ForkResult } from './sections/forks';
import { Improvement, ReportFinding } from './sections/improvement-plan';
import { InjectResult } from './sections/injects';
import { LogLine } from './sections/log';
import { AttachedEntry } from './sections/attached';
import { Attended } from './sections/attended';
import { MendedEntry } from './sections/mendings';
import { NoteEntry } from './sections/notes';
import { Overview } from './sections/overview';
import { ParticipantsFeedback } from './sections/participants-feedback';
import { ServiceResult } from './sections/service-results';
import { StepResult } from './sections/step-results';
import { TimeSpent } from './sections/time-spent';
import { Chapter } from './sections/timeline';
import { LongestWork } from './sections/longest-work';
import { WithoutLongest } from './sections/without-longest';

export const REPORT_FORMAT = 'statedrill.report';
export const REPORT_VERSION = 1;

/**
 * The after-action report as data: everything in it is derived from the run's record and the register, so the same
 * input gives the same report. All times are milliseconds; `at` and its like are exercise time since the disruption.
 */
export const Report = z.object({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  headline: z.string(),
  overview: Overview,
  services: z.array(ServiceResult),
  /** The service that fared worst and the chain of work and waiting that decided when it came back. */
  worst: z
    .object({
      service: z.string(),
      path: z.array(PathLink),
      longest: LongestWork.optional(),
      withoutLongest: WithoutLongest.optional(),
    })
    .optional(),
  steps: z.array(StepResult),
  /** The simulated runs that planned and actual times are held against. */
  simulation: z.object({ runs: z.number().int(), seed: z.number().int() }).optional(),
  time: TimeSpent,
  timeline: z.array(Chapter),
  injects: z.array(InjectResult),
  /** Median room time from release to first answer, of injects that were answered (K-31). */
  injectResponse: z.object({
    median: z.number().optional(),
    answered: z.number().int(),
    released: z.number().int(),
    /** Released injects that expect something, and those of them of which every expected action was seen. */
    expecting: z.number().int().optional(),
    complete: z.number().int().optional(),
  }),
  decisions: z.array(DecisionResult),
  /** Drills that share their beginning with this one and went on otherwise; absent where there are none. */
  forks: z.array(ForkResult).optional(),
  /** Absent where the plan names nobody who has to be told, and in simulations. */
  communication: CommunicationResult.optional(),
  deviations: z.array(Deviation),
  notes: z.array(NoteEntry),
  /** The roll call: who took part, and how, by the end. */
  attendance: z.array(Attended).optional(),
  /** Absent where no participant has given any. */
  feedback: ParticipantsFeedback.optional(),
  /** Actual times corrected afterwards, and entries taken back. */
  mended: z.array(MendedEntry).optional(),
  /** Pictures, files and links with injects, entries and findings: names and seals, never the files. */
  attached: z.array(AttachedEntry).optional(),
  findings: z.array(ReportFinding),
  proposals: z.array(ProposedFinding),
  improvements: z.array(Improvement),
  strengths: z.array(z.string()),
  coverage: Coverage,
  /** Absent where no objective was set. */
  evaluation: Evaluation.optional(),
  integrity: Integrity,
  log: z.array(LogLine),
  /** What people wrote, rated, kept and approved: the only part that is not derived from the record and the register. */
  own: OwnReport.optional(),
});
export type Report = z.infer<typeof Report>;
