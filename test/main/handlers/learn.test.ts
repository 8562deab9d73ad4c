import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLearnHandlers } from '../../../main/handlers/learn';
import { createFindings } from '../../../main/storage/findings';
import { MINUTE } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { Bench } from '../support/a-runner';
import { measuredPlan } from '../support/measured-plan';
import { valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const ana = { kind: 'facilitator', name: 'Ana' } as const;

describe('what runs have measured of a plan', () => {
  it('is each time with its run and day, the newest first, and what does not count with the reason', async () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    await measuredPlan(path, [42, 38]);
    const { runs, runner, workspace } = new Bench(path, { create: createDrill, restore: restoreDrill });
    const handlers = createLearnHandlers({ findings: createFindings(workspace), runs, runner });
    const [fix, ...rest] = valueOf(await handlers['learn.steps']({ planId: 'plan-1' }, ana));
    expect(rest).toEqual([]);
    expect(fix?.times.map(({ title, day, time }) => [title, day, Math.round(time / MINUTE)])).toEqual([
      ['Functional drill 2', '2026-11-22', 38],
      ['Functional drill 1', '2026-11-22', 42],
    ]);
    expect(fix?.left).toMatchObject([{ title: 'Talked through', why: 'talked through, not done' }]);
    expect(valueOf(await handlers['learn.steps']({ planId: 'another' }, ana))).toEqual([]);
  });
});
