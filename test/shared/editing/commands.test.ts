import * as fc from 'fast-check';
import { noScenario } from '../../../shared/model/freeze';
import { describe, expect, it } from 'vitest';
import { portsOf } from '../../../shared/compile/ports';
import { copy } from '../../../shared/editing/clipboard';
import { applyCommand, commands, type CommandInput, type CommandName } from '../../../shared/editing/commands';
import { begin, record, redo, undo, type History } from '../../../shared/editing/history';
import { Plan } from '../../../shared/model/plan';
import { aPlan, by, edited } from './a-plan';

const KINDS = ['step', 'decision', 'wait', 'gate', 'group', 'tracks', 'track', 'state', 'history', 'end'] as const;
const LISTS = [
  'services',
  'pools',
  'components',
  'sites',
  'roles',
  'people',
  'vendors',
  'workarounds',
  'knownErrors',
] as const;

const COMMUNICATION_LISTS = ['protocol', 'obligations', 'channels', 'messages'] as const;

/** With something in every list, so that every command finds what it is for. */
const aFullPlan = (): Plan =>
  edited(
    aPlan(),
    by('entry.add', { list: 'services' }),
    by('entry.add', { list: 'services' }),
    by('dependency.add', { from: 'service-1', to: 'service-2' }),
    by('variable.add', {}),
    by('transition.connect', { from: 'step-1', port: 'done', to: 'end-2' }),
    by('inject.add', { scenario: 'scenario-1' }),
    by('inject.add', { scenario: 'scenario-1', set: { trigger: { kind: 'missed', state: 'step-1', by: 60_000 } } }),
    by('scenario.add', {}),
    ...LISTS.map((list) => by('entry.add', { list })),
    ...COMMUNICATION_LISTS.map((list) => by('communication.add', { list })),
    by('module.add', { scenario: 'scenario-1', kind: 'play' }),
    by('module.add', { scenario: 'scenario-1', kind: 'break' }),
  );

interface Dice {
  readonly command: number;
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
}

const dice: fc.Arbitrary<Dice> = fc.record({
  command: fc.nat({ max: 10_000 }),
  a: fc.nat({ max: 10_000 }),
  b: fc.nat({ max: 10_000 }),
  x: fc.integer({ min: -400, max: 2_000 }),
  y: fc.integer({ min: -400, max: 2_000 }),
});

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

