import { z } from 'zod';
import { Line, Text } from '../model/ids';
import { Markdown, ObjectiveRating, OwnFact, OwnPart, OwnReport, OwnText, ReportEdition } from '../model/own-report';
import { ProposedFinding } from '../model/proposed-finding';
import { ReportOutline } from '../model/report-outline';
import { Done, Nothing, procedure } from './procedure';

const ofRun = z.object({ runId: z.string() });

/** What may be asked of reports as people write, keep and approve them. */
export const reportingProcedures = {
  /** What the record of a run gives rise to, and what became of it in the register. */
  'report.proposals': procedure(ofRun, z.array(ProposedFinding)),
  /** Ends the making of a file, at once. */
  'report.cancel': procedure(z.object({ ticket: z.string() }), Done),
  /** What stands beside the draft or a version of a run's report. */
  'report.outline': procedure(ofRun.extend({ version: z.number().int().min(1).optional() }), ReportOutline),
  /** Everything in the draft of a run's report that is not made from its record. */
  'editions.own': procedure(ofRun, OwnReport),
  /** Refused as a conflict when `basedOn` is not the stored revision; 0 for the first. */
  'editions.write': procedure(
    ofRun.extend({ part: OwnPart.or(OwnFact), text: Markdown, basedOn: z.number().int().min(0) }),
    OwnText,
  ),
  /** One rating for each objective and evaluator: a second one takes the place of the first. */
  'editions.rate': procedure(ofRun.extend({ rating: ObjectiveRating }), Done),
  'editions.unrate': procedure(ofRun.extend({ objective: z.string(), evaluator: z.string() }), Done),
  /** What a version kept now would change against the last one; nothing where nothing would. */
  'editions.changes': procedure(ofRun, z.object({ changes: z.array(z.string()) })),
  /** Keeps the report as it stands now, whole. */
  'editions.keep': procedure(ofRun.extend({ note: Text.optional() }), ReportEdition),
  /** Once for a version, and by somebody who answers for it. */
  'editions.approve': procedure(
    ofRun.extend({ no: z.number().int().min(1), by: Line.trim().min(1), role: Line.trim().min(1) }),
    Done,
  ),
  /** Every version of every report, the newest first. */
  'editions.history': procedure(Nothing, z.array(z.object({ runId: z.string(), edition: ReportEdition }))),
};

export const reportingEvents = {
  /** A text, a rating, a version or an approval of this run's report. */
  'editions.changed': z.object({ runId: z.string() }),
  /** How much of a file is made, from 0 to 1. */
  'report.progress': z.object({ ticket: z.string(), share: z.number() }),
};
