import { describe, expect, it } from 'vitest';
import { MSEL_COLUMNS, WHEN } from '../../../../../renderer/plans/scenario/table/columns';
import { rolesNamed } from '../../../../../shared/editing/scenario/roles-named';
import { MINUTE } from '../../../../../shared/basics/time';
import { Inject } from '../../../../../shared/model/scenario';
import { by, edited, aPlan } from '../../../../shared/editing/a-plan';

const plan = edited(
  aPlan(),
  by('scenario.edit', {
    scenario: 'scenario-1',
    set: { startsAt: '23:00', objectives: [{ id: 'O1', text: 'Find it' }] },
  }),
  by('entry.add', { list: 'roles', set: { name: 'Incident lead' } }),
  by('entry.add', { list: 'roles', set: { name: 'Incident scribe' } }),
  by('entry.add', { list: 'roles', set: { name: 'Communications' } }),
  by('inject.add', { scenario: 'scenario-1', set: { to: ['role-1'], expected: ['One', 'Two, and three'] } }),
);
const around = { scenario: plan.scenarios[0]!, workflow: plan.workflow };
const inject = around.scenario.injects[0]!;
const column = (id: string) => MSEL_COLUMNS.find((one) => one.id === id)!;

/** Types into a cell: what the inject then is, or why not. */
function typed(id: string, text: string, into = inject): Partial<Inject> | string {
  const edit = column(id).edit(into);
  if (edit.kind !== 'text') throw new Error(`${id} is not typed into`);
  const set = edit.write(text, into, around);
  return set.ok ? (set.value as Partial<Inject>) : set.error;
}

describe('a cell of the MSEL', () => {
  it.each([
    ['T+01:20', { kind: 'time', at: 80 * MINUTE }],
    ['45', { kind: 'time', at: 45 * MINUTE }],
    ['J+1 00h30', { kind: 'time', at: 90 * MINUTE }],
    ['hand', { kind: 'hand' }],
  ])('takes %s for when', (text, trigger) => expect(typed('when', text)).toEqual({ trigger }));

  it('says how a time is written', () => expect(typed('when', 'soon')).toMatch(/T\+01:20/));

  it('moves the deadline of a contingency inject and keeps what it waits for', () => {
    const missed: Inject = { ...inject, trigger: { kind: 'missed', state: 'step-1', by: 0 } };
    expect(typed('when', '30', missed)).toEqual({ trigger: { ...missed.trigger, by: 30 * MINUTE } });
  });

  it('leaves a condition to the form, until a time is typed over it', () => {
    const waits: Inject = {
      ...inject,
      trigger: { kind: 'condition', guard: { kind: 'step', step: 'step-1', is: 'done' } },
    };

    expect(column('when').edit(waits).kind).toBe('form');
    expect(column('when').read(waits, around)).toBe('when Assess the disruption is done');
    expect(WHEN.write('5', waits, around)).toEqual({ ok: true, value: { trigger: { kind: 'time', at: 5 * MINUTE } } });
  });

  it('lists expected actions with semicolons, so that they may hold commas', () => {
    expect(column('expected').read(inject, around)).toBe('One; Two, and three');
    expect(typed('expected', 'One; Two, and three;')).toEqual({ expected: ['One', 'Two, and three'] });
  });

  it('shows an objective by its text, and can be left without one', () => {
    const edit = column('objective').edit(inject);
    if (edit.kind !== 'choice') throw new Error('an objective is chosen');

    expect(column('objective').read({ ...inject, objective: 'O1' }, around)).toBe('Find it');
    expect(edit.write('')).toEqual({ objective: undefined });
  });

  it('offers nothing in a list that the model would not take', () => {
    for (const { edit } of MSEL_COLUMNS) {
      const how = edit(inject);
      if (how.kind !== 'choice') continue;
      for (const { value } of how.options(around)) {
        const changed = Object.entries({ ...inject, ...how.write(value) }).filter(([, held]) => held !== undefined);
        expect(Inject.safeParse(Object.fromEntries(changed)).success).toBe(true);
      }
    }
  });
});

describe('roles in a cell', () => {
  it('are known by a beginning that only one has', () => {
    expect(typed('to', 'comm; incident l')).toEqual({ to: ['role-3', 'role-1'] });
    expect(typed('to', ' ')).toEqual({ to: [] });
  });

  it('are asked for where a beginning fits several or none', () => {
    expect(typed('to', 'inc')).toBe('“inc” may be Incident lead or Incident scribe.');
    expect(typed('to', 'lawyer')).toBe('No role of this plan begins with “lawyer”.');
  });

  it('are not ambiguous when one is named in full', () => {
    const roles = [{ key: 'a', name: 'Lead' }, { key: 'b', name: 'Lead deputy' }]; // prettier-ignore
    expect(rolesNamed('lead', roles)).toEqual({ ok: true, value: ['a'] });
  });
});
