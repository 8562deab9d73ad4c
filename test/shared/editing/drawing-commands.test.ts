import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/compile/check-plan';
import { blankPlan } from '../../../shared/editing/blank-plan';
import { copy } from '../../../shared/editing/clipboard';
import { mayConnect } from '../../../shared/editing/rules';
import { aPlan, by, edited, refusal, stateIn } from './a-plan';

const errorsOf = (plan: Parameters<typeof checkPlan>[0]) => checkPlan(plan).filter((p) => p.severity === 'error');

describe('a blank plan', () => {
  it('can be drilled as it is', () => expect(errorsOf(blankPlan('New plan'))).toEqual([]));
});

describe('adding', () => {
  it('gives parallel tracks two tracks', () => {
    const plan = edited(blankPlan('p'), by('state.add', { kind: 'tracks' }));

    expect(plan.workflow.states.filter((s) => s.kind === 'track').map((s) => s.name)).toEqual(['Track A', 'Track B']);
  });

  it('appends to the right of the state it follows and connects the two', () => {
    const plan = edited(blankPlan('p'), by('state.append', { kind: 'step', from: 'step-1', port: 'timeout' }));

    expect(plan.workflow.transitions.at(-1)).toMatchObject({ from: 'step-1', port: 'timeout', to: 'step-2' });
    expect(plan.layout.states['step-2']?.x).toBeGreaterThan(220);
  });

  it('never gives a new state the name of something that is still mentioned', () => {
    const plan = edited(
      aPlan(),
      by('transition.edit', {
        transition: 'transition-1',
        set: { guard: { kind: 'step', step: 'step-4', is: 'done' } },
      }),
      by('selection.remove', { states: ['step-4'] }),
      by('state.add', { kind: 'step' }),
    );

    expect(plan.workflow.states.at(-1)?.id).toBe('step-5');
  });

  it('refuses a step between the tracks', () => {
    expect(refusal(aPlan(), 'state.add', { kind: 'step', parent: 'tracks-1' })).toBe(
      'Put the state into one of the tracks.',
    );
  });
});

describe('connecting', () => {
  it('puts a further connection before the one without a condition', () => {
    const plan = edited(blankPlan('p'), by('transition.connect', { from: 'step-1', port: 'done', to: 'end-2' }));

    expect(plan.workflow.transitions.filter((t) => t.port === 'done').map((t) => t.to)).toEqual(['end-2', 'end-1']);
  });

  it('refuses a way into another track, while hovering as when dropping', () => {
    const connection = { from: 'step-2', port: 'failed', to: 'step-4' };

    expect(mayConnect(aPlan(), connection).ok).toBe(false);
    expect(refusal(aPlan(), 'transition.connect', connection)).toContain('another track');
  });

  it('refuses whatever the check of the plan would call an error', () => {
    const plan = edited(aPlan(), by('state.add', { kind: 'history', parent: 'track-1' }));
    const { states, transitions } = plan.workflow;
    const drawings = states
      .filter((s) => s.kind === 'step')
      .flatMap((from) => states.map((to) => ({ id: 'drawn', from: from.id, port: 'done', to: to.id })));
    const wrong = drawings.filter((drawn) =>
      errorsOf({ ...plan, workflow: { ...plan.workflow, transitions: [...transitions, drawn] } }).some(
        (p) => p.place.id === 'drawn',
      ),
    );

    expect(wrong.length).toBeGreaterThan(5);
    expect(wrong.filter((drawn) => mayConnect(plan, drawn).ok)).toEqual([]);
  });
});

