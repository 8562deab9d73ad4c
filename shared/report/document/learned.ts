import { isTalkedThrough } from '../../model/exercise-type';
import type { Report } from '../report';
import { ENGLISH } from '../words/english';
import { capital } from '../words/phrases';
import { paragraph, tableOr, type Block, type Row } from './block';

export const strengthBlocks = ({ strengths }: Report): readonly Block[] => [
  strengths.length === 0
    ? paragraph(ENGLISH.none.strengths)
    : { kind: 'list', items: strengths.map((text) => ({ text })) },
];

/** It stood whole all the time: how it is brought back was not seen. */
export const neverDown = ({ interruptions, lowest }: Report['services'][number]): boolean =>
  interruptions.length === 0 && lowest.level === 100;

/** It went down and nothing brought it back. */
export const neverBack = ({ interruptions, recoveredAt }: Report['services'][number]): boolean =>
  interruptions.length > 0 && recoveredAt === undefined;

/** A drill does not measure it. */
export const hasWorkRecovery = ({ mtpd, interruptions }: Report['services'][number]): boolean =>
  mtpd.workRecovery !== undefined && mtpd.workRecovery > 0 && interruptions.length > 0;

/** Steps that were reached and ended without having been done: that they can be done was not seen. */
export const notCarriedOut = ({ steps }: Report): readonly Report['steps'][number][] => {
  const done = new Set(steps.flatMap(({ state, outcome }) => (outcome === 'done' ? [state] : [])));
  const failed = steps.filter(({ kind, state, outcome }) => kind === 'step' && outcome !== 'done' && !done.has(state));
  return [...new Map(failed.map((step) => [step.state, step])).values()];
};

/** Who should have been told by the end of the run and never was: that it works was not seen. */
export const neverTold = ({ communication }: Report): readonly { readonly name: string; readonly duty: string }[] =>
  (communication?.duties ?? []).flatMap(({ verdict, messages, recipient, name }) =>
    verdict === 'missed' && messages.length === 0 ? [{ name: recipient, duty: name }] : [],
  );

/** Everything that the run did not reach: no evidence that it works. */
export function untestedBlocks(report: Report): readonly Block[] {
  const { coverage, services, overview } = report;
  const rows: readonly Row[] = [
    ...coverage.states.map(({ name, kind }) => ({ cells: [capital(kind), name, 'never reached'] })),
    ...notCarriedOut(report).map(({ name, outcome, stoppedBy }) => ({
      cells: [
        'Step',
        name,
        `${ENDED[outcome]}${stoppedBy === undefined ? '' : ` (inject ${stoppedBy.no}, ${stoppedBy.title})`}`,
      ],
    })),
    ...neverTold(report).map(({ name, duty }) => ({ cells: ['Duty to tell', duty, `${name}: told by nobody`] })),
    ...coverage.options.map(({ name, decision }) => ({ cells: ['Option', name, `not taken in “${decision}”`] })),
    ...coverage.injects.map(({ no, name }) => ({ cells: ['Inject', `${no} ${name}`, 'not released'] })),
    ...(coverage.ways ?? []).map(({ name, to }) => ({ cells: ['Way', name, `never taken, to “${to}”`] })),
    ...coverage.backups.map(({ name }) => ({ cells: ['Back-up', `of ${name}`, 'nobody had to stand in'] })),
    ...services
      .filter(hasWorkRecovery)
      .map(({ name }) => ({ cells: ['Work recovery', name, 'its time is the plan’s figure'] })),
    ...services
      .filter(neverBack)
      .map(({ name }) => ({ cells: ['Service', name, 'not back: its recovery was not seen'] })),
    ...services
      .filter(neverDown)
      .map(({ name }) => ({ cells: ['Service', name, 'up in the record: its recovery was not seen'] })),
  ];
  const reached =
    coverage.total === 0
      ? 'n/a: the plan holds no steps.'
      : `The run reached ${coverage.reached} of ${coverage.total} steps, decisions, gates and waits of the plan${apart(coverage)}.`;
  return [
    ...(isTalkedThrough(overview.exerciseType) ? [paragraph(ENGLISH.notes.talkedThrough)] : []),
    paragraph(`${reached}${ways(coverage.transitions)}`),
    tableOr(ENGLISH.none.untested, {
      columns: [
        { title: 'What', width: 15 },
        { title: 'Name', width: 50 },
        { title: 'Why', width: 35 },
      ],
      rows,
    }),
  ];
}

const ENDED: Readonly<Record<Report['steps'][number]['outcome'], string>> = {
  done: 'done',
  failed: 'reached, not carried out',
  timeout: 'reached, not finished in the time allowed',
  skipped: 'reached, skipped',
  cancelled: 'reached, cancelled',
  forced: 'reached, ended by hand',
  open: 'reached, not finished when the run ended',
};

const ways = ({ taken, total }: Report['coverage']['transitions']): string =>
  total === 0
    ? ''
    : ` It took ${taken} of the ${total} ways that lead from one to the next; those out of what was never reached are not listed.`;

const apart = ({ byDeviation = 0 }: Report['coverage']): string =>
  byDeviation === 0
    ? ''
    : `, ${byDeviation} of them only by leaving it: they are no evidence that the plan works as drawn`;
