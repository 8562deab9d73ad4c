import { describe, expect, it } from 'vitest';
import { createProjector } from '../../../../renderer/plans/canvas/project';
import { nothing, states } from '../../../../renderer/plans/editor/selection';
import { checkPlan } from '../../../../shared/compile/check-plan';
import type { Plan } from '../../../../shared/model/plan';
import { aPlan, by, edited } from '../../../shared/editing/a-plan';

const shown = (plan: Plan) => ({ plan, problems: checkPlan(plan), selection: nothing });
const changed = <T extends { id: string }>(before: readonly T[], after: readonly T[]): string[] =>
  after.filter((thing) => !before.includes(thing)).map((thing) => thing.id);

describe('the canvas as a projection of the plan', () => {
  it('puts containers before what they hold, with sizes that need no measuring', () => {
    const { nodes } = createProjector()(shown(aPlan()));
    const order = nodes.map((n) => n.id);

    expect(order.indexOf('tracks-1')).toBeLessThan(order.indexOf('track-1'));
    expect(order.indexOf('track-1')).toBeLessThan(order.indexOf('step-2'));
    expect(nodes.every((n) => (n.width ?? 0) > 0 && (n.measured?.height ?? 0) > 0)).toBe(true);
    expect(nodes.find((n) => n.id === 'step-2')).toMatchObject({ parentId: 'track-1' });
  });

  it('draws nothing anew when nothing changed', () => {
    const project = createProjector();
    const plan = aPlan();
    const first = project(shown(plan));
    const again = project(shown(plan));

    expect(changed(first.nodes, again.nodes)).toEqual([]);
    expect(changed(first.edges, again.edges)).toEqual([]);
  });

  it('draws one node anew when one state is renamed, and keeps its place', () => {
    const project = createProjector();
    const plan = aPlan();
    const first = project(shown(plan));
    const again = project(shown(edited(plan, by('state.rename', { state: 'step-3', name: 'Restore' }))));

    expect(changed(first.nodes, again.nodes)).toEqual(['step-3']);
    expect(changed(first.edges, again.edges)).toEqual([]);
  });

  it('draws only what was selected anew', () => {
    const project = createProjector();
    const plan = aPlan();
    const first = project(shown(plan));
    const again = project({ ...shown(plan), selection: states('step-2') });

    expect(changed(first.nodes, again.nodes)).toEqual(['step-2']);
  });

  it('shows a problem on the state it is about', () => {
    const plan = edited(aPlan(), by('state.edit', { state: 'step-3', set: { owner: 'nobody' } }));
    const { nodes } = createProjector()(shown(plan));

    expect(nodes.find((n) => n.id === 'step-3')?.data.view.errors).not.toBe('');
    expect(nodes.find((n) => n.id === 'step-2')?.data.view.errors).toBe('');
  });

  it('shows what lies in a container that is gone, or that lies in itself, at the top where it can be mended', () => {
    const plan = aPlan();
    const broken = plan.workflow.states.map((s) => {
      if (s.id === 'tracks-1') return { ...s, parent: 'track-1' };
      return s.id === 'end-1' ? { ...s, parent: 'gone' } : s;
    });
    const { nodes } = createProjector()(shown({ ...plan, workflow: { ...plan.workflow, states: broken } }));
    const tops = nodes.filter((n) => n.parentId === undefined).map((n) => n.id);

    expect(nodes.map((n) => n.id).toSorted()).toEqual(broken.map((s) => s.id).toSorted());
    expect(tops).toContain('end-1');
    expect(nodes.every((n) => n.parentId === undefined || nodes.findIndex((p) => p.id === n.parentId) >= 0)).toBe(true);
  });

  it('leads a line around a state that was put onto its way, and back when it is gone', () => {
    const project = createProjector();
    const plan = edited(
      aPlan(),
      by('states.move', { to: { 'end-1': { x: 900, y: 12 } } }),
      by('state.add', { kind: 'step', at: { x: 480, y: 400 } }),
    );
    const wayOf = (now: Plan) => project(shown(now)).edges.find((e) => e.id === 'transition-1')?.data?.points ?? [];
    const straight = wayOf(plan);
    const around = wayOf(edited(plan, by('states.move', { to: { 'step-5': { x: 480, y: 0 } } })));

    expect(straight).toHaveLength(2);
    expect(around.length).toBeGreaterThan(2);
    expect(around.some((p) => p.x > 480 && p.x < 700 && p.y > 0 && p.y < 72)).toBe(false);
  });
});
