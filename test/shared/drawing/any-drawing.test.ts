import ELK from 'elkjs/lib/elk.bundled.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../shared/drawing/lay-out';
import { sceneOf } from '../../../shared/drawing/scene';
import { drawPlan } from '../../../shared/drawing/svg';
import type { Plan } from '../../../shared/model/plan';
import type { State, Transition } from '../../../shared/model/state';
import { template } from '../../resources/templates';

const KINDS = ['step', 'decision', 'group', 'tracks', 'track', 'end', 'history'] as const;
const { workflow } = template('wrong-host');
const base: Plan = {
  format: 'statedrill.plan',
  version: 1,
  workflow,
  scenarios: [],
  layout: { states: {}, transitions: {} },
};

function stateOf(kind: (typeof KINDS)[number], id: string, parent: string | undefined): State {
  const common = { id, name: `State ${id}`, ...(parent !== undefined && { parent }) };
  switch (kind) {
    case 'step':
      return { ...common, kind, duration: { kind: 'fixed', value: 60_000 } };
    case 'decision':
      return { ...common, kind, options: [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }] }; // prettier-ignore
    case 'tracks':
      return { ...common, kind, join: { kind: 'all' } };
    case 'end':
      return { ...common, kind, outcome: 'recovered' };
    case 'history':
      return { ...common, kind, deep: true };
    case 'group':
    case 'track':
      return { ...common, kind };
  }
}

/** Any list of states with any parents, known, unknown or going round in circles, and lines from anywhere to anywhere. */
const anyPlan = fc
  .record({
    states: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), parent: fc.option(fc.nat(14)) }), {
      minLength: 1,
      maxLength: 12,
    }),
    lines: fc.array(
      fc.record({ from: fc.nat(13), to: fc.nat(13), port: fc.constantFrom('done', 'failed', 'timeout', 'yes') }),
      { maxLength: 16 },
    ),
  })
  .map(({ states, lines }): Plan => {
    const drawn = states.map(({ kind, parent }, i) =>
      stateOf(kind, `s${i}`, parent === null ? undefined : `s${parent}`),
    );
    const transitions = lines.map(({ from, to, port }, i): Transition => ({
      id: `t${i % 12}`,
      from: `s${from}`,
      to: `s${to}`,
      port,
    }));
    return {
      ...base,
      workflow: { ...workflow, states: drawn, transitions },
      layout: { states: {}, transitions: {} },
    };
  });

describe('any drawing, sound or broken', () => {
  it('gets a place for every state, whole pixels, and a picture', async () => {
    const elk = new ELK();
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const layout = await layOut(plan.workflow, elk);
        expect(Object.keys(layout.states).toSorted()).toEqual(plan.workflow.states.map((state) => state.id).toSorted());
        const scene = sceneOf({ ...plan, layout });
        for (const { box } of scene.states) expect(Object.values(box).every(Number.isInteger)).toBe(true);
        expect(drawPlan({ ...plan, layout })).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 150, seed: 7 },
    );
  }, 30_000);
});
