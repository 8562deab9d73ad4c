import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as example from './golden/worked-example';
import { aRun } from '../../support/a-run';
import { agreementOf } from '../../../shared/engine/agreement';
import { Plan } from '../../../shared/model/plan';
import type { Chance, FrozenRun } from '../../../shared/model/run';

function frozen(template: string, chance: Chance): FrozenRun {
  const file = new URL(`../../../resources/templates/${template}.json`, import.meta.url);
  const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scenario = plan.scenarios[0];
  if (scenario === undefined) throw new Error('every template has a scenario');
  const settings = {
    title: template,
    conduct: 'simulation',
    completion: 'automatic',
    decisions: 'automatic',
    chance,
    holdAtInjects: false,
    speed: 1,
  } as const;
  return { workflow: plan.workflow, scenario, settings };
}

describe('two interpreters, one meaning', () => {
  it('agree on every event of the worked example of docs/semantics.md', () => {
    const { difference, events, result } = agreementOf(aRun(example.workflow, example.scenario));
    expect(difference).toBeUndefined();
    expect({ events, result }).toEqual({ events: 8, result: 'recovered' });
  });

  it('has its worked example in the documentation, word by word', () => {
    const text = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
    expect(text('../../../docs/semantics.md')).toContain(
      `\`\`\`\n${text('./golden/worked-example.txt').trimEnd()}\n\`\`\``,
    );
  });

  it.each(['wrong-host', 'split-writes', 'campus-fire'])(
    'agree on every event of %s, planned and drawn',
    (template) => {
      const chances: Chance[] = [
        { kind: 'planned' },
        ...[0, 1, 2, 3, 4].map((run): Chance => ({ kind: 'drawn', seed: 11, run })),
      ];
      for (const chance of chances) {
        const agreement = agreementOf(frozen(template, chance));
        expect(agreement.difference).toBeUndefined();
        expect(agreement.events).toBeGreaterThan(15);
      }
    },
    20_000,
  );
});
