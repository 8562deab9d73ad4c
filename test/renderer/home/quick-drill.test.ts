import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quickDrill } from '../../../renderer/home/quick-drill';
import { MINUTE } from '../../../shared/basics/time';
import { procedures } from '../../../shared/contract/contract';
import { Plan } from '../../../shared/model/plan';

const folder = join(import.meta.dirname, '../../../resources/templates');
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, plan: Plan.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))) }));

describe('"Drill it now"', () => {
  it('has the three templates to start', () => expect(templates).toHaveLength(3));

  it.each(templates)('asks for a drill of $name that the contract accepts', ({ plan }) => {
    expect(procedures['runs.start'].input.safeParse(quickDrill(plan)).error).toBeUndefined();
  });

  it.each(templates)('opens $name one minute before its second scheduled inject', ({ plan }) => {
    const { jumpTo } = quickDrill(plan) ?? {};

    const later = plan.scenarios[0]?.injects.filter(
      ({ trigger }) => trigger.kind === 'time' && trigger.at > (jumpTo ?? Infinity),
    );
    const next = Math.min(...(later ?? []).map(({ trigger }) => (trigger.kind === 'time' ? trigger.at : Infinity)));
    expect(next - (jumpTo ?? 0)).toBe(MINUTE);
  });

  it('has nothing to start without a scenario', () => {
    const [template] = templates;
    expect(template && quickDrill({ ...template.plan, scenarios: [] })).toBeUndefined();
  });
});
