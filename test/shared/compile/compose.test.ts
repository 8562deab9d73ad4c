import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import { compile } from '../../../shared/compile/compile';
import { compose } from '../../../shared/compile/compose';
import { checkWorkflow } from '../../../shared/compile/check-workflow';
import { simulate } from '../../../shared/engine/simulate';
import type { Workflow } from '../../../shared/model/workflow';

/** One step that claims the only engineer for ten minutes, then the end. */
function plan(id: string, catalogue?: string): Workflow {
  const nothing = {
    dependencies: [],
    components: [],
    sites: [],
    people: [],
    vendors: [],
    workarounds: [],
    knownErrors: [],
  };
  return {
    ...nothing,
    id,
    title: `Plan ${id}`,
    services: [{ key: 'web', name: 'Web', tier: 1, mbco: 50 }],
    pools: [
      { key: 'dba', name: 'Database engineers', kind: 'team', units: 1, ...(catalogue !== undefined && { catalogue }) },
    ],
    roles: [{ key: 'lead', name: 'Lead' }],
    variables: [{ key: 'tries', name: 'Tries', initial: 0 }],
    states: [
      {
        kind: 'step',
        id: 'restore',
        name: 'Restore',
        owner: 'lead',
        claims: [{ pool: 'dba', units: 1 }],
        duration: { kind: 'fixed', value: 10 * MINUTE },
        restores: [{ service: 'web', level: 100 }],
      },
      { kind: 'end', id: 'over', name: 'Over', outcome: 'recovered' },
    ],
    transitions: [
      {
        id: 'restored',
        from: 'restore',
        port: 'done',
        to: 'over',
        guard: { kind: 'step', step: 'restore', is: 'done' },
      },
      { id: 'otherwise', from: 'restore', port: 'done', to: 'over', sets: [{ variable: 'tries', value: 1 }] },
    ],
  };
}

function minutesToEnd(workflow: Workflow): number {
  const record = simulate({
    workflow,
    scenario: { id: 's', title: 'S', exerciseType: 'simulation', objectives: [], levels: [], injects: [] },
    settings: {
      title: 'T',
      conduct: 'simulation',
      completion: 'automatic',
      decisions: 'automatic',
      chance: { kind: 'planned' },
      holdAtInjects: false,
      speed: 1,
    },
  });
  if (!record.ok) throw new Error(record.error.map((problem) => problem.message).join(' '));
  return (record.value.at(-1)?.at ?? 0) / MINUTE;
}

describe('several plans, one disaster', () => {
  it('plays plans side by side when they share nothing', () => {
    expect(minutesToEnd(compose('both', 'Both', [plan('a'), plan('b')]))).toBe(10);
  });

  it('lets plans wait for each other where the catalogue says it is the same team', () => {
    expect(minutesToEnd(compose('both', 'Both', [plan('a', 'team-7'), plan('b', 'team-7')]))).toBe(20);
  });

  it('is an ordinary document: it compiles and has no problems of its own', () => {
    const whole = compose('both', 'Both', [plan('a', 'team-7'), plan('b', 'team-7')]);
    expect(compile(whole).ok).toBe(true);
    expect(checkWorkflow(whole)).toEqual([]);
    expect(whole.pools).toHaveLength(1);
    expect(whole.services).toHaveLength(2);
  });

  it('keeps who is told of each plan apart, with every reference of it', () => {
    const told = (id: string): Workflow => ({
      ...plan(id, 'team-7'),
      components: [{ key: 'mailHost', name: 'Mail host' }],
      communication: {
        channels: [{ key: 'mail', name: 'Mail', needs: ['mailHost'], service: 'web' }],
        messages: [{ key: 'first', name: 'First word', text: 'It is down.' }],
        protocol: [{ key: 'staff', name: 'Staff', from: 'disruption', channel: 'mail', teller: 'lead', approver: 'lead', template: 'first', until: 'web' }],
        obligations: [],
      },
    }); // prettier-ignore
    const whole = compose('both', 'Both', [told('a'), told('b')]);

    expect(checkWorkflow(whole)).toEqual([]);
    expect(whole.communication?.protocol.map(({ key, channel, teller }) => [key, channel, teller])).toEqual([
      ['p1-staff', 'p1-mail', 'p1-lead'],
      ['p2-staff', 'p2-mail', 'p2-lead'],
    ]);
  });
});
