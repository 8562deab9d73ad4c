import { run } from '../../../shared/engine/kernel/run';
import { createSimulator } from '../../../shared/analysis/simulation/simulator';
import { subjectOf } from '../../../shared/analysis/simulation/subject';
import { kernelOf } from '../../oracle/sample';
import { everything, manySteps, reference } from './plans';

const plan = process.argv[2] ?? 'base';
const results = process.argv.includes('--results');
const played = plan === 'base' || plan === 'stress' ? reference(plan) : plan === 'everything' ? everything() : manySteps(Number(plan));
const k = kernelOf(played.workflow, played.scenario);
let events = 0;
for (let i = 0; i < 200; i += 1) run(k, { kind: 'drawn', seed: 1, run: i }, () => void (events += 1));
const subject = subjectOf(played);
const sim = results && subject.ok ? createSimulator(subject.value, 1) : undefined;
const n = Number(plan) > 100 ? 20 : 200;
const times: number[] = [];
let at = 0;
const until = performance.now() + 4000;
while (performance.now() < until) {
  const t = performance.now();
  if (sim) sim.play(at, n);
  else for (let i = 0; i < n; i += 1) run(k, { kind: 'drawn', seed: 1, run: at + i });
  at += n;
  times.push(((performance.now() - t) / n) * 1000);
}
const late = times.slice(times.length >> 1).sort((a, b) => a - b);
const q = (p: number) => late[Math.floor(p * late.length)]!;
console.log(plan, 'us/run min', q(0).toFixed(2), 'p10', q(0.1).toFixed(2), 'p50', q(0.5).toFixed(2), 'ns/event p10', ((q(0.1) * 1000) / (events / 200)).toFixed(1), 'runs', at);
