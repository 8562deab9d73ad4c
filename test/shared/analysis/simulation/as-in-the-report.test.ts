import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../../shared/analysis/simulation/agreement-check';
import { createSimulator } from '../../../../shared/analysis/simulation/simulator';
import { sampleAt } from '../../../../shared/analysis/simulation/shape';
import { backlogOf, knowsDemand } from '../../../../shared/analysis/backlog';
import { interruptionsOf } from '../../../../shared/analysis/interruptions';
import { serviceClocks, type ServiceClock } from '../../../../shared/analysis/service-clocks';
import { emptyBoard, fold } from '../../../../shared/journal/board';
import type { JournalEvent } from '../../../../shared/model/journal';
import { Plan } from '../../../../shared/model/plan';
import { simulate } from '../../../../shared/engine/simulate';
import { known } from '../../../../shared/basics/assert';
import { HOUR } from '../../../../shared/basics/time';
import { inject } from '../../../support/a-workflow';
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

/** A rush on every service, which an effect asks for and takes back. */
function withRush(plan: Plan): Plan {
  const rush = plan.workflow.services.map(({ key }) => ({
    op: 'demand' as const,
    service: key,
    percent: 170,
    for: 5 * HOUR,
  }));
  return {
    ...plan,
    workflow: { ...plan.workflow, title: `${plan.workflow.title} with a rush` },
    scenarios: plan.scenarios.map((one) => ({ ...one, injects: [...one.injects, inject('rush', 90, ...rush)] })),
  };
}

describe('a simulated run', () => {
  it.each([...templates, ...templates.map(withRush)].map((plan) => [plan.workflow.title, plan] as const))(
    'is judged as the report of a drill judges it: %s',
    (_, plan) => {
      const scenario = known(plan.scenarios[0], 'a template has a scenario');
      const { play } = createSimulator(aSubject(plan.workflow, scenario), 5);
      const block = play(0, RUNS);

      for (let run = 0; run < RUNS; run += 1) {
        const happenings = must(simulate(frozen(plan.workflow, scenario, { seed: 5, run })));
        const journal = happenings.map((one, seq) => ({ ...one, seq, wall: 0, hash: '' }));
        const clocks = clocksOf(plan, journal);
        clocks.forEach((clock, s) => {
          const toMbco = known(block.samples[sampleAt(s, 'toMbco')]?.[run], 'every run has its figures');
          const state = clock.state === 'not interrupted' || clock.state === 'met';
          if (!clock.isDown && clock.state !== 'not interrupted') expect(toMbco).toBe(clock.recoveredIn);
          if (clock.rto !== undefined && clock.rto > 0) expect(toMbco <= clock.rto && !clock.isDown).toBe(state);
          const service = known(plan.workflow.services[s], 'each clock is of a service');
          if (knowsDemand(service, scenario)) {
            const { caughtUp, peak } = backlogOf(service, scenario, journal, known(journal.at(-1), 'it has events').at);
            expect(block.samples[sampleAt(s, 'caughtUp')]?.[run]).toBe(caughtUp);
            expect(block.samples[sampleAt(s, 'backlog')]?.[run]).toBe(Math.round(peak));
          }
          if (clock.dataLoss !== undefined) expect(block.samples[sampleAt(s, 'dataLoss')]?.[run]).toBe(clock.dataLoss);
        });
      }
    },
  );
});
