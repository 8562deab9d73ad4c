import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../../shared/analysis/simulation/agreement-check';
import { createSimulator } from '../../../../shared/analysis/simulation/simulator';
import { sampleAt } from '../../../../shared/analysis/simulation/shape';
import { interruptionsOf } from '../../../../shared/analysis/interruptions';
import { serviceClocks, type ServiceClock } from '../../../../shared/analysis/service-clocks';
import { emptyBoard, fold } from '../../../../shared/journal/board';
import type { JournalEvent } from '../../../../shared/model/journal';
import { Plan } from '../../../../shared/model/plan';
import { simulate } from '../../../../shared/engine/simulate';
import { known } from '../../../../shared/basics/assert';
import { must } from '../../../support/a-run';
import { aSubject } from '../../../support/a-simulation';

const RUNS = 12;

const templates = ['campus-fire', 'split-writes', 'wrong-host'].map((name) =>
  Plan.parse(JSON.parse(readFileSync(new URL(`../../../../resources/templates/${name}.json`, import.meta.url), 'utf8'))),
); // prettier-ignore

/** How the report of a drill would judge the services of one run. */
function clocksOf({ workflow }: Plan, journal: readonly JournalEvent[]): readonly ServiceClock[] {
  const board = journal.reduce(fold, emptyBoard);
  const interruptions = interruptionsOf(journal, workflow);
  return serviceClocks({ board, interruptions, workflow, now: known(journal.at(-1), 'a run has events').at });
}

describe('a simulated run', () => {
  it.each(templates.map((plan) => [plan.workflow.title, plan] as const))(
    'is judged as the report of a drill judges it: %s',
    (_, plan) => {
      const scenario = known(plan.scenarios[0], 'a template has a scenario');
      const { play } = createSimulator(aSubject(plan.workflow, scenario), 5);
      const block = play(0, RUNS);

      for (let run = 0; run < RUNS; run += 1) {
        const happenings = must(simulate(frozen(plan.workflow, scenario, { seed: 5, run })));
        const clocks = clocksOf(plan, happenings.map((one, seq) => ({ ...one, seq, wall: 0, hash: '' }))); // prettier-ignore
        clocks.forEach((clock, s) => {
          const toMbco = known(block.samples[sampleAt(s, 'toMbco')]?.[run], 'every run has its figures');
          const state = clock.state === 'not interrupted' || clock.state === 'met';
          if (!clock.isDown && clock.state !== 'not interrupted') expect(toMbco).toBe(clock.recoveredIn);
          if (clock.rto !== undefined && clock.rto > 0) expect(toMbco <= clock.rto && !clock.isDown).toBe(state);
          if (clock.dataLoss !== undefined) expect(block.samples[sampleAt(s, 'dataLoss')]?.[run]).toBe(clock.dataLoss);
        });
      }
    },
  );
});
