import { describe, expect, it } from 'vitest';
import { facilitatorPack } from '../../../../shared/report/papers/facilitator-pack';
import { situationManual } from '../../../../shared/report/papers/situation-manual';
import type { Scenario } from '../../../../shared/model/scenario';
import { scenarioOf, template, templateIds } from '../../../resources/templates';

const CANARY = 'canary';
const plan = template('wrong-host');
const scenario = scenarioOf(plan);

/** A canary in everything that is still to come. */
const told: Scenario = {
  ...scenario,
  injects: scenario.injects.map((inject) => ({
    ...inject,
    title: CANARY,
    message: CANARY,
    from: CANARY,
    source: CANARY,
    expected: [CANARY],
  })),
  modules: scenario.modules?.map((module) =>
    module.kind === 'break'
      ? module
      : {
          ...module,
          title: CANARY,
          questions: module.questions.map((question) => ({
            ...question,
            text: CANARY,
            prompts: [CANARY],
            points: [CANARY],
          })),
        },
  ),
};

describe('the situation manual', () => {
  it('holds nothing that is still to come', () =>
    expect(JSON.stringify(situationManual({ workflow: plan.workflow, scenario: told }))).not.toContain(CANARY));

  it('tells players the rules, the agenda by numbers, the situation and the words', () => {
    const text = JSON.stringify(situationManual({ workflow: plan.workflow, scenario }));
    expect(text).toContain('NO PLAY');
    expect(text).toContain('Module 4');
    expect(text).toContain('The story begins at 23:27');
    expect(text).toContain('Recovery time objective');
    for (const objective of scenario.objectives) expect(text).toContain(objective.text);
  });
});

describe.each(templateIds)('the facilitator pack of %s', (id) => {
  const own = template(id);
  const text = JSON.stringify(facilitatorPack({ workflow: own.workflow, scenario: scenarioOf(own) }));
  const said = (part: string): string => JSON.stringify(part).slice(1, -1);

  it('holds every inject whole, every question with its points, and everybody’s contact', () => {
    for (const { title, message, expected } of scenarioOf(own).injects)
      for (const part of [title, message, ...expected]) expect(text).toContain(said(part));
    for (const module of scenarioOf(own).modules ?? [])
      if (module.kind === 'play')
        for (const { text: question, points } of module.questions)
          for (const part of [question, ...points]) expect(text).toContain(said(part));
    for (const { name } of own.workflow.people) expect(text).toContain(said(name));
    for (const { name } of own.workflow.roles) expect(text).toContain(said(name));
  });

  it('says that it is not for players', () => expect(text.match(/not for players/g)?.length).toBeGreaterThan(1));
});
