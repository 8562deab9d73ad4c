import { formatDuration, formatInstant } from '../../basics/time';
import type { Report } from '../report';
import type { DecisionResult } from '../sections/decisions';
import { ENGLISH } from '../words/english';
import { tableOr, type Block } from './block';

export const decisionBlocks = ({ decisions }: Report): readonly Block[] => [
  tableOr(ENGLISH.none.decisions, {
    columns: [
      { title: 'Taken at', width: 14 },
      { title: 'Question', width: 27 },
      { title: 'Answer', width: 25 },
      { title: 'By', width: 14 },
      { title: 'Took', align: 'right', width: 8 },
      { title: 'Why', width: 12 },
    ],
    rows: decisions.map((decision) => ({
      cells: [
        decision.at === undefined ? 'not taken' : formatInstant(decision.at),
        { text: decision.name, ...(decision.owner !== undefined && { sub: decision.owner }) },
        { text: decision.chosen ?? '–', isStrong: true, ...others(decision) },
        by(decision),
        formatDuration(decision.took),
        decision.why ?? '–',
      ],
    })),
  }),
];

function others({ options }: DecisionResult): { sub?: string } {
  const rest = options.filter(({ isChosen }) => !isChosen).map(({ label }) => label);
  return rest.length === 0 ? {} : { sub: `not: ${rest.join(', ')}` };
}

function by({ how, by: who }: DecisionResult): string {
  switch (how) {
    case 'person':
      return who ?? 'a person';
    case 'plan':
      return 'the plan’s own weight';
    case 'deadline':
      return 'the default, at the deadline';
    case 'open':
      return '–';
  }
}

export const deviationBlocks = ({ deviations }: Report): readonly Block[] => [
  tableOr(ENGLISH.none.deviations, {
    columns: [
      { title: 'At', width: 14 },
      { title: 'What was done', width: 38 },
      { title: 'Kind', width: 12 },
      { title: 'Who', width: 12 },
      { title: 'Why', width: 24 },
    ],
    rows: deviations.map(({ at, what, kind, by: who, why }) => ({
      cells: [formatInstant(at), what, KINDS[kind], who, why],
    })),
  }),
];

const KINDS: Record<Report['deviations'][number]['kind'], string> = {
  skip: 'skipped',
  start: 'started out of order',
  early: 'done out of order',
  otherwise: 'done otherwise',
  force: 'forced way',
  move: 'moved',
  unplanned: 'added step',
};
