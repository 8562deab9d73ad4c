import { formatDuration } from '../../basics/time';
import type { ReportSection } from '../../contract/contract';
import { isTalkedThrough } from '../../model/exercise-type';
import { OwnPart } from '../../model/own-report';
import type { DrawnSheet } from '../charts/run-drawing';
import { timeScale } from '../charts/time-scale';
import type { Report } from '../report';
import { formatDay } from '../words/dates';
import { ENGLISH } from '../words/english';
import { asManyAsFit } from '../words/phrases';
import { attachedBlocks, type Pictures } from './attached';
import type { Block, ReportDocument, Section } from './block';
import { communicationBlocks } from './communication';
import { decisionBlocks, deviationBlocks } from './decisions';
import { inEventWords } from './event-words';
import { exerciseBlocks, standing } from './exercise';
import { feedbackBlocks } from './feedback';
import { findingBlocks, improvementBlocks } from './findings';
import { injectBlocks } from './injects';
import { strengthBlocks, untestedBlocks } from './learned';
import { methodBlocks } from './method';
import { approvalLine, editionBlocks, editionMark, ownBlocks, ratingBlocks } from './own';
import { pageOne } from './page-one';
import { participantBlocks } from './participants';
import { planChangeBlocks } from './plan-changes';
import { serviceBlocks } from './services';
import { stepBlocks } from './steps';
import { logBlocks, storyBlocks } from './story';
import { timeBlocks } from './time';
import { consequenceBlocks, forkBlocks } from './forks';
import { happenedBlocks } from './what-happened';

/** What a document is made of beside the report itself. */
export interface Beside {
  /** The path taken on the drawing, in parts. */
  readonly drawing?: readonly DrawnSheet[];
  readonly pictures?: Pictures;
  readonly leaveOut?: readonly ReportSection[];
}

/** The report as a document to read: page one, then every section in the order in which a reader asks. */
export function documentOf(
  report: Report,
  { drawing = [], pictures = {}, leaveOut = [] }: Beside = {},
): ReportDocument {
  const { overview, headline, integrity } = report;
  const document: ReportDocument = {
    title: overview.title,
    kicker: ENGLISH.kicker,
    banner: bannerOf(overview),
    meta: [
      overview.event === undefined ? formatDay(overview.startedAt) : `Began ${overview.event.began}`,
      ...(overview.scenario.title === overview.title ? [] : [overview.scenario.title]),
      `${formatDuration(overview.exerciseTime)}${overview.event === undefined ? ` of exercise time${inTheRoom(report)}` : ' on record'}`,
      standing(report),
      approvalLine(report.own),
    ],
    headline,
    summary: [...pageOne(report), ...ownBlocks(report, 'summary')],
    sections: sectionsOf(report, drawing, pictures).filter(
      (section) => !leaveOut.some((left) => left === section.id) && !isOfExercises(section, report),
    ),
    footer: `${ENGLISH.kicker} · ${editionMark(report.own)} · record ${integrity.headHash.slice(0, 12)}`,
  };
  return overview.event === undefined ? document : inEventWords(document);
}

const inTheRoom = ({ time: { room }, overview }: Report): string =>
  room === undefined
    ? ''
    : `, ${isTalkedThrough(overview.exerciseType) ? 'talked through' : 'played'} in ${formatDuration(room.total)}`;

function bannerOf({ conduct, event, exerciseType }: Report['overview']): string {
  if (event !== undefined) return ENGLISH.realEvent;
  return conduct === 'simulation' ? ENGLISH.simulation : `${ENGLISH.exercise} · ${exerciseType}`;
}

/** Nothing was injected into a real disruption, nobody had set objectives for it, and nobody is asked how they liked it. */
function isOfExercises({ id, blocks }: Section, { injects, overview }: Report): boolean {
  if (overview.event === undefined) return false;
  if (overview.event.noPlan !== undefined && OF_A_PLAN.has(id)) return true;
  if (id === 'injects') return injects.length === 0;
  return (id === 'ratings' && overview.objectives.length === 0) || (id === 'feedback' && blocks.length === 1);
}

/** Said of a plan only. */
const OF_A_PLAN: ReadonlySet<string> = new Set(['steps', 'untested', 'deviations', 'time']);

function sectionsOf(report: Report, drawing: readonly DrawnSheet[], pictures: Pictures): readonly Section[] {
  const attached = attachedBlocks(report, pictures);
  const ends = report.steps.map(({ plannedTo = 0, ended = 0 }) => Math.max(plannedTo, ended));
  const end = report.overview.exerciseTime;
  const whole = timeScale(end);
  const compared = timeScale(Math.max(end, ...ends), 5);
  const narrow = timeScale(end, 6);
  const section = (id: keyof typeof ENGLISH.sections, blocks: Section['blocks'], startsPage = false): Section => ({
    id,
    title: ENGLISH.sections[id],
    blocks: [...ownOf(report, id), ...blocks],
    ...(startsPage && { startsPage }),
  });
  return [
    section('happened', happenedBlocks(report, whole), true),
    section('services', serviceBlocks(report, narrow)),
    section('findings', findingBlocks(report)),
    section('improvements', [...improvementBlocks(report), ...planChangeBlocks(report)]),
    section('strengths', strengthBlocks(report)),
    section('untested', untestedBlocks(report)),
    section('ratings', ratingBlocks(report)),
    section('steps', [...stepBlocks(report, compared), ...drawingBlocks(drawing)]),
    section('time', timeBlocks(report)),
    section('timeline', storyBlocks(report)),
    section('injects', injectBlocks(report)),
    section('decisions', [...decisionBlocks(report), ...consequenceBlocks(report)]),
    ...(report.forks === undefined ? [] : [section('forks', forkBlocks(report))]),
    ...(report.communication === undefined ? [] : [section('communication', communicationBlocks(report))]),
    section('deviations', deviationBlocks(report)),
    ...(attached.length === 0 ? [] : [section('attached', attached)]),
    section('exercise', exerciseBlocks(report)),
    section('participants', participantBlocks(report)),
    section('feedback', feedbackBlocks(report)),
    section('editions', editionBlocks(report)),
    section('method', methodBlocks(report)),
    section('log', logBlocks(report), true),
  ];
}

const ownOf = (report: Report, id: string): readonly Block[] => {
  const part = OwnPart.safeParse(id);
  return part.success ? ownBlocks(report, part.data) : [];
};

/** Letters that a caption has for the names of what is in a part. */
const CAPTION = 120;

/** The path that was taken, on the drawing itself. */
const drawingBlocks = (sheets: readonly DrawnSheet[]): Section['blocks'] =>
  sheets.map(({ svg, isWide, holds }, index) => ({
    kind: 'figure',
    svg,
    caption: sheets.length === 1 ? ENGLISH.notes.drawing : `The path taken, part ${index + 1} of ${sheets.length}: ${asManyAsFit(holds, CAPTION)}. ${index === 0 ? ENGLISH.notes.drawing : ''}`.trim(), // prettier-ignore
    ...(isWide && { isWide }),
  }));
