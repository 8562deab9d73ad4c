import { formatInstant } from '../../basics/time';
import type { ObjectiveRating, RatingValue } from '../../model/own-report';
import type { Report } from '../report';
import { clip } from '../words/clip';
import { capital, listed, stopped } from '../words/phrases';
import { paragraph, type Block, type Fact, type Item } from './block';

type Objective = Report['overview']['objectives'][number];
type Inject = Report['injects'][number];

/** Each objective by itself, as HSEEP asks for: strengths, areas for improvement, what they rest on, and why it was rated so. */
export const objectiveBlocks = (report: Report): readonly Block[] =>
  report.overview.objectives.map((objective, index) => {
    const injects = report.injects.filter((it) => it.objective === objective.id && it.status === 'released');
    const ratings = (report.own?.ratings ?? []).filter((rating) => rating.objective === objective.id);
    return {
      kind: 'subsection',
      title: `Objective ${index + 1}: ${clip(objective.text, HEADING)}`,
      isShort: true,
      blocks: [
        ...(objective.text.length > HEADING ? [paragraph(objective.text)] : []),
        { kind: 'facts', rows: facts(objective, injects, ratings) },
        {
          kind: 'columns',
          columns: [
            [paragraph('Strengths', 'meta'), listOr('None on record.', strengths(objective, injects, report))],
            [paragraph('Areas for improvement', 'meta'), listOr('None on record.', areas(objective, injects, { report, ratings }))], // prettier-ignore
          ],
        },
      ],
    };
  });

/** Letters of a heading; a longer objective stands below it in full. */
const HEADING = 160;

const listOr = (none: string, items: readonly Item[]): Block =>
  items.length === 0 ? paragraph(none) : { kind: 'list', items };

function facts({ capability, tasks }: Objective, injects: readonly Inject[], ratings: readonly ObjectiveRating[]) {
  const analysis = ratings.flatMap(({ evaluator, rationale }) => (rationale === undefined ? [] : [`${evaluator}: ${stopped(rationale)}`])); // prettier-ignore
  const seen = (tasks ?? []).filter((task) => task.seen !== undefined).length;
  const rows: readonly (Fact | undefined)[] = [
    capability === undefined ? undefined : { label: 'Capability', text: capability },
    { label: 'Rating', text: ratings.length === 0 ? 'not rated' : ratings.map(ratingText).join('\n') },
    analysis.length === 0 ? undefined : { label: 'Analysis', text: analysis.join('\n') },
    tasks === undefined ? undefined : { label: 'Critical tasks', text: `${seen} of ${tasks.length} seen done` },
    { label: 'Reference', text: reference(injects) },
  ];
  return rows.filter((row) => row !== undefined);
}

const ratingText = ({ value, evaluator }: ObjectiveRating): string => `${value}: ${RATED[value]} (${evaluator})`;

const RATED: Readonly<Record<RatingValue, string>> = {
  P: 'performed without challenges',
  S: 'performed with some challenges',
  M: 'performed with major challenges',
  U: 'unable to be performed',
  N: 'not observed',
};

const reference = (injects: readonly Inject[]): string =>
  injects.length === 0
    ? 'No inject that addresses it was released'
    : capital(listed(injects.map(({ no, title, at = 0 }) => `inject ${no} “${title}” at ${formatInstant(at)}`)));

/** What was seen done, and what people noted as a strength while they spoke of one of its injects. */
function strengths({ tasks = [] }: Objective, injects: readonly Inject[], { notes }: Report): readonly Item[] {
  const done = tasks.flatMap(({ text, seen }) => (seen === undefined ? [] : [{ text, sub: `critical task, seen by ${seen.by} at ${formatInstant(seen.at)}` }])); // prettier-ignore
  const expected = injects.flatMap(({ no, seen = [] }): readonly Item[] =>
    seen.length === 0
      ? []
      : [{ text: `${seen.map(({ text }) => text).join('; ')}.`, sub: `expected after inject ${no}, and seen` }],
  );
  const noted = notesOn(injects, notes, 'strength').map(({ text, by, who }): Item => ({ text, sub: `noted by ${who ?? by}` })); // prettier-ignore
  return [...noted, ...done, ...expected];
}

interface Beside {
  readonly report: Report;
  readonly ratings: readonly ObjectiveRating[];
}

/** Findings that rest on one of its injects, and critical tasks that nobody saw although somebody watched. */
function areas({ tasks = [] }: Objective, injects: readonly Inject[], { report, ratings }: Beside): readonly Item[] {
  const ids = new Set(injects.map(({ id }) => id));
  const isWatched = ratings.length > 0 || tasks.some(({ seen }) => seen !== undefined);
  const missing = isWatched ? tasks.filter(({ seen }) => seen === undefined) : [];
  const registered = report.findings.filter(({ inject, type }) => inject !== undefined && ids.has(inject) && type !== 'strength'); // prettier-ignore
  const proposed = report.proposals.filter(
    ({ accepted, dismissed, evidence: { inject } }) =>
      accepted === undefined && dismissed === undefined && inject !== undefined && ids.has(inject),
  );
  return [
    ...registered.map(({ title, severity, status }): Item => ({
      text: title,
      sub: `finding, ${severity} · ${status}`,
    })),
    ...proposed.map(({ title, severity }): Item => ({ text: title, sub: `${severity} · proposed by the record` })),
    ...missing.map(({ text }): Item => ({ text, sub: 'critical task, not seen' })),
  ];
}

const notesOn = (injects: readonly Inject[], notes: Report['notes'], tag: 'strength') =>
  notes.filter(
    (note) => note.tag === tag && note.withdrawn === undefined && injects.some(({ title }) => title === note.inject),
  );
