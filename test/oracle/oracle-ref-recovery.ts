// `npm run oracle:ref-recovery -- --runs 100000 --seed 1 [--json]`: the kernel against the reference figures of ref-recovery, base and stress.
import { parseArgs } from 'node:util';
import { printFigures } from '../torture/figures';
import { checkRefRecovery } from './ref-recovery-check';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const figures = (['base', 'stress'] as const).flatMap((name) => checkRefRecovery(name, runs, seed));
process.exitCode = printFigures(figures, values.json);
