import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/analysis/attendance';
import { filledRoles, vacancyInject, vacantRoles } from '../../../shared/analysis/vacant-roles';
import { rosterOf } from '../../../shared/model/roster';
import type { Standing } from '../../../shared/model/run';
import { Inject, type Scenario } from '../../../shared/model/scenario';
import { conduct } from '../../support/a-run';
import { aScenario, aWorkflow, end, step } from '../../support/a-workflow';

const workflow = aWorkflow([step('fix', 60, { owner: 'lead' }), end('up')], ['fix > up'], {
  roles: [
    { key: 'lead', name: 'Lead', backups: ['dba'] },
    { key: 'dba', name: 'DBA' },
  ],
  people: [{ key: 'p1', name: 'Zoe', roles: ['dba'] }],
});
const scenario: Scenario = {
  ...aScenario(),
  roster: [{ role: 'lead', people: [{ name: 'Ana', contact: '+1' }, { name: ' Bo ' }, { name: '' }] }],
};
const posted = rosterOf(workflow, scenario);
const called = (standing: Readonly<Record<string, Standing>>): readonly Attendance[] =>
  Object.entries(standing).map(([who, is]) => ({ who, standing: is }));
const { board } = conduct(workflow, scenario);
const vacant = (standing: Readonly<Record<string, Standing>>): string[] =>
  vacantRoles({ posted, attendance: called(standing), board }).map(({ role }) => role);

describe('the roster', () => {
  it('is the exercise’s own for a role, primary first, and the plan’s where it says nothing', () => {
    expect(posted.map(({ role, people }) => [role, people.map(({ name }) => name)])).toEqual([
      ['lead', ['Ana', ' Bo ']],
      ['dba', ['Zoe']],
    ]);
  });
});

describe('a role at the roll call', () => {
  it('is vacant only when everybody who could play it is absent', () => {
    expect(vacant({ Ana: 'absent' })).toEqual([]);
    expect(vacant({ Ana: 'absent', Bo: 'present' })).toEqual([]);
    expect(vacant({ Ana: 'absent', Bo: 'stand-in' })).toEqual([]);
    expect(vacant({ Ana: 'absent', Bo: 'absent' })).toEqual(['lead']);
    expect(vacant({ Ana: 'absent', Bo: 'absent', Zoe: 'absent' })).toEqual(['lead', 'dba']);
  });

  it('does not answer once that is confirmed, and answers again when somebody comes', () => {
    const attendance = called({ Ana: 'absent', Bo: 'absent' });
    const [role] = vacantRoles({ posted, attendance, board });
    const inject = vacancyInject(role!, []);
    expect(Inject.safeParse(inject).success).toBe(true);
    expect(inject.title).toBe('Lead does not answer: Ana, Bo absent');

    const live = conduct(workflow, scenario).until(5).say({ kind: 'improvise', inject });
    expect(live.board.roles.lead).toBe(false);
    expect(vacantRoles({ posted, attendance, board: live.board })).toEqual([]);
    expect(filledRoles({ posted, attendance, board: live.board })).toEqual([]);

    const came = called({ Ana: 'absent', Bo: 'remote' });
    const [filled] = filledRoles({ posted, attendance: came, board: live.board });
    expect(filled).toMatchObject({ role: 'lead' });
    live.say({ kind: 'lift', effects: [...filled!.effects] });
    expect(live.board.roles.lead).toBe(true);
  });

  it('does not take back what another inject did', () => {
    const other = { ...vacancyInject({ role: 'lead', name: 'Lead', people: ['Ana'] }, []), id: 'phoneIsOff' };
    const live = conduct(workflow, scenario).until(5).say({ kind: 'improvise', inject: other });
    expect(filledRoles({ posted, attendance: called({ Ana: 'present' }), board: live.board })).toEqual([]);
  });
});
