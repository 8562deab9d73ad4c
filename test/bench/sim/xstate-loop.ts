// One measurement in a process of its own: ref-recovery through the XState machine and the timekeeper; prints one JSON line.
import { parseArgs } from 'node:util';
import { frozen } from '../../../shared/analysis/simulation/agreement-check';
import { invariant } from '../../../shared/basics/assert';
import { simulate } from '../../../shared/engine/simulate';
import { playFor } from './cpu-time';
import { reference } from './plans';

const { values } = parseArgs({ options: { ms: { type: 'string', default: '1000' } } });
const { workflow, scenario } = reference('base');
const { runs, cpu } = playFor(Number(values.ms) / 1000, 1, (run) => {
  invariant(simulate(frozen(workflow, scenario, { seed: 1, run })).ok, 'the measured plan has no errors');
});
console.log(JSON.stringify({ runs, cpu }));
