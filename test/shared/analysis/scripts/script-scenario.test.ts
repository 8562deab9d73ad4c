import { describe, expect, it } from 'vitest';
import { coverageOf, traceOf, untested } from '../../../../shared/analysis/coverage';
import { findScripts } from '../../../../shared/analysis/scripts/find-scripts';
import { byHand, scenarioOf } from '../../../../shared/analysis/scripts/script-scenario';
import { checkScenario } from '../../../../shared/compile/check-scenario';
import { isError } from '../../../../shared/compile/problem';
import { agreementOf } from '../../../../shared/engine/agreement';
import { simulate } from '../../../../shared/engine/simulate';
import { scenariosOf } from '../../../../shared/model/freeze';
import type { Script } from '../../../../shared/model/coverage';
import type { Scenario } from '../../../../shared/model/scenario';
import type { Workflow } from '../../../../shared/model/workflow';
import { aRun, must } from '../../../support/a-run';
import { aScenario, aWorkflow, decision, end, gate, min, step } from '../../../support/a-workflow';
import { template, templateIds } from '../../../resources/templates';

/** What a simulation as planned reaches under the scenario that a script becomes. */
function reachedBy(script: Script, workflow: Workflow, base: Scenario): ReadonlySet<string> {
  const scenario = scenarioOf(script, base, workflow, [base.id]);
  const record = must(simulate(aRun(workflow, scenario)));
  const { states, transitions, options } = traceOf(workflow, record.map((one, seq) => ({ ...one, seq, wall: 0, hash: '' }))); // prettier-ignore
  return new Set([...states.asDrawn, ...transitions.asDrawn, ...options.asDrawn]);
}

const scriptsTo = (workflow: Workflow, scenario: Scenario): readonly Script[] => {
  const { states, transitions, options } = coverageOf(workflow, []);
  const targets = {
    states: [...untested(states)],
    transitions: [...untested(transitions)],
    options: [...untested(options)],
  };
  return findScripts({ workflow, scenario }, { targets, isTimeUp: () => false }).scripts;
};

describe('a script as a scenario', () => {
  for (const id of templateIds)
    it(`makes ${id} go where it says, with nobody doing anything`, () => {
      const plan = template(id);
      const { workflow } = plan;
      const base = scenariosOf(plan)[0]!;
      const scripts = scriptsTo(workflow, base);
      expect(scripts.length).toBeGreaterThan(3);

      for (const script of scripts) {
        expect(byHand(script, workflow)).toEqual([]);
        expect(checkScenario(workflow, scenarioOf(script, base, workflow, [])).filter(isError)).toEqual([]);
        const { states, transitions, options } = script.reaches;
        const reached = reachedBy(script, workflow, base);
        expect([...states, ...transitions, ...options].filter((key) => !reached.has(key))).toEqual([]);
      }
    });

  it('means the same to both interpreters: only this option, the default is blocked too', () => {
    const workflow = aWorkflow(
      [decision('how', ['slow', 'fast'], { deadline: min(5), defaultOption: 'slow' }), step('slowly', 40), step('fast-one', 10), end('over')], // prettier-ignore
      ['how.slow > slowly', 'how.fast > fast-one', 'slowly > over', 'fast-one > over'],
    );
    const script = scriptsTo(workflow, aScenario()).find(({ reaches }) => reaches.states.includes('fast-one'))!;
    const run = aRun(workflow, scenarioOf(script, aScenario(), workflow, []));

    expect(script.departures).toEqual([{ kind: 'choose', state: 'how', option: 'fast' }]);
    for (let seed = 0; seed < 20; seed += 1) {
      const chance = { kind: 'drawn', seed, run: 0 } as const;
      const { difference, events } = agreementOf({ ...run, settings: { ...run.settings, chance } });
      expect({ difference, events }).toEqual({ difference: undefined, events: 3 });
    }
  });

  it('goes as planned where the plan comes by a second time', () => {
    const workflow = aWorkflow(
      [step('copy', 30), step('diagnose', 10), end('over')],
      ['copy > over', 'copy.failed > diagnose', 'diagnose > copy'],
    );
    const script = scriptsTo(workflow, aScenario()).find(({ departures }) => departures.length === 1)!;

    expect(script.moments).toEqual([{ at: min(0), again: true }]);
    expect(reachedBy(script, workflow, aScenario())).toContain('over');
  });

  it('tells at its time what only people can do', () => {
    const workflow = aWorkflow(
      [step('copy', 30), gate('ok'), decision('how', ['slow', 'fast'], { deadline: min(5), defaultOption: 'slow' }), end('over'), end('lost', 'failed')], // prettier-ignore
      ['copy > ok', 'ok.approved > how', 'ok.rejected > lost', 'how.slow > over', 'how.fast > over'],
    );
    const script = scriptsTo(workflow, aScenario()).find(({ reaches }) => reaches.states.includes('lost'))!;

    expect(byHand(script, workflow)).toEqual([{ kind: 'answer', state: 'ok', approved: false }]);
    expect(scenarioOf(script, aScenario(), workflow, []).injects).toMatchObject([
      { type: 'facilitation', trigger: { kind: 'time', at: min(30) }, effects: [] },
    ]);
  });
});
