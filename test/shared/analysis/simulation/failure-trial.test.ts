import { describe, expect, it } from 'vitest';
import { casePlans } from '../../../../shared/analysis/simulation/failure-list';
import { matrixOf } from '../../../../shared/analysis/simulation/failure-matrix';
import { FailureTrial } from '../../../../shared/analysis/simulation/failure-trial';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import type { FailureMatrix, FailureSettings } from '../../../../shared/model/failures';
import type { Workflow } from '../../../../shared/model/workflow';
import {
  aScenario,
  aWorkflow,
  decision,
  end,
  min,
  named,
  pool,
  service,
  step,
  tracks,
} from '../../../support/a-workflow';
import { aSubject } from '../../../support/a-simulation';

const settings: FailureSettings = { depth: 1, poolPercent: 50, runs: 0, seed: 1 };

function tried(of: Workflow, own: Partial<FailureSettings> = {}): FailureMatrix {
  const asked = { ...settings, ...own };
  const trial = new FailureTrial(
    aSubject(of, aScenario([], Object.fromEntries(of.services.map(({ key }) => [key, 0])))),
    asked,
  );
  return matrixOf('key', trial.baseline(), casePlans(of, asked).map((plan) => trial.try(plan))); // prettier-ignore
}

/** What becomes of a service when these fail. */
function cellOf(matrix: FailureMatrix, keys: readonly string[], of: string, when = 'start') {
  const found = matrix.cases.find(
    (one) => one.when === when && one.failures.map(({ key }) => key).join(' ') === keys.join(' '),
  );
  return found?.cells.find((cell) => cell.service === of);
}

const workflow = aWorkflow(
  [
    tracks('all', 'all', {
      a: [step('copy', 60, { claims: { dba: 4 }, needs: ['array'], owner: 'dba-lead', restores: [{ service: 'web', level: 100 }] })],
      b: [step('mail-up', 30, { needs: ['mta'], onLoss: 'restart', fallback: { duration: { kind: 'fixed', value: min(200) } }, restores: [{ service: 'mail', level: 100 }] })],
    }),
    end('over'),
  ],
  ['all > over'],
  {
    services: [service('web', { rto: 90 * MINUTE }), service('mail', { rto: HOUR })],
    pools: [pool('dba', 4, { onLoss: 'slow' })],
    components: named('array', 'mta'),
    roles: [{ key: 'dba-lead', name: 'Lead', backups: ['deputy'] }, ...named('deputy')],
  },
); // prettier-ignore

describe('every failure tried', () => {
  it('says what is not done any more when a role does not answer: nothing where a back-up does', () => {
    const lonely = { ...workflow, roles: named('dba-lead') };
    const undone = (of: Workflow) =>
      tried(of).cases.find((one) => one.when === 'start' && one.failures[0]?.kind === 'role')?.undone;

    expect(undone(workflow)).toEqual([]);
    expect(undone(lonely)).toEqual(['copy']);
  });

  it('says for each service whether it is back in time, late or never', () => {
    const matrix = tried(workflow);

    expect(matrix.baseline.map((one) => one.verdict)).toEqual(['in time', 'in time']);
    expect(cellOf(matrix, ['array'], 'web')).toMatchObject({ verdict: 'never', path: ['copy'] });
    expect(cellOf(matrix, ['array'], 'mail')).toMatchObject({ verdict: 'in time', toMbco: min(30) });
    expect(cellOf(matrix, ['mail-up'], 'mail')).toMatchObject({ verdict: 'late', toMbco: min(230), path: ['mail-up'] }); // prettier-ignore
    expect(cellOf(matrix, ['dba-lead'], 'web')?.verdict).toBe('in time');
  });

  it('lists the single failures from which a service never comes back', () => {
    const { singlePoints } = tried(workflow);

    expect(singlePoints.map((one) => [one.failure.key, ...one.services])).toEqual([
      ['array', 'web'],
      ['mta', 'mail'],
      ['dba', 'web'],
      ['dba', 'web'],
      ['copy', 'web'],
    ]);
  });

  it('tries the instant at which a failure does the most harm: after the way round it was not taken', () => {
    const chosen = aWorkflow(
      [
        decision('which', [{ id: 'copy', guard: { kind: 'component', component: 'array', is: 'up' }, weight: 9 }, 'rebuild']),
        step('from-copy', 30, { needs: ['array'], restores: [{ service: 'web', level: 100 }] }),
        step('anew', 80, { restores: [{ service: 'web', level: 100 }] }),
        end('over'),
      ],
      ['which.copy > from-copy', 'which.rebuild > anew', 'from-copy > over', 'anew > over'],
      { services: [service('web', { rto: 90 * MINUTE })], components: named('array') },
    ); // prettier-ignore
    const matrix = tried(chosen);

    expect(cellOf(matrix, ['array'], 'web')).toMatchObject({ verdict: 'in time', toMbco: min(80) });
    expect(cellOf(matrix, ['array'], 'web', 'worst instant')).toMatchObject({ verdict: 'never' });
    expect(matrix.cases.find((one) => one.when === 'worst instant')?.at).toBe(min(30) - 1);
  });

  it('finds pairs that do what neither does alone', () => {
    const matrix = tried(workflow, { depth: 2 });

    expect(cellOf(matrix, ['deputy'], 'web')?.verdict).toBe('in time');
    expect(cellOf(matrix, ['dba-lead', 'deputy'], 'web')?.verdict).toBe('never');
    expect(matrix.cases.filter((one) => one.failures.length === 1 && one.when === 'start')).toHaveLength(8);
    // 8 × 7 / 2 pairs, less the one of a pool with itself.
    expect(matrix.cases.filter((one) => one.failures.length === 2 && one.when === 'start')).toHaveLength(27);
  });

  it('plays by chance only where chance makes a difference', () => {
    const chancy = aWorkflow(
      [step('restore', 60, { success: 0.7, restores: [{ service: 'web', level: 100 }] }), end('over'), end('lost', 'failed')],
      ['restore > over', 'restore.failed > lost'],
      { services: [service('web', { rto: 2 * HOUR })], components: named('host') },
    ); // prettier-ignore
    const matrix = tried(chancy, { runs: 20_000 });
    const host = cellOf(matrix, ['host'], 'web');

    expect(host?.verdict).toBe('in time');
    expect((host?.inTime?.count ?? 0) / (host?.inTime?.of ?? 1)).toBeCloseTo(0.7, 1);
    expect(host?.inTime?.of).toBeLessThan(20_000);
    expect(cellOf(matrix, ['restore'], 'web')).toMatchObject({ verdict: 'never' });
    expect(cellOf(matrix, ['restore'], 'web')).not.toHaveProperty('inTime');
  });
});