describe('removing', () => {
  it('takes a container away with all it holds, and leaves no connection hanging', () => {
    const plan = edited(aPlan(), by('selection.remove', { states: ['tracks-1'] }));

    expect(plan.workflow.states.map((s) => s.id)).toEqual(['step-1', 'end-1', 'end-2']);
    expect(plan.workflow.transitions).toHaveLength(2);
    expect(Object.keys(plan.layout.states)).toHaveLength(3);
  });

  it('takes a step out of the prerequisites of others', () => {
    const plan = edited(aPlan(), by('selection.remove', { states: ['step-2'] }));

    expect(stateIn(plan, 'step-4')).not.toHaveProperty('after');
  });

  it('leaves a condition as written, and the check leads to it', () => {
    const guard = { kind: 'step', step: 'step-4', is: 'done' } as const;
    const plan = edited(
      aPlan(),
      by('transition.connect', { from: 'step-1', port: 'done', to: 'end-2' }),
      by('transition.edit', { transition: 'transition-4', set: { guard } }),
      by('selection.remove', { states: ['step-4'] }),
    );

    expect(errorsOf(plan).map((p) => p.place)).toContainEqual({
      kind: 'transition',
      id: 'transition-4',
      field: 'guard',
    });
  });

  it('leaves claims on a pool that is gone, and the check leads to them', () => {
    const plan = edited(
      blankPlan('p'),
      by('entry.add', { list: 'pools' }),
      by('state.edit', { state: 'step-1', set: { claims: [{ pool: 'pool-1', units: 1 }] } }),
      by('entry.remove', { list: 'pools', key: 'pool-1' }),
    );

    expect(errorsOf(plan).map((p) => p.place)).toEqual([{ kind: 'state', id: 'step-1', field: 'claims' }]);
  });

  it('takes the connections of an option away with the option', () => {
    const plan = edited(
      blankPlan('p'),
      by('state.add', { kind: 'decision' }),
      by('transition.connect', { from: 'decision-1', port: 'option-1', to: 'end-1' }),
      by('state.edit', { state: 'decision-1', set: { options: [{ id: 'option-2', label: 'No' }] } }),
    );

    expect(plan.workflow.transitions.filter((t) => t.from === 'decision-1')).toEqual([]);
  });
});

describe('moving', () => {
  it('makes the containers around it grow, and the tracks below make room', () => {
    const before = aPlan();
    const plan = edited(before, by('states.move', { to: { 'step-2': { x: 900, y: 400 } } }));
    const { states } = plan.layout;

    expect(states['track-1']?.height).toBeGreaterThanOrEqual(400 + 72);
    expect(states['track-2']?.y).toBeGreaterThanOrEqual((states['track-1']?.y ?? 0) + (states['track-1']?.height ?? 0));
    expect(states['track-2']?.width).toBe(states['track-1']?.width);
    expect(states['tracks-1']?.width).toBeGreaterThan(before.layout.states['tracks-1']?.width ?? 0);
  });

  it('keeps what it moves below the header of its container', () => {
    const plan = edited(aPlan(), by('states.move', { to: { 'step-2': { x: -300, y: -300 } } }));

    expect(plan.layout.states['step-2']).toMatchObject({ x: 16, y: 44 });
  });

  it('takes the bends inside a container along, and forgets those that cross its edge', () => {
    const drawn = edited(aPlan(), by('transition.connect', { from: 'step-1', port: 'failed', to: 'tracks-1' }));
    const laid = edited(
      drawn,
      by('plan.tidy', {
        layout: {
          ...drawn.layout,
          transitions: { 'transition-3': { bends: [{ x: 10, y: 20 }] }, 'transition-4': { bends: [{ x: 1, y: 2 }] } },
        },
      }),
      by('states.move', { to: { 'tracks-1': { x: 80, y: 320 } } }),
    );

    expect(laid.layout.transitions).toEqual({ 'transition-3': { bends: [{ x: 90, y: 100 }] } });
  });

  it('keeps a state where it is seen when it is moved out of its track', () => {
    const plan = edited(aPlan(), by('states.reparent', { states: ['step-4'], into: undefined }));

    expect(stateIn(plan, 'step-4')).not.toHaveProperty('parent');
    expect(plan.layout.states['step-4']).toMatchObject({ x: 16 + 16, y: 240 + 204 + 48 });
  });

  it('refuses to put a container into itself', () => {
    const plan = edited(aPlan(), by('state.add', { kind: 'group', parent: 'track-1' }));

    expect(refusal(plan, 'states.reparent', { states: ['tracks-1'], into: 'group-1' })).toContain('into itself');
  });
});

