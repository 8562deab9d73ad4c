import { z } from 'zod';
import type { TrendFinding } from '../../shared/analysis/finding-trend';
import { CorrectiveAction, FindingStatus, Severity } from '../../shared/model/finding';
import type { Connection } from './connection';
import { readValue } from './read-row';

const Row = z.object({
  runId: z.string().nullable(),
  type: z.string(),
  severity: Severity,
  status: FindingStatus,
  raisedAt: z.string(),
  due: z.string().nullable(),
  originalDue: z.string().nullable(),
  repeats: z.string().nullable(),
  provedAt: z.string().nullable(),
  actions: z.string(),
});

/** Of every finding only what a trend reads: fifty thousand whole ones would be too much. */
export function readTrendFindings(db: Connection): readonly TrendFinding[] {
  const rows = db
    .prepare<[]>(
      `SELECT run_id AS runId, type, severity, status, raised_at AS raisedAt, due,
        json_extract(body, '$.originalDue') AS originalDue, json_extract(body, '$.repeats') AS repeats,
        json_extract(body, '$.proof.on') AS provedAt, json_extract(body, '$.actions') AS actions FROM finding`,
    )
    .all();
  return rows.map((row) => {
    const { actions, repeats, runId, due, originalDue, provedAt, ...rest } = readValue(Row, row, 'A finding');
    const list: unknown = JSON.parse(actions);
    return {
      ...rest,
      runId: runId ?? undefined,
      due: due ?? undefined,
      originalDue: originalDue ?? undefined,
      provedAt: provedAt ?? undefined,
      repeats: repeats !== null,
      actions: readValue(z.array(CorrectiveAction), list, 'A finding'),
    };
  });
}
