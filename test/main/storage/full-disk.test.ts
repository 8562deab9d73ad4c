import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../main/storage/open';
import { createPlans } from '../../../main/storage/plans';
import type { Workspace } from '../../../main/storage/workspace';
import { errorOf, valueOf } from '../support/result-of';
import { smallDisk } from '../support/small-disk';
import { smallPlan } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const fillUp = (workspace: Workspace, prefix = 'p'): { saved: number; failure: unknown } => {
  const plans = createPlans(workspace, Date.now);
  for (let saved = 0; saved < 20_000; saved++) {
    const result = plans.create({ id: `${prefix}${saved}`, plan: smallPlan });
    if (!result.ok) return { saved, failure: result.error };
  }
  throw new Error('the disk never became full');
};

const count = (workspace: Workspace): number => createPlans(workspace, Date.now).list().length;

describe('a full disk', () => {
  it('is said in one sentence; nothing saved is lost and saving goes on when there is room', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    const workspace = valueOf(openWorkspace(path));
    workspace.db.pragma('max_page_count = 64'); // the same code as a full disk, without one

    const { saved, failure } = fillUp(workspace);

    expect(failure).toMatchObject({
      code: 'not-saved',
      message: expect.stringMatching(/^Not saved: the disk is full\./),
    });
    expect(workspace.status().trouble).toMatch(/disk is full/);
    expect(count(workspace)).toBe(saved);

    workspace.db.pragma('max_page_count = 100000');
    valueOf(createPlans(workspace, Date.now).create({ id: 'after', plan: smallPlan }));

    expect(workspace.status().trouble).toBeUndefined();
    workspace.close();
    const reopened = valueOf(openWorkspace(path));
    expect(count(reopened)).toBe(saved + 1);
    reopened.close();
  });

  const small = smallDisk();

  it.skipIf(small === undefined)('leaves a reserve with which a live drill comes to a safe stop', () => {
    const path = join(small ?? '', 'w.statedrill');
    const workspace = valueOf(openWorkspace(path));
    workspace.setReserve(true);
    expect(existsSync(`${path}-reserve`)).toBe(true);
    writeFileSync(join(small ?? '', 'other'), Buffer.alloc(5_500_000));

    const plans = createPlans(workspace, Date.now);
    let saved = 0;
    while (workspace.status().trouble === undefined) {
      valueOf(plans.create({ id: `p${saved}`, plan: smallPlan }));
      saved++;
    }

    expect(workspace.status().trouble).toMatch(/Everything up to now is saved; free some space/);
    expect(existsSync(`${path}-reserve`)).toBe(false);
    valueOf(plans.create({ id: 'one-more', plan: smallPlan }));
    const { saved: more } = fillUp(workspace, 'more');
    expect(count(workspace)).toBe(saved + 1 + more);

    rmSync(join(small ?? '', 'other'));
    valueOf(plans.create({ id: 'again', plan: smallPlan }));
    expect(workspace.status().trouble).toBeUndefined();
    expect(existsSync(`${path}-reserve`)).toBe(true);
    workspace.close();
  });

  it.skipIf(small === undefined)('can be opened and read while it is full', () => {
    const path = join(small ?? '', 'full.statedrill');
    const made = valueOf(openWorkspace(path));
    valueOf(createPlans(made, Date.now).create({ id: 'p', plan: smallPlan }));
    made.close();
    fillDisk(small ?? '');

    const workspace = valueOf(openWorkspace(path));

    expect(count(workspace)).toBe(1);
    expect(errorOf(createPlans(workspace, Date.now).create({ id: 'q', plan: smallPlan }))).toMatchObject({
      code: 'not-saved',
    });
    expect(workspace.status().trouble).toMatch(/disk is full/);
    workspace.close();
    rmSync(join(small ?? '', 'filler'), { force: true });
  });

  it.skipIf(small === undefined)('that is read-only lets plans be read and says that nothing is saved', () => {
    const path = join(small ?? '', 'read-only.statedrill');
    const made = valueOf(openWorkspace(path));
    valueOf(createPlans(made, Date.now).create({ id: 'p', plan: smallPlan }));
    made.close();
    execFileSync('mount', ['-o', 'remount,ro', small ?? '']);

    const workspace = valueOf(openWorkspace(path));

    expect(valueOf(createPlans(workspace, Date.now).load('p')).plan).toEqual(smallPlan);
    expect(workspace.status().trouble).toMatch(/is read-only/);
    expect(errorOf(createPlans(workspace, Date.now).create({ id: 'q', plan: smallPlan }))).toMatchObject({
      code: 'not-saved',
    });
    workspace.close();
    execFileSync('mount', ['-o', 'remount,rw', small ?? '']);
  });
});

function fillDisk(folder: string): void {
  for (let size = 1_000_000; size >= 4096; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(join(folder, 'filler'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // go on with smaller pieces
    }
  }
}
