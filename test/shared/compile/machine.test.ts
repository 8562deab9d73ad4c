import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../support/a-run';
import { nonsense } from '../../support/nonsense';
import { randomOf } from '../../support/random';
import { randomWorkflow } from '../../support/random-workflow';
import { aWorkflow, end, history, group, step, way } from '../../support/a-workflow';
import { template, templateIds } from '../../resources/templates';
import { checkPlan } from '../../../shared/compile/check-plan';
import { compile } from '../../../shared/compile/compile';
import { isError } from '../../../shared/compile/problem';
import type { Ir, MachineNode } from '../../../shared/compile/ir';
import { createXStatePort } from '../../../shared/engine/xstate-port';
import { Guard } from '../../../shared/model/guard';
import { Key } from '../../../shared/model/ids';
import type { State } from '../../../shared/model/state';
import type { Workflow } from '../../../shared/model/workflow';

const nightly = process.env['STATEDRILL_FUZZ'];
const numRuns = Number(nightly ?? 100);
const checked = (property: (seed: number) => void): void => {
  fc.assert(fc.property(fc.nat(), property), nightly === undefined ? { numRuns, seed: 1 } : { numRuns });
};

const NODE = new Set(['id', 'type', 'history', 'target', 'initial', 'entry', 'exit', 'on', 'states']);
const PORT = /^(done|failed|timeout|approved|rejected|option|end|join|auto|force|skip|move|on):[^_.#][^.#]*$/;

/** Every node, event, guard and action is of the closed grammar, and every target is there. */
function isOfTheGrammar(ir: Ir): void {
  expect(JSON.parse(JSON.stringify(ir.machine))).toEqual(ir.machine);
  const ids = new Set(ir.nodes.map((node) => node.id));
  const walk = (node: MachineNode): void => {
    expect(Object.keys(node).filter((key) => !NODE.has(key))).toEqual([]);
    expect(ids.has(node.id)).toBe(true);
    for (const action of [...(node.entry ?? []), ...(node.exit ?? [])]) {
      expect(['enter', 'leave']).toContain(action.type);
      expect(action.params).toEqual({ id: node.id });
    }
    if (node.target !== undefined) expect(ids.has(node.target.slice(1))).toBe(true);
    for (const [event, transitions] of Object.entries(node.on ?? {})) {
      expect(event).toMatch(PORT);
      for (const { target, reenter, guard, actions, ...more } of transitions) {
        expect(more).toEqual({});
        expect(ids.has(target.slice(1))).toBe(true);
        // Only moved tokens stay inside: without `reenter` a state that leads to itself would not be entered again.
        expect(reenter).toBe(event.startsWith('move:') ? undefined : true);
        expect([undefined, 'cond', 'live']).toContain(guard?.type);
        if (guard?.params !== undefined) expect(Guard.safeParse(guard.params).success).toBe(true);
        expect((actions ?? []).filter((one) => !['keep', 'resume', 'set'].includes(one.type))).toEqual([]);
      }
    }
    for (const [key, child] of Object.entries(node.states ?? {})) {
      expect(child.id).toBe(key);
      walk(child);
    }
  };
  walk(ir.machine);
}

describe('the machine', () => {
  it.each(templateIds)('of the template %s is JSON of the closed grammar', (id) => {
    isOfTheGrammar(must(compile(template(id).workflow)));
  });

  it('of any drawing is JSON of the closed grammar, and XState enters it', () => {
    checked((seed) => {
      const ir = must(compile(randomWorkflow(randomOf(seed))));
      isOfTheGrammar(ir);
      expect(createXStatePort(ir, true).start().length).toBeGreaterThan(0);
    });
  });

  it('opens deviations in live runs only', () => {
    const ir = must(compile(aWorkflow([step('a', 1), step('b', 1), end('over')], ['a > b', 'b > over'])));
    for (const live of [true, false])
      for (const event of ['skip:a', 'force:a-done-b', 'move:b']) {
        const port = createXStatePort(ir, live);
        port.start();
        expect(port.send(event, {} as never) !== undefined).toBe(live);
      }
  });

  it('takes no notice of an event that nothing is drawn for', () => {
    const port = createXStatePort(
      must(compile(aWorkflow([step('a', 1), step('b', 1), end('over')], ['a > b', 'b > over']))),
      true,
    );
    port.start();
    expect(port.send('done:b', {} as never)).toBeUndefined();
    expect([...port.active()]).toEqual(['a']);
  });

  it('tells of a state that returns to itself, though its tokens stand as before', () => {
    const port = createXStatePort(
      must(compile(aWorkflow([step('a', 1), end('over')], ['a > a', 'a.failed > over']))),
      true,
    );
    port.start();
    expect(port.send('done:a', {} as never)).toEqual([
      { type: 'leave', id: 'a' },
      { type: 'enter', id: 'a' },
    ]);
  });

  it('comes back from its own JSON with deep history', () => {
    const workflow = aWorkflow(
      [
        group('g', step('a', 1), group('k', step('b', 1), step('c', 1)), history('h', 'deep')),
        step('aside', 1),
        end('over'),
      ],
      [
        'a > k',
        'b > c',
        way('g.interrupt > aside', { guard: { kind: 'elapsed', since: 'disruption', atLeast: 0 } }),
        'aside > h',
        'g > over',
        'k > over',
      ],
    );
    const ir = must(compile(workflow));
    let port = createXStatePort(ir, true);
    port.start();
    for (const event of ['done:a', 'done:b', 'force:g-interrupt-aside', 'done:aside']) {
      port.send(event, { elapsed: () => 0 } as never);
      const saved: unknown = JSON.parse(JSON.stringify(port.persist()));
      port = createXStatePort(ir, true);
      port.restore(saved);
    }
    expect([...port.active()].toSorted()).toEqual(['c', 'g', 'k']);
  });
});

describe('a document', () => {
  it('of nonsense gives problems, never an exception; one that passes can be entered', () => {
    checked((seed) => {
      const plan = nonsense(randomOf(seed));
      checkPlan(plan);
      const ir = compile(plan.workflow);
      if (ir.ok) createXStatePort(ir.value, true).start();
      else expect(ir.error.every(isError)).toBe(true);
    });
  });

  it('as large as the format allows is checked in reasonable time and depth', () => {
    const states = Array.from({ length: 4_999 }, (_, i) => step(`s${i}`, 1));
    const chain = states.map((_, i) => way(`s${i} > ${i === 4_998 ? 'over' : `s${i + 1}`}`));
    const inRow = states.map((state, i) => (i === 0 ? state : { ...state, after: [`s${i - 1}`] })) as State[];
    const backwards = states.map((state, i) => (i === 4_998 ? state : { ...state, after: [`s${i + 1}`] })) as State[];
    const deep: Workflow = aWorkflow(
      states.map(({ id }, i): State => ({ kind: 'group', id, name: id, ...(i > 0 && { parent: `s${i - 1}` }) })),
      [],
    );
    expect(compile(aWorkflow([inRow, end('over')], chain)).ok).toBe(true);
    expect(compile(aWorkflow([backwards, end('over')], chain)).ok).toBe(true);
    expect(compile(deep).ok).toBe(false);
  }, 30_000);

  it.each(['constructor', 'toString', 'hasOwnProperty', 'a__b', '__proto__', '1a', 'a.b', 'a:b', 'a#b', '', 'a b'])(
    'cannot use the key %j',
    (key) => {
      expect(Key.safeParse(key).success).toBe(false);
    },
  );

  it.each(['a', 'root', 'done', 'Restore-DB_2', 'unplanned-1'])('can use the key %j', (key) => {
    expect(Key.safeParse(key).success).toBe(true);
    expect(compile(aWorkflow([step(key, 1), end('over')], [way('x > over', { from: key })])).ok).toBe(true);
  });
});
