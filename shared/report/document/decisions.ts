import { formatDuration, formatInstant } from '../../basics/time';
import type { Report } from '../report';
import type { DecisionResult } from '../sections/decisions';
import { ENGLISH } from '../words/english';
import { paragraph, tableOr, type Block } from './block';

export const decisionBlocks = ({ decisions }: Report): readonly Block[] => [
  tableOr(ENGLISH.none.decisions, {
    columns: [
      { title: 'Taken at', width: 13 },
      { title: 'Question', width: 23 },
      { title: 'Answer', width: 22 },
      { title: 'By', width: 13 },
      { title: 'Took', align: 'right', width: 10 },
      { title: 'Why', width: 19 },
    ],
    rows: decisions.map((decision) => ({
      cells: [
        decision.at === undefined ? 'not taken' : formatInstant(decision.at),
        { text: decision.name, ...asked(decision) },
        { text: decision.chosen ?? '–', isStrong: true, ...others(decision) },
        by(decision),
        formatDuration(decision.took),
        {
          text: decision.why ?? '–',
          ...(decision.withdrawn !== undefined && { sub: `taken back: ${decision.withdrawn}` }),
        },
      ],
    })),
  }),
  ...activations(decisions),
];

/** A decision that put the plan in force: when, on whose authority, out of what. */
const activations = (decisions: Report['decisions']): readonly Block[] =>
  decisions.flatMap(({ activation, at }) =>
    activation === undefined || at === undefined
      ? []
      : [
          paragraph(
            `The plan was activated at ${formatInstant(at)} by ${activation.authority}${activation.incident === undefined ? '; which major incident it came out of is not recorded' : `, out of major incident ${activation.incident}`}.`,
          ),
        ],
  );

const asked = ({ kind, owner }: DecisionResult): { sub?: string } =>
  kind === 'room' ? { sub: 'not asked by the plan' } : owner === undefined ? {} : { sub: owner };

function others({ options }: DecisionResult): { sub?: string } {
  const rest = options.filter(({ isChosen }) => !isChosen).map(({ label }) => label);
  return rest.length === 0 ? {} : { sub: `not: ${rest.join(', ')}` };
}

function by({ how, by: who, decidedBy }: DecisionResult): string {
  switch (how) {
    case 'person':
      return decidedBy ?? who ?? 'a person';
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
