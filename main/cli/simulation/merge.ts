import { addBlock, emptyBlock } from '../../../shared/analysis/simulation/block';
import { createSimulator } from '../../../shared/analysis/simulation/simulator';
import { summaryOf } from '../../../shared/analysis/simulation/summary';
import { sameData } from '../../../shared/basics/same-data';
import type { SimulationResult } from '../../../shared/model/simulation';
import { readBlock, Shard } from '../../simulation/shard';
import { readArguments } from '../arguments';
import { readDocument } from '../read-document';
import { CannotDo, type Verb } from '../verb';
import { checkedSubject } from './asked';
import { resultLines } from './result-lines';

export const merge: Verb = {
  usage: 'merge FILES… [--json]',
  about: 'Puts the shards of a simulation together: the same to the bit as one run of all.',
  run(args, { out }) {
    const { values, positionals } = readArguments(args, {});
    const shards = positionals.map((path) => readDocument(path, { schema: Shard, what: 'a shard', largestMb: 500 }));
    const [first] = shards;
    if (first === undefined) throw new CannotDo('Name the shards to merge.');
    const result = merged(first, inOrder(shards, positionals));
    if (values.json) out(JSON.stringify(result));
    else resultLines(first.workflow, result).forEach(out);
    return Promise.resolve(0);
  },
};

/** Refused unless the shards are of one batch and cover each of its runs once. */
function inOrder(shards: readonly Shard[], paths: readonly string[]): readonly Shard[] {
  const [first] = shards;
  const stranger = shards.findIndex((it) => it.key !== first?.key || !sameData(it.settings, first.settings));
  if (stranger > 0) throw new CannotDo(`${paths[stranger]} is a shard of another simulation than ${paths[0]}.`);
  const sorted = shards.toSorted((a, b) => a.from - b.from);
  let next = 0;
  for (const { from, runs } of sorted) {
    if (from > next) throw new CannotDo(`The shard with runs ${next} to ${from - 1} is missing.`);
    if (from < next) throw new CannotDo(`The runs from ${from} on are there twice.`);
    next = from + runs;
  }
  const all = first?.settings.runs ?? 0;
  if (next < all) throw new CannotDo(`The shard with runs ${next} to ${all - 1} is missing.`);
  return sorted;
}

function merged(first: Shard, shards: readonly Shard[]): SimulationResult {
  const { workflow, scenario, variant, settings } = first;
  const subject = checkedSubject({ workflow, scenario, ...(variant && { variant }) });
  if (subject.key !== first.key) throw new CannotDo('These shards were made from a plan that was changed since.');
  const { kernel, shape } = createSimulator(subject, settings.seed);
  const whole = emptyBlock(shape, 0, settings.runs);
  for (const shard of shards) {
    const block = readBlock(shard);
    if (block === undefined) throw new CannotDo(`The shard with the runs from ${shard.from} on is damaged.`);
    if (block.counts.length !== whole.counts.length || block.sums.length !== whole.sums.length)
      throw new CannotDo('These shards were made by another version of Statedrill.');
    addBlock(whole, block);
  }
  return summaryOf({ subject, kernel, shape, seed: settings.seed }, whole);
}