/** A command of any kind aimed at whatever the plan holds now, sensible or not. */
function aimed(
  plan: Plan,
  { command, a, b, x, y }: Dice,
): { [N in CommandName]: () => [N, CommandInput<N>] }[CommandName] {
  const state = pick(plan.workflow.states, a);
  const other = pick(plan.workflow.states, b);
  const id = state?.id ?? 'gone';
  const to = other?.id ?? 'gone';
  const port = pick(state === undefined ? [] : portsOf(state), b)?.name ?? 'done';
  const wire = pick(plan.workflow.transitions, a)?.id ?? 'gone';
  const list = pick(LISTS, a) ?? 'pools';
  const key = pick<{ readonly key: string }>(plan.workflow[list], b)?.key ?? 'gone';
  const clip = copy(plan, [id, to]);
  const service = pick(plan.workflow.services, a)?.key ?? 'gone';
  const at = { x, y };
  const scene = pick(plan.scenarios, a);
  const scenario = scene?.id ?? 'gone';
  const inject = pick(scene?.injects ?? [], b)?.id ?? 'gone';
  const otherInject = pick(scene?.injects ?? [], a)?.id ?? 'gone';
  const module = pick(scene?.modules ?? [], b)?.id ?? 'gone';
  const all: { readonly [N in CommandName]: CommandInput<N> } = {
    'state.add': { kind: pick(KINDS, b) ?? 'step', parent: a % 2 === 0 ? id : undefined, at },
    'state.append': { kind: pick(KINDS, a) ?? 'step', from: id, port },
    'state.insert': { kind: pick(KINDS, b) ?? 'step', transition: wire },
    'state.edit': { state: id, set: pick(CHANGES, b) ?? {} },
    'state.rename': { state: id, name: b % 5 === 0 ? ' ' : `Name ${b}` },
    'state.resize': { state: id, width: x, height: y },
    'states.move': { to: { [id]: at, [to]: { x: y, y: x } } },
    'states.nudge': { states: [id, to], by: { x: 8, y: -8 } },
    'states.reparent': { states: [id], into: b % 3 === 0 ? undefined : to },
    'states.duplicate': { states: [id, to] },
    'states.paste': {
      clip: clip ?? { clip: 'statedrill.clip', states: [], transitions: [], layout: EMPTY, things: {} },
      into: a % 3 === 0 ? to : undefined,
    },
    'estimate.adopt': {
      step: id,
      duration: { kind: 'fixed', value: 60_000 },
      from: b % 3 === 0 ? [] : [{ runId: 'run-1', title: 'Drill', day: '2026-11-02', time: 60_000 }],
      on: '2026-11-03',
    },
    'practice.adopt': pick(
      [
        { kind: 'leave out', state: id },
        { kind: 'sooner', step: id, without: [to] },
        { kind: 'add', transition: wire, name: 'Unplanned', duration: 60_000, claims: [] },
      ],
      b,
    ) ?? { kind: 'leave out', state: id },
    'transition.connect': { from: id, port, to },
    'transition.reconnect': { transition: wire, to },
    'transition.edit': { transition: wire, set: { guard: { kind: 'step', step: to, is: 'done' }, keepWork: true } },
    'transition.order': { transition: wire, by: b % 2 === 0 ? -1 : 1 },
    'selection.remove': { states: [id], transitions: [wire] },
    'plan.tidy': { layout: { states: { [id]: { x, y, width: 220, height: 72 } }, transitions: {} } },
    'plan.edit': { set: { title: b % 5 === 0 ? '' : 'Plan', initial: to } },
    'entry.add': { list },
    'entry.edit': { list, key, set: { name: b % 5 === 0 ? '' : 'Name' } },
    'entry.remove': { list, key },
    'dependency.add': { from: service, to: pick(plan.workflow.services, b)?.key ?? 'gone' },
    'dependency.edit': { index: b % 3, set: { type: 'soft', strength: Math.abs(x) % 120 } },
    'dependency.remove': { index: b % 3 },
    'communication.add': { list: pick(COMMUNICATION_LISTS, a) ?? 'protocol' },
    'communication.edit': {
      list: 'protocol',
      key: plan.workflow.communication?.protocol[0]?.key ?? 'gone',
      set:
        pick([{ name: b % 5 === 0 ? '' : 'Customers' }, { repeatEvery: x }, { channel: id, approver: key }], b) ?? {},
    },
    'communication.remove': {
      list: pick(COMMUNICATION_LISTS, b) ?? 'protocol',
      key: plan.workflow.communication?.protocol[0]?.key ?? 'gone',
    },
    'variable.add': {},
    'variable.edit': { key: plan.workflow.variables[0]?.key ?? 'gone', set: { initial: x } },
    'variable.remove': { key: plan.workflow.variables[0]?.key ?? 'gone' },
    'scenario.add': { title: b % 5 === 0 ? '' : 'Scenario' },
    'scenario.adopt': { scenario: scene ?? noScenario, keep: b % 2 === 0 ? [inject] : [] },
    'scenario.duplicate': { scenario },
    'scenario.edit': { scenario, set: pick(SCENARIO_CHANGES, b) ?? {} },
    'scenario.remove': { scenario },
    'agenda.draft': { scenario },
    'module.add': { scenario, kind: a % 3 === 0 ? 'break' : 'play', after: b % 2 === 0 ? module : undefined },
    'module.edit': { scenario, module, set: pick(MODULE_CHANGES, b) ?? {} },
    'module.move': { scenario, module, by: (b % 5) - 2 },
    'module.remove': { scenario, module },
    'inject.add': { scenario, after: a % 2 === 0 ? inject : undefined },
    'inject.edit': { scenario, inject, set: pick(INJECT_CHANGES, b) ?? {} },
    'inject.move': { scenario, inject, to: x * 60_000.5 },
    'injects.duplicate': { scenario, injects: [inject, otherInject] },
    'injects.remove': { scenario, injects: [inject] },
    'injects.renumber': { scenario },
    'injects.import': {
      scenario,
      rows: [{ inject, set: pick(INJECT_CHANGES, b) ?? {} }, { set: pick(INJECT_CHANGES, a) ?? {} }],
    },
  };
  const names = Object.keys(commands) as CommandName[];
  const name = pick(names, command) ?? 'state.add';
  // the name and its input come from the same row of `all`
  return () => [name, all[name]] as never;
}

const EMPTY = { states: {}, transitions: {} };
const CHANGES: readonly CommandInput<'state.edit'>['set'][] = [
  { name: '' },
  { description: 'What happens here' },
  { duration: { kind: 'triangular', min: 5, mode: 3, max: 9 } },
  { duration: { kind: 'pert', min: 1, mode: 3, max: 9 }, claims: [{ pool: 'pool-1', units: 2 }] },
  { options: [] },
  { options: [{ id: 'only', label: 'Only' }] },
  { join: { kind: 'count', k: 2 } },
  { initial: 'step-1', essential: true },
];

