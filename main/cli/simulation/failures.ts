import { existsSync } from 'node:fs';
import { casePlans, type CasePlan } from '../../../shared/analysis/simulation/failure-list';
import { matrixKey } from '../../../shared/analysis/simulation/failure-matrix';
import { failureText } from '../../../shared/analysis/failure-words';
import { known } from '../../../shared/basics/assert';
import {
  FailureMatrix,
  type FailureCase,
  type FailureSettings,
  type FailureVerdict,
} from '../../../shared/model/failures';
import { namesOf } from '../../../shared/model/names';
import type { Workflow } from '../../../shared/model/workflow';
import type { FailureNews } from '../../simulation/failure-batch';
import { tryFailures } from '../../simulation/try-failures';
import { spawnFrom, workerCount } from '../../simulation/worker-thread';
import { writeWholeFile } from '../../write-whole-file';
import { readArguments } from '../arguments';
import { readDocument } from '../read-document';
import { CannotDo, type Terminal, type Verb } from '../verb';
import { programsFolder } from '../with-backend';
import { askedSource, checkedSubject, sourceOptions, wholeNumber } from './asked';

const options = {
  ...sourceOptions,
  depth: { type: 'string' },
  'pool-percent': { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  save: { type: 'string' },
} as const;

export const failures: Verb = {
  usage:
    'failures FILE [--depth 1|2] [--pool-percent P] [--runs N] [--seed S] [--scenario ID] [--variant ID|FILE] [--save FILE] [--workers N] [--json]',
  about:
    'Tries every failure, alone or in pairs: which service is back in time, late or never. --save keeps what is settled in a file and goes on from it. Exits 1 when there is a single point of failure.',
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    const source = askedSource(positionals, values);
    const subject = checkedSubject(source);
    const depth = wholeNumber(values.depth, '--depth', { otherwise: 1, most: 2 });
    const settings: FailureSettings = {
      depth: depth === 2 ? 2 : 1,
      poolPercent: wholeNumber(values['pool-percent'], '--pool-percent', { otherwise: 50, most: 99 }),
      runs: wholeNumber(values.runs, '--runs', { otherwise: 10_000, least: 0, most: 100_000 }),
      seed: wholeNumber(values.seed, '--seed', { otherwise: 1, least: 0, most: 4_294_967_295 }),
    };
    const key = matrixKey(subject, settings);
    const plans = casePlans(subject.ir.workflow, settings);
    const { workflow, scenario, variant } = source;
    const tried = await tryFailures({
      assignment: { played: { workflow, scenario }, variant, seed: settings.seed },
      settings,
      key,
      plans,
      settled: saved(values.save, key, plans),
      spawn: spawnFrom(programsFolder),
      workers: wholeNumber(values.workers, '--workers', { otherwise: workerCount(), most: 256 }),
      onNews: follow(plans.length, values.save, terminal),
    });
    if (!tried.ok) throw new CannotDo(tried.error);
    const matrix = tried.value;
    if (values.json) terminal.out(JSON.stringify(matrix));
    else linesOf(matrix, subject.ir.workflow).forEach(terminal.out);
    return matrix.singlePoints.length === 0 ? 0 : 1;
  },
};

const savedEvery = 5_000;

/** Says now and then how far it is, and keeps what is settled in a file. */
function follow(cases: number, save: string | undefined, { note }: Terminal): (news: FailureNews) => void {
  let said = 0;
  let written = performance.now();
  return ({ state, done, matrix }) => {
    const tenths = Math.floor((10 * done) / cases);
    if (tenths > said && state === 'running') note(`${done} of ${cases} cases`);
    said = Math.max(said, tenths);
    if (save === undefined || matrix === undefined) return;
    if (state === 'running' && performance.now() - written < savedEvery) return;
    writeWholeFile(save, JSON.stringify(matrix));
    written = performance.now();
  };
}

const keyOf = ({ failures: of, when }: Pick<FailureCase, 'failures' | 'when'> | CasePlan): string =>
  JSON.stringify([of, when]);

/** Cases that a file of an earlier trial of the same question holds. */
function saved(path: string | undefined, key: string, plans: readonly CasePlan[]): Map<number, FailureCase> {
  if (path === undefined || !existsSync(path)) return new Map<number, FailureCase>();
  const matrix = readDocument(path, { schema: FailureMatrix, what: 'a matrix of failures', largestMb: 500 });
  if (matrix.key !== key) throw new CannotDo(`${path} holds the failures of another plan or of other settings.`);
  const places = new Map(plans.map((plan, place) => [keyOf(plan), place]));
  return new Map(matrix.cases.map((it) => [known(places.get(keyOf(it)), 'the same key has the same cases'), it]));
}

const RANK: Record<FailureVerdict, number> = { 'in time': 0, late: 1, never: 2 };

function linesOf({ baseline, cases, singlePoints }: FailureMatrix, workflow: Workflow): readonly string[] {
  const before = new Map(baseline.map(({ service, verdict }) => [service, verdict]));
  const count = (verdict: FailureVerdict): number =>
    cases.filter(({ cells }) =>
      cells.some((cell) => cell.verdict === verdict && RANK[verdict] > RANK[before.get(cell.service) ?? 'in time']),
    ).length;
  const names = namesOf(workflow);
  const lost = baseline.filter(({ verdict }) => verdict === 'never').map((it) => names.name('services', it.service));
  return [
    `${cases.length} cases: ${count('never')} keep a service down for good, ${count('late')} make one late, that would be back without them.`,
    ...(lost.length === 0 ? [] : [`Even with nothing failing these do not come back: ${lost.join(', ')}.`]),
    ...(singlePoints.length === 0
      ? ['No single failure keeps a service down for good.']
      : ['Single points of failure, with the services that they keep down:']),
    ...singlePoints.map(({ failure, services }) => {
      const hit = services.map((key) => names.name('services', key)).join(', ');
      return `    ${failureText(failure, workflow)}: ${hit}`;
    }),
  ];
}
