// One measurement in a process of its own: plays runs for some time and prints one JSON line.
import { parseArgs } from 'node:util';
import { inlineMore } from '../../../main/simulation/inline-more';
import { BLOCK } from '../../../shared/analysis/simulation/block';
import { createSimulator } from '../../../shared/analysis/simulation/simulator';
import { subjectOf } from '../../../shared/analysis/simulation/subject';
import { invariant } from '../../../shared/basics/assert';
import { run } from '../../../shared/engine/kernel/run';
import { kernelOf } from '../../oracle/sample';
import { playFor } from './cpu-time';
import { everything, manySteps, plansAtOnce, reference } from './plans';

const { values } = parseArgs({
  options: {
    /** `base`, `stress`, `everything`, a number of steps, or `plans` and how many at once. */
    plan: { type: 'string', default: 'base' },
    /** Milliseconds of CPU time: measured, and before that until the code is compiled for good. */
    ms: { type: 'string', default: '1500' },
    warm: { type: 'string', default: '2000' },
    /** Levels, criticality and utilisation too. */
    results: { type: 'boolean', default: false },
  },
});

// As the product's worker threads do.
inlineMore();
const { plan } = values;
const played = playedOf(plan);
const play = values.results ? playWithResults() : playOnly();
const perRun = eventsPerRun();
// As many at a time as the product counts in a block.
const step = values.results ? BLOCK : 50;
playFor(Number(values.warm) / 1000, step, play);
const { runs, cpu } = playFor(Number(values.ms) / 1000, step, play);
console.log(JSON.stringify({ runs, cpu, events: runs * perRun }));

function playedOf(name: string): ReturnType<typeof reference> {
  if (name === 'base' || name === 'stress') return reference(name);
  if (name === 'everything') return everything();
  const [, plans] = name.split('plans ');
  return plans === undefined ? manySteps(Number(name)) : plansAtOnce(Number(plans));
}

type Play = (from: number, count: number) => void;

function playOnly(): Play {
  const k = kernelOf(played.workflow, played.scenario);
  return (from, count) => {
    for (let i = 0; i < count; i += 1) run(k, { kind: 'drawn', seed: 1, run: from + i });
  };
}

function playWithResults(): Play {
  const subject = subjectOf(played);
  invariant(subject.ok, 'the measured plan has no errors');
  const simulator = createSimulator(subject.value, 1);
  return (from, count) => void simulator.play(from, count);
}

/** Every cascade is one event. */
function eventsPerRun(): number {
  const k = kernelOf(played.workflow, played.scenario);
  let events = 0;
  for (let i = 0; i < 200; i += 1) run(k, { kind: 'drawn', seed: 1, run: i }, () => void (events += 1));
  return events / 200;
}
