// ref-recovery on npm's simscript 1.0.37. Its queues admit whoever fits (back-filling), so waiting for the head of a strict
// queue cannot be said in it: its waiting times differ from the model's, its speed is what is measured. Prints one JSON line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

globalThis.requestAnimationFrame = (act) => setImmediate(act);
/** Installed apart from the project: it brings a TypeScript and 45 packages of its own. See README.md here. */
const require = createRequire(join(process.cwd(), '../../../out/bench/simscript.cjs'));
const { Simulation, Entity, Queue } = require('simscript');
const model = JSON.parse(readFileSync(new URL('../../fixtures/ref-recovery.json', import.meta.url), 'utf8'));
const seconds = Number(process.argv[process.argv.indexOf('--ms') + 1]) / 1000;

const next = model.steps.map(() => []);
for (const step of model.steps) for (const before of step.preds) next[before].push(step.index);

class StepEntity extends Entity {
  constructor(step) {
    super();
    this.step = step;
    this.priority = -step.priority;
  }

  async script() {
    const { simulation, step } = this;
    for (const { pool, units } of step.claims) await this.enterQueue(simulation.pools[pool], units);
    let done = false;
    for (let tries = 0; tries <= step.maxRetries && !done; tries += 1) {
      await this.delay(sample(step.duration));
      done = Math.random() < step.successProbability;
    }
    if (!done) await this.delay(sample(step.workaround));
    for (const { pool } of step.claims.toReversed()) this.leaveQueue(simulation.pools[pool]);
    for (const after of next[step.index]) {
      simulation.waiting[after] -= 1;
      if (simulation.waiting[after] === 0) simulation.activate(new StepEntity(model.steps[after]));
    }
    simulation.left -= 1;
    if (simulation.left === 0) simulation.over();
  }
}

class Recovery extends Simulation {
  constructor() {
    super();
    this.pools = Object.fromEntries(model.pools.map(({ id, capacity }) => [id, new Queue(id, capacity)]));
    this.waiting = model.steps.map((step) => step.preds.length);
    this.left = model.steps.length;
    this.whole = new Promise((resolve) => (this.over = resolve));
  }

  onStarting() {
    super.onStarting();
    for (const step of model.steps) if (step.preds.length === 0) this.activate(new StepEntity(step));
  }
}

async function play() {
  const simulation = new Recovery();
  simulation.start(true);
  await simulation.whole;
  simulation.stop();
}

function sample({ type, min, mode, max, median, sigma }) {
  if (type === 'triangular') {
    const [u, turn] = [Math.random(), (mode - min) / (max - min)];
    return u < turn
      ? min + Math.sqrt(u * (max - min) * (mode - min))
      : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
  }
  if (type === 'lognormal') return median * Math.exp(sigma * gauss());
  const x = gamma(1 + (4 * (mode - min)) / (max - min));
  const y = gamma(1 + (4 * (max - mode)) / (max - min));
  return min + ((max - min) * x) / (x + y);
}

const gauss = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

/** Marsaglia and Tsang. */
function gamma(shape) {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = gauss();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(Math.random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

const time = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
for (let warm = 0; warm < 300; warm += 1) await play();
const begun = time();
let runs = 0;
for (; time() - begun < seconds; runs += 1) await play();
console.log(JSON.stringify({ runs, cpu: time() - begun }));