describe('copying', () => {
  it('keeps the wires inside and points copies at copies', () => {
    const plan = aPlan();
    const clip = copy(plan, ['tracks-1']);
    const pasted = edited(plan, by('states.paste', { clip: clip! }));
    const added = pasted.workflow.states.slice(plan.workflow.states.length);

    expect(added.map((s) => s.id)).toEqual(['tracks-2', 'track-3', 'track-4', 'step-5', 'step-6', 'step-7']);
    expect(added.at(-1)).toMatchObject({ after: ['step-5'], parent: 'track-4' });
    expect(pasted.workflow.transitions.at(-1)).toMatchObject({ from: 'step-5', port: 'done', to: 'step-6' });
  });

  it('carries states into another plan', () => {
    const clip = copy(aPlan(), ['step-2', 'step-3']);
    const other = edited(blankPlan('Other'), by('states.paste', { clip: clip!, at: { x: 400, y: 400 } }));

    expect(other.workflow.states.map((s) => s.id)).toEqual(['step-1', 'end-1', 'end-2', 'step-2', 'step-3']);
    expect(other.layout.states['step-2']).toMatchObject({ x: 400, y: 400 });
    expect(errorsOf(other).map((p) => p.code)).toEqual(['unconnected']);
  });
});

describe('copying into another plan', () => {
  const source = edited(
    blankPlan('Source'),
    by('entry.add', { list: 'pools', set: { name: 'Database engineers' } }),
    by('entry.add', { list: 'roles', set: { name: 'DBA', pool: 'pool-1' } }),
    by('entry.add', { list: 'sites' }),
    by('entry.add', { list: 'pools', set: { name: 'Storage engineers' } }),
    by('state.edit', {
      state: 'step-1',
      set: { name: 'pool-1', owner: 'role-1', claims: [{ pool: 'pool-2', units: 1 }] },
    }),
  );
  const clip = copy(source, ['step-1'])!;

  it('takes along what the states refer to, and what that refers to, and nothing else', () => {
    const { workflow } = edited(blankPlan('Other'), by('states.paste', { clip }));

    expect(workflow.roles.map((r) => r.name)).toEqual(['DBA']);
    expect(workflow.pools.map((p) => p.name)).toEqual(['Database engineers', 'Storage engineers']);
    expect(workflow.sites).toEqual([]);
  });

  it('never mistakes a thing of the same key for the same thing', () => {
    const other = edited(
      blankPlan('Other'),
      by('entry.add', { list: 'pools', set: { name: 'Network engineers' } }),
      by('states.paste', { clip }),
    );

    expect(other.workflow.pools.map((p) => [p.key, p.name])).toEqual([
      ['pool-1', 'Network engineers'],
      ['pool-3', 'Database engineers'],
      ['pool-2', 'Storage engineers'],
    ]);
    expect(other.workflow.roles[0]).toMatchObject({ key: 'role-1', pool: 'pool-3' });
    expect(other.workflow.states.at(-1)).toMatchObject({
      name: 'pool-1',
      owner: 'role-1',
      claims: [{ pool: 'pool-2' }],
    });
  });

  it('adds nothing twice in the same plan', () => {
    const { workflow } = edited(source, by('states.paste', { clip }));

    expect(workflow.pools).toBe(source.workflow.pools);
    expect(workflow.roles).toBe(source.workflow.roles);
  });
});

describe('editing', () => {
  it('removes a field that is set to nothing', () => {
    const plan = edited(aPlan(), by('state.edit', { state: 'step-4', set: { after: undefined } }));

    expect(stateIn(plan, 'step-4')).not.toHaveProperty('after');
  });

  it('says what is wrong with a value, and changes nothing', () => {
    const wrong = { kind: 'triangular', min: 9, mode: 5, max: 10 } as const;

    expect(refusal(aPlan(), 'state.edit', { state: 'step-1', set: { duration: wrong } })).toBe(
      'Must be min ≤ mode ≤ max.',
    );
    expect(refusal(aPlan(), 'state.rename', { state: 'step-1', name: ' ' })).toBe('A name is needed.');
  });
});