const SCENARIO_CHANGES: readonly CommandInput<'scenario.edit'>['set'][] = [
  { title: '' },
  { summary: 'What happens', startsAt: '23:27', plannedRoomTime: 7_200_000 },
  { startsAt: 'late', summary: undefined },
  { objectives: [{ id: 'O1', text: 'Find the newest copy' }], levels: [{ service: 'service-1', percent: 0 }] },
  { levels: [{ service: 'service-1', percent: 140 }] },
];
const MODULE_CHANGES: readonly CommandInput<'module.edit'>['set'][] = [
  { title: '' },
  { title: 'Find a copy', roomTime: 1_800_000, from: 60_000, to: 7_200_000 },
  { roomTime: 0 },
  { from: 7_200_000, to: 60_000, objectives: ['O1'] },
  { questions: [{ id: 'question-1', text: 'Who decides?', prompts: ['And at night?'], points: ['A named person'] }] },
];
const INJECT_CHANGES: readonly CommandInput<'inject.edit'>['set'][] = [
  { title: '' },
  { no: 0 },
  { no: 7, title: 'The second key', importance: 'must', objective: undefined },
  { trigger: { kind: 'hand' } },
  { trigger: { kind: 'condition', guard: { kind: 'all', of: [] } } },
  { trigger: { kind: 'time', at: 5 }, effects: [{ op: 'pool', pool: 'pool-1', percent: 40, for: 60_000 }] },
  { effects: [{ op: 'pool', pool: 'pool-1', percent: 140 }] },
  { reveal: { kind: 'step', step: 'step-1' }, to: ['role-1'], expected: ['Name a lead'] },
];

function perform(history: History<Plan>, die: Dice): History<Plan> {
  const [name, input] = aimed(history.present, die)();
  const result = applyCommand(history.present, name, input);
  return result.ok ? record(history, result.value, { label: name }) : history;
}

/** Fails with the smallest sequence of dice that breaks `property`. */
const expectAlways = (property: fc.IProperty<[Dice[]]>, numRuns: number): void =>
  expect(() => fc.assert(property, { numRuns })).not.toThrow();

describe('commands', () => {
  it('leave a plan that can be saved and opened again, whatever is done in whatever order', () => {
    const done = new Set<string>();
    const refusals = new Set<string>();
    const saved = fc.property(fc.array(dice, { maxLength: 40 }), (dices) => {
      let plan = aFullPlan();
      for (const die of dices) {
        const [name, input] = aimed(plan, die)();
        const result = applyCommand(plan, name, input);
        if (result.ok) done.add(name);
        else refusals.add(result.error);
        if (result.ok) plan = result.value;
      }
      const ids = plan.workflow.states.map((s) => s.id);
      expect(Plan.parse(plan)).toEqual(plan);
      expect(new Set(ids).size).toBe(ids.length);
    });

    expectAlways(saved, 400);
    // the dice reached every command, so the property speaks about each of them
    expect([...done].toSorted()).toEqual(Object.keys(commands).toSorted());
    expect([...refusals].filter((sentence) => !/^[“A-Z].*\.$/.test(sentence))).toEqual([]);
  });

  it('never change the plan they were given', () => {
    const untouched = fc.property(fc.array(dice, { maxLength: 15 }), (dices) => {
      let plan = aFullPlan();
      for (const die of dices) {
        const before = JSON.stringify(plan);
        const [name, input] = aimed(plan, die)();
        const result = applyCommand(plan, name, input);
        expect(JSON.stringify(plan)).toBe(before);
        if (result.ok) plan = result.value;
      }
    });

    expectAlways(untouched, 60);
  });

  it('come back exactly as they were when undone and redone', () => {
    const returns = fc.property(fc.array(dice, { maxLength: 25 }), (dices) => {
      let back = dices.reduce(perform, begin(aFullPlan()));
      for (let n = back.past.length; n > 0; n--) {
        const one = undo(back);
        expect(redo(one)).toEqual(back);
        back = one;
      }
      expect(back.present).toEqual(aFullPlan());
    });

    expectAlways(returns, 100);
  });

  it('change only geometry when they tidy, move or resize', () => {
    const geometry = ['plan.tidy', 'states.move', 'states.nudge', 'state.resize'] as const;
    const sameMeaning = fc.property(fc.array(dice, { minLength: 1, maxLength: 20 }), (dices) => {
      const { present } = dices.reduce(perform, begin(aFullPlan()));
      for (const name of geometry) {
        const command = Object.keys(commands).indexOf(name);
        const [, input] = aimed(present, { ...dices[0]!, command })();
        const result = applyCommand(present, name, input as never);
        expect(result.ok ? result.value.workflow : present.workflow).toBe(present.workflow);
      }
    });

    expectAlways(sameMeaning, 60);
  });
});
