import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../shared/basics/time';
import { readExerciseFile } from '../../../../shared/editing/msel/read-exercise-file';
import { by, edited, aPlan } from '../a-plan';

const roles = [{ key: 'operations', name: 'IT operations' }];
const rowsOf = (json: unknown) => {
  const read = readExerciseFile(JSON.stringify(json), roles);
  if (!read.ok) throw new Error(read.error);
  return read.value.rows;
};

const iceberg = {
  schema_version: '1.0',
  title: 'Vendor outage',
  participant_teams: [
    { id: 'ops', label: 'IT Operations' },
    { id: 'law', label: 'Legal' },
  ],
  injects: [
    {
      id: 'second',
      title: 'Queues rise',
      content: 'Customers wait.',
      target_teams: ['law'],
      sequence_order: 2,
      triggers_communications: [
        { external_entity: 'Press', direction: 'inbound', subject: 'A question', body: 'Is it true?' },
      ],
    },
    {
      id: 'first',
      title: 'Portal down',
      content: 'It is <b>down</b>.',
      target_teams: ['ops'],
      sequence_order: 1,
      options: [{ id: 'go', label: 'Work around it', next_inject_id: 'second' }],
      expected_actions: ['Open a ticket'],
      release_at_minutes: 5,
    },
  ],
  start_inject_id: 'first',
};

const openBas = {
  export_version: 1,
  scenario_information: { scenario_name: 'Ransomware' },
  scenario_teams: [{ team_id: 't1', team_name: 'IT operations' }],
  scenario_injects: [
    {
      inject_title: 'First mail',
      inject_depends_duration: 90,
      inject_teams: ['t1'],
      inject_content: {
        subject: 'Help',
        body: '<p>Files are locked.</p><p>Pay &amp; wait.</p><script>alert(1)</script>',
        expectations: [{ expectation_name: 'Isolate', expectation_description: 'the host' }],
      },
      inject_injector_contract: { injector_contract_labels: { en: 'Send individual mails' } },
    },
    { inject_title: 'Switched off', inject_enabled: false, inject_content: '{"message":"Quiet"}' },
  ],
};

describe('an exercise of another tool', () => {
  it('comes from IcebergTTX in its order, each branch saying which choice leads to it', () => {
    const rows = rowsOf(iceberg);

    expect(rows.map(({ set }) => set.title)).toEqual(['Portal down', 'Queues rise', 'A question']);
    expect(rows[0]?.set).toMatchObject({
      trigger: { kind: 'time', at: 5 * MINUTE },
      to: ['operations'],
      message: 'It is down.\n\nOptions:\n• Work around it',
      expected: ['Open a ticket'],
    });
    expect(rows[1]?.set).toMatchObject({ trigger: { kind: 'hand' }, to: [] });
    expect(rows[1]?.notes).toEqual([
      'Released by hand: it follows the choice “Work around it”.',
      'Role “Legal” is no role of this plan: not addressed; it is kept as a remark.',
    ]);
    expect(rows[2]?.set).toMatchObject({ from: 'Press', mode: 'email' });
  });

  it('comes from OpenAEV with its teams, times, texts and expectations', () => {
    const rows = rowsOf(openBas);

    expect(rows[0]?.set).toMatchObject({
      title: 'First mail',
      message: 'Files are locked.\nPay & wait.',
      mode: 'email',
      to: ['operations'],
      trigger: { kind: 'time', at: 90 * SECOND },
      expected: ['Isolate: the host'],
    });
    expect(rows[1]?.set).toMatchObject({ message: 'Quiet', importance: 'spare', trigger: { kind: 'hand' } });
    expect(rows[1]?.notes).toHaveLength(2);
  });

  it('is taken over as injects of the plan, whole', () => {
    const plan = edited(
      aPlan(),
      by('injects.import', {
        scenario: 'scenario-1',
        rows: [...rowsOf(iceberg), ...rowsOf(openBas)].map((row) => ({ ...row, set: { ...row.set, to: [] } })),
      }),
    );
    expect(plan.scenarios[0]?.injects.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['{', /no JSON/],
    ['{"a":1}', /neither a scenario of OpenAEV/],
    [JSON.stringify({ ...iceberg, injects: [] }), /holds no inject/],
  ])('says why %j is none', (text, why) => {
    const read = readExerciseFile(text, roles);
    expect(read.ok ? '' : read.error).toMatch(why);
  });
});
