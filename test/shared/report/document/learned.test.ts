import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import { untestedInShort } from '../../../../shared/report/document/in-short';
import { untestedBlocks } from '../../../../shared/report/document/learned';
import type { Report } from '../../../../shared/report/report';
import { playedWrongHost } from '../wrong-host';

const evening: Report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] }); // prettier-ignore
/** The evening with one service, which needs so long for the work to be made good. */
function withWorkRecovery(workRecovery: number, wasDown = true): string {
  const [service] = evening.services.filter(({ interruptions }) => interruptions.length > 0);
  if (service === undefined) throw new Error('a service was down');
  const down = wasDown ? service : { ...service, interruptions: [], lowest: { ...service.lowest, level: 100 } };
  const report = { ...evening, services: [{ ...down, mtpd: { ...service.mtpd, workRecovery } }] }; // prettier-ignore
  return JSON.stringify([untestedInShort(report), untestedBlocks(report)]);
}

describe('the time that work takes to be made good', () => {
  it('is among what was not tested, on page one and in its section: a drill does not measure it', () => {
    const told = withWorkRecovery(3_600_000);
    expect(told).toContain('"Work recovery: its time is the plan’s figure"');
    expect(told).toMatch(/\["Work recovery","[^"]+","its time is the plan’s figure"\]/);
  });

  it('is not named where the plan gives none, and not of a service that was never down', () => {
    for (const none of [withWorkRecovery(0), withWorkRecovery(3_600_000, false)])
      expect(none).not.toContain('Work recovery');
  });
});
