// `npm run oracle:templates -- --runs 100000 --seed 1 [--json]`: the kernel against the templates in oracle form against an outside calculation.
import { parseArgs } from 'node:util';
import { printFigures } from '../torture/figures';
import { checkTemplate, references } from './templates-check';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const figures = Object.keys(references).flatMap((id) => checkTemplate(id, runs, seed));
process.exitCode = printFigures(figures, values.json);
