import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import type { Service } from '../../../../shared/model/catalogue';
import type { Change } from '../../../../shared/model/journal';
import { known } from '../../../../shared/basics/assert';
import { journalOf, level, smallRun } from '../small-run';

const HOUR = 3_600_000;

function web(service: Partial<Service>, ...moments: (readonly [number, ...Change[]])[]) {
  const frozen = smallRun(service);
  const journal = journalOf(frozen, moments);
  const report = buildReport({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [] });
  return known(report.services[0], 'the run has one service');
}

describe('RTO', () => {
  it('counts from the disruption to the first instant at the minimum level, and equal is met', () => {
    const result = web({ rto: HOUR }, [0, level(0)], [HOUR, level(50)], [2 * HOUR, level(100)]);
    expect(result.rto).toMatchObject({ verdict: 'met', elapsed: HOUR, ratio: 1, from: 'disruption' });
    expect(result.recoveredAt).toBe(HOUR);
  });

  it('is missed one millisecond later', () => {
    expect(web({ rto: HOUR }, [0, level(0)], [HOUR + 1, level(50)]).rto.verdict).toBe('missed');
  });

  it('is "not interrupted" for a service that never fell below its minimum level', () => {
    const result = web({ rto: HOUR }, [0, level(100)], [10, level(50)], [HOUR, level(60)]);
    expect(result.rto.verdict).toBe('not interrupted');
    expect(result.mtpd.verdict).toBe('not interrupted');
  });

  it('takes a fall that is made good in the same instant for none', () => {
    expect(web({ rto: 1 }, [0, level(100)], [10, level(0)], [10, level(80)]).rto.verdict).toBe('not interrupted');
  });

  it('is inconclusive when the run ends in time with the service still down, and missed when it ends late', () => {
    expect(web({ rto: HOUR }, [0, level(0)], [HOUR, level(10)]).rto.verdict).toBe('inconclusive');
    expect(web({ rto: HOUR }, [0, level(0)], [HOUR + 1, level(10)]).rto.verdict).toBe('missed');
  });

  it('judges the worst of several interruptions, a later one from its own beginning', () => {
    const twice = [
      [0, level(0)],
      [10, level(100)],
      [HOUR, level(0)],
      [3 * HOUR, level(100)],
    ] as const;
    expect(web({ rto: HOUR }, ...twice).rto).toMatchObject({ verdict: 'missed', elapsed: 2 * HOUR });
    expect(web({ rto: 2 * HOUR }, ...twice).rto).toMatchObject({ verdict: 'met' });
  });

  it('counts from the declaration where the service says so, and says which', () => {
    const declared: Change = { kind: 'zero-point', point: 'declaration' };
    const service = { rto: HOUR, rtoFrom: 'declaration' } as const;
    expect(web(service, [0, level(0)], [HOUR, declared], [2 * HOUR, level(100)]).rto).toMatchObject({
      verdict: 'met',
      elapsed: HOUR,
      clockStart: HOUR,
    });
    expect(web(service, [0, level(0)], [9 * HOUR, level(10)]).rto.verdict).toBe('inconclusive');
  });

  it('of zero is met only without an interruption', () => {
    expect(web({ rto: 0 }, [0, level(0)], [0, level(0)], [5, level(100)]).rto.verdict).toBe('missed');
    expect(web({ rto: 0 }, [0, level(100)]).rto.verdict).toBe('not interrupted');
  });
});

describe('RPO and MTPD', () => {
  const lost = (age: number): Change => ({ kind: 'data-loss', service: 'web', age });

  it('compares the data lost, equal counting as met', () => {
    expect(web({ rpo: HOUR }, [0, level(0)], [1, lost(HOUR), level(100)]).rpo.verdict).toBe('met');
    expect(web({ rpo: HOUR }, [0, level(0)], [1, lost(HOUR + 1), level(100)]).rpo.verdict).toBe('missed');
  });

  it('does not guess: no figure after an interruption is unknown, without one not affected', () => {
    expect(web({ rpo: HOUR }, [0, level(0)], [1, level(100)]).rpo.verdict).toBe('unknown');
    expect(web({ rpo: HOUR }, [0, level(100)]).rpo.verdict).toBe('not affected');
  });

  it('adds the planned work recovery time to the recovery and marks it as planned', () => {
    const service = { mtpd: 2 * HOUR, wrt: HOUR };
    const kept = web(service, [0, level(0)], [HOUR, level(100)]).mtpd;
    expect(kept).toMatchObject({ verdict: 'kept', total: 2 * HOUR, isWorkRecoveryPlanned: true });
    expect(web(service, [0, level(0)], [HOUR + 1, level(100)]).mtpd.verdict).toBe('exceeded');
  });

  it('adds what a work-around in use piled up', () => {
    const frozen = smallRun(
      { mtpd: 4 * HOUR, wrt: 0 },
      { workarounds: [{ key: 'paper', name: 'Paper', service: 'web', level: 40, catchUpFactor: 2 }] },
    );
    const work = {
      kind: 'workaround',
      phase: 'working',
      visit: 0,
      attempt: 0,
      entered: 0,
      started: 0,
      rate: 1,
    } as const;
    const journal = journalOf(frozen, [
      [0, level(0), { kind: 'work', id: 'paper', work }],
      [HOUR, { kind: 'work', id: 'paper', work: null }, level(100)],
    ]);
    const report = buildReport({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings: [] });
    expect(report.services[0]?.mtpd).toMatchObject({ workRecovery: 2 * HOUR, total: 3 * HOUR, verdict: 'kept' });
  });
});

it('gives lost capacity as time at full capacity', () => {
  const result = web({}, [0, level(0)], [HOUR, level(50)], [3 * HOUR, level(100)], [4 * HOUR, level(100)]);
  expect(result.capacityLost).toBe(2 * HOUR);
  expect(result.lowest).toEqual({ at: 0, level: 0 });
});
