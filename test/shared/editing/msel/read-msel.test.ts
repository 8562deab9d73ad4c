import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/basics/time';
import { parseCsv } from '../../../../shared/basics/parse-csv';
import type { Reading } from '../../../../shared/basics/instant';
import { guessMapping, type Mapping, type Sheet } from '../../../../shared/editing/msel/mapping';
import { readMsel, type ReadInject } from '../../../../shared/editing/msel/read-msel';
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

const readSheet = (sheet: Sheet, reading: Omit<Reading, 'startsAt'> = {}, mapping: Mapping = guessMapping(sheet)) =>
  readMsel(sheet, mapping, { scenario: plan.scenarios[0]!, workflow: plan.workflow, reading });
const read = (text: string, reading?: Omit<Reading, 'startsAt'>): readonly ReadInject[] => {
  const result = readSheet(parseCsv(text), reading);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const taken = (text: string): readonly Inject[] =>
  edited(plan, by('injects.import', { scenario, rows: read(text) })).scenarios[0]!.injects;
const triggers = (text: string, reading?: Omit<Reading, 'startsAt'>): unknown[] =>
  read(text, reading).map(({ set }) => set.trigger);

describe('an MSEL as a file', () => {
  it('comes back as it went out, conditions and effects included', () => {
    const text = mselCsv(plan.scenarios[0]!, plan.workflow);

    expect(text).toContain(`"'=Formula, ""quoted"""`);
    expect(taken(text)).toEqual(plan.scenarios[0]?.injects);
    expect(read(text).flatMap(({ notes }) => notes)).toEqual([]);
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
    expect(read(text)[0]?.set).toMatchObject({
      title: 'A journalist calls',
      mode: 'phone',
      to: ['role-1'],
      expected: ['Refer to communications'],
    });
    expect(read(text).map(({ set }) => set.mode)).toEqual(['phone', 'email', 'verbal', undefined]);
  });

  it('takes 05:00 for what a person says it is', () => {
    const text = 'Title,Time\nFirst,05:00';

    expect(triggers(text)).toEqual([{ kind: 'time', at: 300 * MINUTE }]);
    expect(triggers(text, { clock: 'minutes' })).toEqual([{ kind: 'time', at: 5 * MINUTE }]);
  });

  it('places dates in the story once its day is known, and says what lies before', () => {
    const text = 'Title,Time\nFirst,26/06/2024 23h30\nSecond,05/07/2024 01:00\nThird,25/06/2024 09h00';

    expect(triggers(text, { startsOn: '2024-06-26' })).toEqual([
      { kind: 'time', at: 30 * MINUTE },
      { kind: 'time', at: (8 * 1440 + 120) * MINUTE },
      { kind: 'hand' },
    ]);
    expect(read(text, { startsOn: '2024-06-26' })[2]?.notes[0]).toMatch(/lies before the disruption/);
    expect(read(text)[0]?.notes[0]).toMatch(/the day of the disruption is not known/);
  });

  it('keeps what it does not know as a remark, and says so', () => {
    const [row] = read('Title,Type,Time,To\nFirst,hot potato,after lunch,the mayor');

    expect(row?.set).toMatchObject({ type: 'inject', trigger: { kind: 'hand' }, to: [] });
    expect(row?.set.source).toBe('type “hot potato”; time “after lunch”; role “the mayor”');
    expect(row?.notes).toHaveLength(3);
  });

  it('joins what several columns say of one thing, and reads no empty row', () => {
    const sheet = [
      ['Injected', 'Hint', 'Also'],
      ['Power fails', 'Call the site', 'Start the generator'],
      ['', '', ''],
    ];
    const result = readSheet(sheet, {}, { hasHead: true, fields: ['title', 'expected', 'expected'] });

    expect(result.ok && result.value.map(({ set }) => [set.title, set.expected])).toEqual([
      ['Power fails', ['Call the site', 'Start the generator']],
    ]);
  });

  it.each([
    ['1,2\n4,5', /say above a column/],
    ['No,Title', /no row/],
  ])('says what is missing in %j', (text, why) => {
    const result = readSheet(parseCsv(text));
    expect(result.ok ? '' : result.error).toMatch(why);
  });
});
