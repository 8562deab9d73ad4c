// `npm run bench:forecast [-- --rounds 5] [--json]`: how soon a live drill says how the rest will go. Needs `npm run build`.
import { join } from 'node:path';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ForecastDesk } from '../../main/simulation/forecast-desk';
import { spawnFrom } from '../../main/simulation/worker-thread';
import { interruptionsOf } from '../../shared/analysis/interruptions';
import type { LiveMoment } from '../../shared/analysis/forecast';
import { known } from '../../shared/basics/assert';
import { MINUTE } from '../../shared/basics/time';
import { compile } from '../../shared/compile/compile';
import { createDrill } from '../../shared/engine/create-drill';
import { referenceRest } from '../../shared/engine/rest-of-run';
import type { FrozenRun } from '../../shared/model/run';
import type { Happening } from '../../shared/model/journal';
import { projectRoot } from '../e2e/support/project-root';
import { scenarioOf, template } from '../resources/templates';
import { atLeast, atMost, printFigures, type Figure } from '../torture/figures';
import { quantile } from './start/quantile';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});
process.stderr.write(`load of this machine before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores\n`);

/** As the control room asks: see `use-forecast.ts`. */
const SOON_MS = 450;
const AT = 40 * MINUTE;

const moment = liveMoment('wrong-host');
const cold: number[] = [];
const warm: number[] = [];
const runs: number[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  const desk = new ForecastDesk(spawnFrom(join(projectRoot, 'out/main')));
  for (const times of [cold, warm]) {
    const before = performance.now();
    const answer = await desk.forecast('run', moment, SOON_MS);
    times.push(performance.now() - before);
    if (!answer.ok) throw new Error(answer.error.message);
    runs.push(answer.value.runs);
  }
  desk.close();
}
const figures: readonly Figure[] = [
  atMost('forecast.first.ms', quantile(cold, 0.5), 1_000),
  atMost('forecast.again.ms', quantile(warm, 0.5), 1_000),
  atLeast('forecast.runs', quantile(runs, 0.5), 100),
  { name: 'forecast.reference.run.ms', value: referenceMs(), target: 'reported', ok: true },
];
process.exitCode = printFigures(figures, values.json);

function liveMoment(id: string): LiveMoment {
  const plan = template(id);
  const frozen: FrozenRun = {
    workflow: plan.workflow,
    scenario: scenarioOf(plan),
    settings: { title: id, conduct: 'live', completion: 'automatic', decisions: 'automatic', chance: { kind: 'planned' }, holdAtInjects: false, speed: 1 }, // prettier-ignore
  };
  const made = createDrill(frozen);
  if (!made.ok) throw new Error('a template compiles');
  const happenings: Happening[] = [made.value.start()];
  for (let next = made.value.advance(AT); next !== undefined; next = made.value.advance(AT)) happenings.push(next);
  const journal = happenings.map((it, seq) => ({ ...it, seq, wall: 0, hash: '' }));
  const so = { interruptions: interruptionsOf(journal, plan.workflow), zeroPoints: { disruption: 0 } };
  return { frozen, checkpoint: made.value.checkpoint(), at: AT, so };
}

/** One run of the rest on the reference interpreter, which plays what the kernel cannot go on from. */
function referenceMs(): number {
  const ir = compile(moment.frozen.workflow);
  if (!ir.ok) throw new Error('a template compiles');
  const rest = known(referenceRest(ir.value, moment.frozen, moment), 'it goes on from anywhere');
  const before = performance.now();
  for (let run = 0; run < 20; run += 1) rest.play({ seed: 1, run }, () => undefined);
  return Math.round((performance.now() - before) / 2) / 10;
}
