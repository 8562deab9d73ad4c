import { describe, expect, it } from 'vitest';
import { rehearse } from '../../../main/simulation/rehearse';
import { known } from '../../../shared/basics/assert';
import { HOUR } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import type { Rehearsal } from '../../../shared/model/rehearsal';
import type { Scenario } from '../../../shared/model/scenario';
import { scenarioOf, template, templateIds } from '../../resources/templates';
import { must } from '../../support/a-run';

const maker = { create: createDrill, restore: restoreDrill };
const plan = template('wrong-host');
const scenario = scenarioOf(plan);
const first = known(scenario.injects[0], 'the template has injects');
const rehearsed = async (changed: Partial<Scenario>): Promise<Rehearsal> =>
  must(await rehearse(plan.workflow, { ...scenario, ...changed }, maker));
const warned = async (changed: Partial<Scenario>): Promise<string[]> =>
  (await rehearsed(changed)).warnings.map(({ message }) => message);

describe.each(templateIds)('the rehearsal of %s', (id) => {
  it('says how the exercise goes and what its injects do', async () => {
    const own = template(id);
    const { end, services, injects } = must(await rehearse(own.workflow, scenarioOf(own), maker));
    expect(end).toBeGreaterThan(HOUR);
    expect(services.length).toBeGreaterThan(0);
    expect(services.length).toBeLessThanOrEqual(own.workflow.services.length);
    expect(services.every(({ back }) => back === undefined || back > 0)).toBe(true);
    expect(injects.flatMap(({ changes }) => changes).length).toBeGreaterThan(0);
  });
});

describe('the rehearsal of an exercise', () => {
  it('warns of an inject that can never matter', async () => {
    const idle = {
      ...first,
      id: 'idle',
      title: 'Idle',
      effects: [{ op: 'role' as const, role: 'nobody', reachable: false }],
    };
    const workflow = { ...plan.workflow, roles: [...plan.workflow.roles, { key: 'nobody', name: 'Nobody' }] };
    const { warnings } = must(await rehearse(workflow, { ...scenario, injects: [...scenario.injects, idle] }, maker));
    const about = warnings.filter(({ inject }) => inject === 'idle').map(({ message }) => message);
    expect(about).toContainEqual(expect.stringMatching(/makes no difference/));
  });

  it('warns of an inject that comes when all is over', async () => {
    const late = { ...first, id: 'late', title: 'Too late', trigger: { kind: 'time' as const, at: 900 * HOUR } };
    expect(await warned({ injects: [late] })).toContainEqual(
      expect.stringMatching(/“Too late” comes at .* all is over/),
    );
  });

  it('warns of a condition that is never met as planned', async () => {
    const guard = {
      kind: 'level' as const,
      service: known(plan.workflow.services[0], 'one').key,
      is: '>' as const,
      percent: 100,
    };
    const never = { ...first, id: 'never', title: 'Never', trigger: { kind: 'condition' as const, guard } };
    expect(await warned({ injects: [never] })).toContainEqual(expect.stringMatching(/“Never” never comes/));
  });

  it('warns of an inject that no objective needs, and of an objective that nothing serves', async () => {
    const { objective: _none, ...needless } = { ...first, id: 'needless', title: 'Needless' };
    const messages = await warned({ injects: [needless], modules: [] });
    expect(messages).toContain('No objective needs “Needless”.');
    expect(messages.filter((message) => message.startsWith('Nothing in the exercise shows'))).toHaveLength(
      scenario.objectives.length,
    );
  });

  it('warns of injects that collide', async () => {
    const twice = [first, { ...first, id: 'twin', no: 99, title: 'Twin' }];
    expect(await warned({ injects: twice })).toContainEqual(expect.stringMatching(/a room needs 5 min/));
  });
});
