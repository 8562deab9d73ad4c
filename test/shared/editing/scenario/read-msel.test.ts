import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { readMsel, type ReadMsel } from '../../../../shared/editing/scenario/read-msel';
import type { Plan } from '../../../../shared/model/plan';
import type { Inject } from '../../../../shared/model/scenario';
import { mselCsv } from '../../../../shared/report/msel-csv';
import { aPlan, by, edited } from '../a-plan';

const scenario = 'scenario-1';
const waits = { kind: 'condition', guard: { kind: 'step', step: 'step-1', is: 'done' } } as const;
const plan = edited(
  aPlan(),
  by('scenario.edit', {
    scenario,
    set: { startsAt: '23:00', objectives: [{ id: 'O1', text: 'Find the newest copy' }] },
  }),
  by('entry.add', { list: 'roles', set: { name: 'Incident lead' } }),
  by('entry.add', { list: 'pools' }),
  by('inject.add', {
    scenario,
    set: {
      title: '=Formula, "quoted"',
      message: 'Two\nlines',
      to: ['role-1'],
      expected: ['One', 'Two, three'],
      objective: 'O1',
    },
  }),
  by('inject.add', { scenario, set: { trigger: waits, effects: [{ op: 'pool', pool: 'pool-1', percent: 40 }] } }),
  by('inject.add', { scenario, set: { trigger: { kind: 'missed', state: 'step-1', by: 30 * MINUTE } } }),
);

const read = (text: string, of: Plan = plan, clock: 'hours' | 'minutes' = 'hours'): ReadMsel => {
  const result = readMsel(text, { scenario: of.scenarios[0]!, workflow: of.workflow, clock });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const taken = (text: string): readonly Inject[] =>
  edited(plan, by('injects.import', { scenario, rows: read(text).rows })).scenarios[0]!.injects;
const triggers = (text: string): unknown[] => read(text).rows.map(({ set }) => set.trigger);

describe('an MSEL as a file', () => {
  it('comes back as it went out, conditions and effects included', () => {
    const text = mselCsv(plan.scenarios[0]!, plan.workflow);

    expect(text).toContain(`"'=Formula, ""quoted"""`);
    expect(taken(text)).toEqual(plan.scenarios[0]?.injects);
    expect(read(text).rows.flatMap(({ notes }) => notes)).toEqual([]);
    expect(read(text).unknown).toEqual([]);
  });

  it('changes the inject of the same number and adds the others', () => {
    const injects = taken('No,Title\n2,Renamed\n9,Added');

    expect(injects).toHaveLength(4);
    expect(injects[1]).toMatchObject({ title: 'Renamed', trigger: waits, effects: [{ op: 'pool' }] });
    expect(injects[3]).toMatchObject({ no: 9, title: 'Added', effects: [] });
  });

  it('reads the headings and times of other templates', () => {
    const text = [
      'Event #;Event Time;Event Description;Method of Delivery;Recipient Player(s);Expected Outcome of Player Action',
      '10;T+5;A journalist calls;Telephone;incident lead;Refer to communications',
      '11;1 h 30;It rains;E-mail;;',
      '12;00:20:00;It snows;in person;;',
      '13;J+1 09h00;Morning;;;',
    ].join('\n');

    expect(triggers(text)).toEqual([5, 90, 20, 600].map((at) => ({ kind: 'time', at: at * MINUTE })));
    expect(read(text).rows[0]?.set).toMatchObject({
      title: 'A journalist calls',
      mode: 'phone',
      to: ['role-1'],
      expected: ['Refer to communications'],
    });
    expect(read(text).rows.map(({ set }) => set.mode)).toEqual(['phone', 'email', 'verbal', undefined]);
  });

  it('asks what 05:00 means, and takes the answer', () => {
    const text = 'Title,Time\nFirst,05:00';

    expect(read(text).isAmbiguous).toBe(true);
    expect(read(text, plan, 'minutes').rows[0]?.set.trigger).toEqual({ kind: 'time', at: 5 * MINUTE });
    expect(read('Title,Time\nFirst,T+05:00').isAmbiguous).toBe(false);
  });

  it('keeps what it does not know as a remark, and says so', () => {
    const [row] = read('Title,Type,Time,To,Weather\nFirst,hot potato,after lunch,the mayor,dull').rows;

    expect(row?.set).toMatchObject({ type: 'inject', trigger: { kind: 'hand' }, to: [] });
    expect(row?.set.source).toBe('type “hot potato”; time “after lunch”; role “the mayor”');
    expect(row?.notes).toHaveLength(3);
    expect(read('Title,Weather\nFirst,dull').unknown).toEqual(['Weather']);
  });

  it.each([
    ['', /name the columns/],
    ['1,2,3\n4,5,6', /name the columns/],
    ['No,Title', /no row/],
  ])('says what is missing in %j', (text, why) => {
    const result = readMsel(text, { scenario: plan.scenarios[0]!, workflow: plan.workflow, clock: 'hours' });
    expect(result.ok ? '' : result.error).toMatch(why);
  });
});
