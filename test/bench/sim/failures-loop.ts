// One measurement in a process of its own: a fair share of all single and double failures of the steps of ref-recovery,
// each played in full; prints one JSON line. `--as-in-app`: as the app tries them, which stops when the share is known.
import { parseArgs } from 'node:util';
import { inlineMore } from '../../../main/simulation/inline-more';
import { casePlans, type CasePlan } from '../../../shared/analysis/simulation/failure-list';
import { FailureTrial } from '../../../shared/analysis/simulation/failure-trial';
import { serviceTimes } from '../../../shared/analysis/simulation/service-times';
import { subjectOf } from '../../../shared/analysis/simulation/subject';
import { withFailures } from '../../../shared/analysis/simulation/with-failures';
import { invariant } from '../../../shared/basics/assert';
import { cpuTime } from './cpu-time';
import { reference } from './plans';

const { values } = parseArgs({
  options: {
    /** One case in so many. */
    every: { type: 'string', default: '43' },
    runs: { type: 'string', default: '10000' },
    'as-in-app': { type: 'boolean', default: false },
  },
});

inlineMore();
const runs = Number(values.runs);
const every = Number(values.every);
const settings = { depth: 2, poolPercent: 50, runs, seed: 1 } as const;
const played = reference('base');
const subject = subjectOf(played);
invariant(subject.ok, 'the measured plan has no errors');
const plans = casePlans(played.workflow, settings).filter(
  ({ failures, when }) => when === 'start' && failures.every(({ kind }) => kind === 'step'),
);
const share = plans.filter((_, i) => i % every === 0);

const rto = played.workflow.services.map((it) => it.rto ?? Infinity);
let met = 0;
const tryAll = values['as-in-app'] ? tryAsInApp : tryInFull;
// Once for the compiler: a whole matrix pays for that once, not for every share of it.
tryAll(plans.slice(0, 1));
const begun = cpuTime();
tryAll(share);
const cpu = cpuTime() - begun;
console.log(JSON.stringify({ runs: share.length * runs, cpu, cases: share.length, of: plans.length, met }));

function tryInFull(cases: readonly CasePlan[]): void {
  invariant(subject.ok, 'the measured plan has no errors');
  for (const { failures } of cases) {
    const scenario = withFailures(played.scenario, { failures, at: 0 });
    serviceTimes({ ...subject.value, scenario }, 1)(0, runs, (toMbco) => {
      for (let s = 0; s < rto.length; s += 1) if (toMbco(s) <= rto[s]!) met += 1;
    });
  }
}

function tryAsInApp(cases: readonly CasePlan[]): void {
  invariant(subject.ok, 'the measured plan has no errors');
  const trial = new FailureTrial(subject.value, settings);
  for (const plan of cases) met += trial.try(plan).cells.length;
}
