import { describe, expect, it } from 'vitest';
import { compile } from '../../../shared/compile/compile';
import { createDrill } from '../../../shared/engine/create-drill';
import type { Drill } from '../../../shared/engine/drill';
import { advance, cascade } from '../../../shared/engine/keeper/cascade';
import type { KeeperState } from '../../../shared/engine/keeper/state';
import { createKernel } from '../../../shared/engine/kernel/create-kernel';
import { pictureOfKeeper, pictureOfKernel } from '../../../shared/engine/kernel/picture';
import { canResume, presentScenario, resume } from '../../../shared/engine/kernel/resume';
import { step } from '../../../shared/engine/kernel/run';
import { tablesOf } from '../../../shared/engine/kernel/tables';
import { quickRest, referenceRest, standing } from '../../../shared/engine/rest-of-run';
import { createXStatePort } from '../../../shared/engine/xstate-port';
import type { Command, FrozenRun } from '../../../shared/model/run';
import type { Workflow } from '../../../shared/model/workflow';
import { conduct, must } from '../../support/a-run';
import { aWorkflow, end, min, step as aStep } from '../../support/a-workflow';
import { randomInject, randomRun } from '../../support/random-run';
import { randomOf, type Random } from '../../support/random';
import { scenarioOf, template, templateIds } from '../../resources/templates';

const RUNS = 3;
/** `MOMENTS=4000` for a long look. */
const MOMENTS = Number(process.env['MOMENTS'] ?? 200);

/** A live drill at a random moment, in which people did some of what people do. */
function liveMoment(seed: number): { run: FrozenRun; drill: Drill; at: number } | undefined {
  const r = randomOf(seed);
  const run = randomRun(seed, { conduct: 'live', chance: { kind: 'planned' }, completion: r.pick(['automatic', 'facilitator']), decisions: r.pick(['automatic', 'facilitator']) }); // prettier-ignore
  const drill = must(createDrill(run));
  drill.start();
  let at = 0;
  for (let moves = r.whole(0, 14); moves > 0 && !drill.ended; moves -= 1) {
    at += min(r.whole(0, 25));
    while (!drill.ended && drill.advance(at) !== undefined);
    if (!drill.ended) drill.command(at, somethingSaid(r, run.workflow, moves), 'facilitator');
  }
  return drill.ended ? undefined : { run, drill, at };
}

function somethingSaid(r: Random, workflow: Workflow, nth: number): Command {
  const { id } = r.pick(workflow.states);
  const options = workflow.states.flatMap((one) => (one.kind === 'decision' ? one.options.map((o) => [one.id, o.id] as const) : [])); // prettier-ignore
  const [decision, option] = options.length > 0 ? r.pick(options) : [id, id];
  return r.pick<Command>([
    { kind: 'finish', step: id, outcome: r.pick(['done', 'failed']), why: 'it is so' },
    { kind: 'skip', state: id, why: 'no time' },
    { kind: 'choose', decision, option },
    { kind: 'answer', gate: id, approved: r.chance(0.5) },
    { kind: 'improvise', inject: { ...randomInject(r, workflow, `made-up-${nth}`), trigger: { kind: 'hand' } } },
    { kind: 'start', step: id, why: 'earlier' },
    { kind: 'move', to: id, why: 'elsewhere' },
  ]);
}

describe('a live run that the kernel goes on from', () => {
  it('goes on event by event as the reference interpreter does, from random moments of random documents', () => {
    let compared = 0;
    let events = 0;
    for (let seed = 0; seed < MOMENTS; seed += 1) {
      const moment = liveMoment(seed);
      if (moment === undefined) continue;
      const { run, drill, at } = moment;
      const checkpoint = drill.checkpoint();
      const ir = must(compile(run.workflow));
      const state = checkpoint.keeper as KeeperState; // `as`: our own JSON
      const tables = tablesOf(ir, presentScenario(run.scenario, state));
      if (!canResume(state, tables)) continue;
      compared += 1;
      const kernel = createKernel(tables, { stays: false });
      for (let n = 0; n < RUNS; n += 1) {
        const drawn = { seed: 5, run: n };
        const port = createXStatePort(ir, false);
        port.restore(checkpoint.machine);
        const keeper = standing(ir, run, { checkpoint, at, port, drawn });
        resume(kernel, standing(ir, run, { checkpoint, at, port, drawn }).state, { kind: 'drawn', ...drawn });
        cascade(keeper, { kind: 'due', what: 'wake', id: 'clock' }, () => undefined);
        for (let nth = 0; ; nth += 1) {
          const left = pictureOfKeeper(keeper);
          expect({ seed, n, nth, ...pictureOfKernel(kernel) }).toEqual({ seed, n, nth, ...left });
          events += 1;
          if (left.result !== 'none') break;
          advance(keeper, Infinity);
          step(kernel);
        }
      }
    }
    expect(compared).toBeGreaterThan(MOMENTS / 5);
    expect(events).toBeGreaterThan(compared * RUNS * 2);
  }, 600_000);
});

describe('the rest of a run on the kernel', () => {
  it.each(templateIds)('of %s is the one on the reference interpreter, told in the same words', (id) => {
    const plan = template(id);
    const live = conduct(plan.workflow, scenarioOf(plan)).until(40);
    const ir = must(compile(plan.workflow));
    const stand = { checkpoint: live.drill.checkpoint(), at: min(40) };
    const quick = quickRest(ir, live.run, stand);
    const reference = referenceRest(ir, live.run, stand);
    expect(quick).toBeDefined();
    for (let run = 0; run < 5; run += 1) {
      const told = [quick, reference].map((rest) => {
        const levels: Record<string, number> = {};
        const changes: [number, string, number][] = [];
        const over = rest?.play({ seed: 2, run }, (news) => {
          for (const change of news.changes) {
            if (change.kind !== 'service' || levels[change.service] === change.effective) continue;
            levels[change.service] = change.effective;
            changes.push([news.at, change.service, change.effective]);
          }
        });
        return { over, changes };
      });
      expect(told[0]?.changes.length).toBeGreaterThan(0);
      expect(told[0]?.over).toBe(told[1]?.over);
      // What stood from the beginning is told by one of them only.
      const later = told.map(({ changes }) => changes.filter(([instant]) => instant > min(40)));
      expect(later[0]).toEqual(later[1]);
    }
  });

  it('is left to the reference interpreter where people did what no plan can say', () => {
    const workflow = aWorkflow([aStep('a', 60), aStep('b', 10, { after: ['a'] }), end('over')], ['a > b', 'b > over']);
    const live = conduct(workflow).until(5).say({ kind: 'unplanned', name: 'Fetch the key', duration: min(90), claims: [], why: 'lost' }); // prettier-ignore
    const stand = { checkpoint: live.drill.checkpoint(), at: min(5) };
    expect(quickRest(must(compile(workflow)), live.run, stand)).toBeUndefined();
  });
});
