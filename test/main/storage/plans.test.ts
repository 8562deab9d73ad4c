import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../main/storage/open';
import { createPlans } from '../../../main/storage/plans';
import { errorOf, valueOf } from '../support/result-of';
import { smallPlan } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

const plansIn = (): { plans: ReturnType<typeof createPlans>; close: () => void; damage: () => void } => {
  const workspace = valueOf(openWorkspace(join(temporaryFolder(), 'w.statedrill')));
  return {
    plans: createPlans(workspace, () => Date.UTC(2026, 10, 22)),
    close: () => workspace.close(),
    damage: () => workspace.db.exec(`UPDATE plan SET document = '{"format":"other"}'`),
  };
};
const renamed = (title: string) => ({ ...smallPlan, workflow: { ...smallPlan.workflow, title } });

describe('plans', () => {
  it('are listed with their template and date, and come back as they were saved', () => {
    const { plans, close } = plansIn();
    plans.create({ id: 'p1', plan: smallPlan, fromTemplate: 'wrong-host' });

    expect(plans.list()).toEqual([
      {
        id: 'p1',
        title: smallPlan.workflow.title,
        revision: 1,
        updatedAt: '2026-11-22T00:00:00.000Z',
        states: 3,
        fromTemplate: 'wrong-host',
      },
    ]);
    expect(valueOf(plans.load('p1'))).toEqual({ id: 'p1', revision: 1, plan: smallPlan });
    close();
  });

  it('refuse to overwrite what another window saved meanwhile', () => {
    const { plans, close } = plansIn();
    plans.create({ id: 'p1', plan: smallPlan });
    valueOf(plans.save({ id: 'p1', revision: 1, plan: renamed('Mine') }));

    expect(errorOf(plans.save({ id: 'p1', revision: 1, plan: renamed('Theirs') })).code).toBe('conflict');

    expect(valueOf(plans.load('p1'))).toMatchObject({ revision: 2, plan: renamed('Mine') });
    close();
  });

  it('say when one is gone, or is damaged in the file', () => {
    const { plans, close, damage } = plansIn();
    plans.create({ id: 'p1', plan: smallPlan });
    valueOf(plans.remove('p1'));
    expect(errorOf(plans.load('p1')).code).toBe('not-found');
    expect(errorOf(plans.remove('p1')).code).toBe('not-found');

    plans.create({ id: 'p2', plan: smallPlan });
    damage();
    expect(() => plans.load('p2')).toThrow('This plan in the workspace file is damaged');
    close();
  });
});
