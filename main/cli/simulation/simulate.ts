import { BLOCK } from '../../../shared/analysis/simulation/block';
import { mostRuns, tooManyRuns } from '../../simulation/most-runs';
import { playBatch, type PlayedBatch } from '../../simulation/play-batch';
import { SHARD_FORMAT, writtenBlock, type Shard } from '../../simulation/shard';
import type { Stretch } from '../../simulation/assembly';
import { spawnFrom, workerCount } from '../../simulation/worker-thread';
import type { SimulationSource } from '../../../shared/contract/simulation';
import { agreementText } from '../../../shared/report/simulation/agreement-words';
import type { SimulationSettings } from '../../../shared/model/simulation';
import { readArguments } from '../arguments';
import { CannotDo, type Terminal, type Verb } from '../verb';
import { programsFolder } from '../with-backend';
import { askedSource, checkedSubject, sourceOptions, wholeNumber } from './asked';
import { resultLines } from './result-lines';

export const batchOptions = {
  ...sourceOptions,
  runs: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
} as const;

const options = { ...batchOptions, shard: { type: 'string' } } as const;

export const simulate: Verb = {
  usage: 'simulate FILE [--runs N] [--seed S] [--scenario ID] [--variant FILE] [--shard I/N] [--workers N] [--json]',
  about: 'Plays a plan many times by chance: how often each service is back in time. A shard goes to `merge`.',
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    const source = askedSource(positionals, values);
    const subject = checkedSubject(source);
    const { key } = subject;
    const settings = askedSettings(values);
    const whole = { from: 0, runs: settings.runs };
    const stretch = values.shard === undefined ? whole : shardOf(values.shard, settings.runs);
    if (stretch.runs > mostRuns(subject)) throw new CannotDo(tooManyRuns(mostRuns(subject)).message);
    const { block, result, agreement } = await played({ source, settings, stretch, workers: values.workers }, terminal);
    if (values.shard !== undefined) {
      const shard: Shard = { format: SHARD_FORMAT, version: 1, key, ...source, settings, ...writtenBlock(block) };
      terminal.out(JSON.stringify(shard));
    } else if (values.json) terminal.out(JSON.stringify(result));
    else resultLines(source.workflow, result).forEach(terminal.out);
    terminal.note(
      agreement.runs > 0
        ? `Both interpreters agreed on ${agreement.runs} runs of this plan, ${agreement.events} events.`
        : `${agreementText(agreement).replace(/^[tn]/, (first) => first.toUpperCase())}.`,
    );
    return 0;
  },
};

interface BatchValues {
  readonly runs?: string | undefined;
  readonly seed?: string | undefined;
}

export const askedSettings = ({ runs, seed }: BatchValues): SimulationSettings => ({
  runs: wholeNumber(runs, '--runs', { otherwise: 10_000, most: 10_000_000 }),
  seed: wholeNumber(seed, '--seed', { otherwise: 1, least: 0, most: 4_294_967_295 }),
});

export interface BatchAsked {
  readonly source: SimulationSource;
  readonly settings: SimulationSettings;
  readonly stretch: Stretch;
  readonly workers: string | undefined;
}

/** Plays a batch on worker threads, and says now and then how far it is. */
export async function played(asked: BatchAsked, { note }: Terminal): Promise<PlayedBatch> {
  const { source, settings, stretch } = asked;
  const { workflow, scenario, variant } = source;
  let said = 0;
  const result = await playBatch({
    assignment: { played: { workflow, scenario }, variant, seed: settings.seed },
    stretch,
    spawn: spawnFrom(programsFolder),
    workers: wholeNumber(asked.workers, '--workers', { otherwise: workerCount(), most: 256 }),
    onNews({ done }) {
      const tenths = Math.floor((10 * done) / stretch.runs);
      if (tenths > said && done < stretch.runs) note(`${done} of ${stretch.runs} runs`);
      said = Math.max(said, tenths);
    },
  });
  if (!result.ok) throw new CannotDo(result.error);
  return result.value;
}

/** Whole blocks, shared out as evenly as they go. */
function shardOf(text: string, runs: number): Stretch {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [shard, shards] = [Number(i), Number(n)];
  if (i === undefined || shard < 1 || shard > shards)
    throw new CannotDo(`--shard takes a number and how many there are, as in 2/8, not ${text}.`);
  const blocks = Math.ceil(runs / BLOCK);
  const [from, to] = [shard - 1, shard].map((it) => Math.floor((it * blocks) / shards) * BLOCK);
  if (from === undefined || to === undefined || from === to)
    throw new CannotDo(`${runs} runs are ${blocks} blocks of ${BLOCK}: take at most ${blocks} shards.`);
  return { from, runs: Math.min(to, runs) - from };
}
