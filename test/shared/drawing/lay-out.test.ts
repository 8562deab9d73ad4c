import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { completeLayout } from '../../../shared/drawing/complete-layout';
import { blankPlan } from '../../../shared/editing/blank-plan';
import { edgeLabel, labelSize } from '../../../shared/drawing/edge-label';
import { layOut } from '../../../shared/drawing/lay-out';
import { sceneOf, type Scene } from '../../../shared/drawing/scene';
import { HEADER, isContainer } from '../../../shared/drawing/sizes';
import type { Box, Plan } from '../../../shared/model/plan';
import type { Transition } from '../../../shared/model/state';
import { template, templateIds } from '../../resources/templates';
import { by, edited } from '../editing/a-plan';

const elk = new ELK();
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function collisions(boxes: readonly (Box & { id: string })[]): string[] {
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} and ${b.id}`] : [])));
}

function labelsOf({ transitions }: Scene, plan: Plan): (Box & { id: string })[] {
  return transitions.flatMap(({ transition, from, label }) => {
    const words = edgeLabel(transition, from.state, plan.workflow);
    return words === '' || label === undefined ? [] : [{ id: transition.id, ...label, ...labelSize(words) }];
  });
}

/** States that a leg of a transition runs through, other than containers around it. */
function trespasses(scene: Scene): string[] {
  const leaves = scene.states.filter(({ state }) => !isContainer(state.kind));
  return scene.transitions.flatMap(({ transition, points }) =>
    points.slice(1).flatMap((b, i) => {
      const a = points[i] ?? b;
      const leg = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      const hit = leaves.filter(({ box }) =>
        overlap(leg, { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 }),
      );
      return hit.map(({ state }) => `${transition.id} through ${state.id}`);
    }),
  );
}

describe.each(templateIds)('the layout of %s', (id) => {
  const plan = template(id);
  const scene = sceneOf(plan);

  it('is what the layouter makes of the drawing, every time', async () => {
    expect(await layOut(plan.workflow, elk)).toEqual(plan.layout);
  });

  it('lets no two states overlap that are not inside each other', () => {
    const parents = new Set(plan.workflow.states.map((state) => state.parent));
    for (const parent of parents) {
      const siblings = plan.workflow.states.filter((state) => state.parent === parent);
      expect(collisions(siblings.flatMap((one) => ({ id: one.id, ...(plan.layout.states[one.id] as Box) })))).toEqual(
        [],
      );
    }
  });

  it('keeps everything inside its container and clear of the title bar', () => {
    const outside = plan.workflow.states.filter((state) => {
      const [box, around] = [plan.layout.states[state.id], plan.layout.states[state.parent ?? '']];
      if (box === undefined || around === undefined) return false;
      const fits = box.x >= 0 && box.x + box.width <= around.width && box.y + box.height <= around.height;
      return !fits || box.y < HEADER;
    });
    expect(outside.map((state) => state.id)).toEqual([]);
  });

  it('stacks tracks under each other, equally wide, in their order', () => {
    for (const tracks of plan.workflow.states.filter((state) => state.kind === 'tracks')) {
      const boxes = plan.workflow.states
        .filter((one) => one.parent === tracks.id)
        .map((one) => plan.layout.states[one.id] as Box);
      expect(new Set(boxes.map((box) => box.width)).size).toBe(1);
      expect(boxes.map((box) => box.y)).toEqual(boxes.map((box) => box.y).toSorted((a, b) => a - b));
    }
  });

  it('draws lines level or upright, and through no state', () => {
    for (const { points } of scene.transitions) {
      for (const [i, b] of points.entries()) {
        const a = points[i - 1] ?? b;
        expect(a.x === b.x || a.y === b.y).toBe(true);
      }
    }
    expect(trespasses(scene)).toEqual([]);
  });

  it('lets no words on lines overlap each other or a state', () => {
    const labels = labelsOf(scene, plan);
    expect(labels.length).toBeGreaterThan(5);
    expect(collisions(labels)).toEqual([]);
    const leaves = scene.states
      .filter(({ state }) => !isContainer(state.kind))
      .map(({ state, box }) => ({ id: state.id, ...box }));
    expect(
      labels.flatMap((label) =>
        leaves.filter((leaf) => overlap(label, leaf)).map((leaf) => `${label.id} on ${leaf.id}`),
      ),
    ).toEqual([]);
  });

  it('is wider than high, and no wider than a screen and a half', () => {
    const ratio = scene.bounds.width / scene.bounds.height;
    expect(ratio).toBeGreaterThan(1.1);
    expect(ratio).toBeLessThan(2);
    expect(scene.bounds.width).toBeLessThan(1.2 * 1920);
  });
});

describe('a drawing whose states were added in another order than they are read', () => {
  it('still goes to the right: only loops turn back', async () => {
    const blank = blankPlan('p');
    const onward = blank.workflow.transitions.find(({ port }) => port === 'done')?.id ?? '';
    const { workflow } = edited(blank, by('state.insert', { kind: 'step', transition: onward }));
    const { states } = await layOut(workflow, elk);
    const lefts = ['step-1', 'step-2', 'end-1'].map((id) => states[id]?.x ?? Number.NaN);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  });
});

describe('a drawing whose transitions cross the borders of containers', () => {
  const plan = template('wrong-host');
  const shortcut: Transition = { id: 'shortcut', from: 'checkVolume', port: 'timeout', to: 'restored' };
  const workflow = { ...plan.workflow, transitions: [...plan.workflow.transitions, shortcut] };

  it('keeps its shape, and the crossing line goes around every state', async () => {
    const layout = await layOut(workflow, elk);
    const scene = sceneOf({ ...plan, workflow, layout });
    expect(scene.states).toHaveLength(workflow.states.length);
    const line = scene.transitions.find(({ transition }) => transition.id === 'shortcut');
    expect(line?.points.length).toBeGreaterThan(2);
    expect(layout).toEqual(plan.layout);
    expect(trespasses(scene)).toEqual([]);
    for (const { points } of scene.transitions) {
      for (const [i, b] of points.entries())
        expect((points[i - 1] ?? b).x === b.x || (points[i - 1] ?? b).y === b.y).toBe(true);
    }
  });
});

describe('a plan with new states', () => {
  const plan = template('split-writes');
  const { drain: _, ...others } = plan.layout.states;

  it('keeps every place there was and finds a free one for the new state', async () => {
    const layout = await completeLayout({ ...plan, layout: { ...plan.layout, states: others } }, elk);
    const inside = plan.workflow.states.filter((state) => state.parent === 'drainBacklog');
    expect(layout.states['drain']).toBeDefined();
    expect(collisions(inside.map((one) => ({ id: one.id, ...(layout.states[one.id] as Box) })))).toEqual([]);
    for (const key of Object.keys(others).filter((one) => one !== 'drainBacklog'))
      expect(layout.states[key]).toEqual(others[key]);
  });

  it('is laid out from nothing where nothing has a place', async () => {
    expect(await completeLayout({ ...plan, layout: { states: {}, transitions: {} } }, elk)).toEqual(plan.layout);
  });

  it('stays as it is where everything has one', async () => {
    expect(await completeLayout(plan, elk)).toBe(plan.layout);
  });
});
