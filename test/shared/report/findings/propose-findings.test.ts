import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import { simulate } from '../../../../shared/engine/simulate';
import type { Effect, Inject } from '../../../../shared/model/scenario';
import type { State, Step, Transition } from '../../../../shared/model/state';
import type { Workflow } from '../../../../shared/model/workflow';
import { buildReport } from '../../../../shared/report/build-report';
import type { Report } from '../../../../shared/report/report';
import { smallRun } from '../small-run';
import { recorded } from '../wrong-host';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  kind: 'step',
  name: `Step ${id}`,
  duration: { kind: 'fixed', value: HOUR },
  ...more,
});
const end = (id: string, outcome: 'recovered' | 'failed' = 'recovered'): State => ({
  id,
  kind: 'end',
  name: id,
  outcome,
});
const way = (from: string, port: string, to: string): Transition => ({ id: `${from}-${port}-${to}`, from, port, to });

const fix = step('fix', { restores: [{ service: 'web', level: 100 }] });
const line = [way('fix', 'done', 'good'), way('fix', 'failed', 'bad')];
const ends = [end('good'), end('bad', 'failed')];

const inject = (effects: Effect[]): Inject => ({
  id: 'blow',
  no: 1,
  title: 'A blow',
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: 'It happens',
  expected: [],
  trigger: { kind: 'time', at: MINUTE },
  effects,
});

/** Plays a plan in which `web` is down at the start. */
function played(change: Partial<Workflow>, effects: Effect[] = []): Report {
  const plan = smallRun({ rto: 24 * HOUR }, change);
  const frozen = {
    ...plan,
    scenario: { ...plan.scenario, levels: [{ service: 'web', percent: 0 }], injects: [inject(effects)] },
    settings: { ...plan.settings, conduct: 'simulation' as const, completion: 'automatic' as const },
  };
  const run = simulate(frozen);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return buildReport({
    summary: { runId: 'r', title: 'R' },
    frozen,
    journal: recorded(frozen, run.value),
    findings: [],
  });
}

const keys = (report: Report): string[] => report.proposals.map(({ proposal }) => proposal.slice('r:'.length));

describe('findings proposed by the record', () => {
  it('are none where everything went as planned', () => {
    expect(keys(played({ states: [fix, ...ends], transitions: line }))).toEqual([]);
  });

  it('name a step that took longer than its estimate allows, not one that was only a little late', () => {
    const scaled = (factor: number) =>
      keys(played({ states: [fix, ...ends], transitions: line }, [{ op: 'scale', step: 'fix', factor }]));
    expect(scaled(2)).toEqual(['slowed/fix/0']);
    expect(scaled(1.05)).toEqual([]);
  });

  it('name the queue that decided when the service came back', () => {
    const claims = [{ pool: 'dba', units: 1 }];
    const report = played({
      states: [
        { id: 'both', kind: 'tracks', name: 'Both', join: { kind: 'all' } },
        { id: 'one', kind: 'track', name: 'One', parent: 'both' },
        step('first', { parent: 'one', claims }),
        { id: 'two', kind: 'track', name: 'Two', parent: 'both' },
        { ...fix, id: 'second', parent: 'two', claims },
        ...ends,
      ],
      transitions: [way('both', 'done', 'good'), way('both', 'failed', 'bad')],
      pools: [{ key: 'dba', name: 'DBA', kind: 'team', units: 1 }],
    });
    expect(keys(report)).toEqual(['bottleneck/second/0']);
    expect(report.worst?.path.map(({ state, from, to }) => [state, from, to])).toEqual([
      ['first', 0, HOUR],
      ['second', HOUR, 2 * HOUR],
    ]);
    expect(report.time.uses.find(({ use }) => use === 'pool')).toMatchObject({ time: HOUR, most: 'DBA' });
    expect(report.steps.find(({ state }) => state === 'second')?.waits).toEqual([
      { kind: 'pool', name: 'DBA', time: HOUR },
    ]);
  });

  it('put a restore that failed before everything else', () => {
    const report = played({ states: [{ ...fix, retries: { max: 1 } }, ...ends], transitions: line }, [
      { op: 'failing', step: 'fix' },
    ]);
    expect(report.proposals[0]).toMatchObject({
      proposal: 'r:restore/fix/0',
      severity: 'critical',
      type: 'failure point',
    });
    expect(report.headline).toContain('Web was not back when the run ended after 2 h 00');
    expect(report.services[0]?.rto.verdict).toBe('inconclusive');
  });

  it('name a restore that needed a second attempt', () => {
    const report = played({ states: [{ ...fix, retries: { max: 1 } }, ...ends], transitions: line }, [
      { op: 'fail', step: 'fix' },
    ]);
    expect(report.proposals.map(({ title }) => title)).toContain('“Step fix” needed 2 attempts');
  });

  it('name a role for which nobody could act, and not one whose back-up was there', () => {
    const withBackups = (backups: string[]) =>
      keys(
        played(
          {
            states: [{ ...fix, owner: 'lead' }, ...ends],
            transitions: line,
            roles: [
              { key: 'lead', name: 'Lead', backups },
              { key: 'deputy', name: 'Deputy' },
            ],
          },
          [{ op: 'role', role: 'lead', reachable: false, for: MINUTE }],
        ),
      );
    expect(withBackups([])).toContain('role/lead');
    expect(withBackups(['deputy'])).not.toContain('role/lead');
  });

  it('name a step that ran out of time, and steps that were never reached', () => {
    const report = played({
      states: [step('slow', { timeout: { after: 10 * MINUTE } }), fix, step('spare'), ...ends],
      transitions: [...line, way('slow', 'timeout', 'fix'), way('slow', 'done', 'spare'), way('slow', 'failed', 'bad'), way('spare', 'done', 'good'), way('spare', 'failed', 'bad')], // prettier-ignore
    });
    expect(keys(report)).toEqual(['timeout/slow/0', 'not-reached']);
    expect(report.coverage).toMatchObject({ reached: 2, total: 3 });
  });

  it('name a known error that was met where the plan expects it', () => {
    const report = played(
      {
        states: [{ ...fix, knownErrors: ['slow-seed'] }, ...ends],
        transitions: line,
        knownErrors: [
          { key: 'slow-seed', name: 'Seeding waits silently', workaround: 'Wait ten minutes', durationFactor: 1 },
        ],
      },
      [{ op: 'known-error', knownError: 'slow-seed' }],
    );
    expect(keys(report)).toContain('known-error/slow-seed/fix');
  });
});
