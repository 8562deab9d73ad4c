import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../shared/report/build-report';
import { renderReport } from '../../../shared/report/render-report';
import { reportJsonSchema } from '../../../shared/report/report-schema';
import { poisonedRun } from './poisoned';
import { playedWrongHost } from './wrong-host';

const published = join(import.meta.dirname, '../../../resources/schema/report-1.schema.json');
const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema());
const own = {
  texts: [{ part: 'summary' as const, text: 'Ours', revision: 1, by: 'Ana', at: '2026-11-29T00:00:00Z' }],
  ratings: [{ objective: 'o1', evaluator: 'Bo', value: 'P' as const }],
  editions: [],
};

describe('the schema of a report as JSON', () => {
  it('is the one that is published (after a change of the format: vitest -u)', async () => {
    await expect(`${JSON.stringify(reportJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(published);
  });

  it('fits what is exported, by a validator that knows nothing of it', () => {
    const simulated = { summary: { runId: 'run-1', title: 'Wrong host' }, ...playedWrongHost(), findings: [], own };
    for (const input of [simulated, poisonedRun('<b>=1</b>')]) {
      const exported: unknown = JSON.parse(renderReport(buildReport(input), 'json'));
      expect([validate(exported), validate.errors]).toEqual([true, null]);
    }
  });

  it('refuses what is no report', () => {
    const exported: Record<string, unknown> = JSON.parse(renderReport(buildReport(poisonedRun('x')), 'json'));
    expect(validate({ ...exported, version: 2 })).toBe(false);
    expect(validate({ ...exported, services: 'none' })).toBe(false);
    expect(validate({})).toBe(false);
  });
});
