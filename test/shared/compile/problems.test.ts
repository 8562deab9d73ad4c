import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  aModule,
  aScenario,
  aWorkflow,
  decision,
  end,
  fixed,
  gate,
  group,
  history,
  inject,
  min,
  named,
  plain,
  pool,
  service,
  step,
  tracks,
  wait,
  way,
} from '../../support/a-workflow';
import { scenarioWarnings } from '../../../shared/compile/check/scenario-warnings';
import { checkScenario } from '../../../shared/compile/check-scenario';
import { checkWorkflow } from '../../../shared/compile/check-workflow';
import { compile } from '../../../shared/compile/compile';
import type { Place, Problem } from '../../../shared/compile/problem';
import type { State } from '../../../shared/model/state';
import type { Effect } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

const over = end('over');
const place = (kind: Place['kind'], id: string, field?: string): Place => ({
  kind,
  id,
  ...(field !== undefined && { field }),
});
const owned = { owner: 'lead' };
const roles = named('lead');
type Things = Parameters<typeof aWorkflow>[2];
/** A plan of one step, sound but for what is given. */
const told = (line: object) => ({
  channels: [],
  messages: [],
  protocol: [{ key: 'staff', name: 'Staff', from: 'disruption' as const, firstWithin: min(15), ...line }],
  obligations: [],
});

const one = (own: Parameters<typeof step>[2], things: Things = {}) =>
  aWorkflow([step('a', 1, { ...owned, ...own }), over], ['a > over'], { roles, ...things });
const states = (of: Parameters<typeof aWorkflow>[0], ways: Parameters<typeof aWorkflow>[1], things: Things = {}) =>
  aWorkflow(of, ways, { roles, components: named('host'), ...things });
const hostUp = { kind: 'component', component: 'host', is: 'up' } as const;
const inParent = (state: State, parent: string): State => ({ ...state, parent });
const asks = (
  own: Partial<Parameters<typeof decision>[2]> = {},
  options: Parameters<typeof decision>[1] = ['x', 'y'],
) => states([decision('d', options, { ...owned, ...own }), over], ['d.x > over', 'd.y > over']);

/** What is wrong, its code, and where it can be mended. */
const cases: [string, Workflow, string, Place][] = [
  ['no states', aWorkflow([], []), 'empty', place('workflow', 'small')],
  ['no end at the top level', states([step('a', 1, owned)], []), 'no-end', place('workflow', 'small')],
  ['a start that is not there', { ...one({}), initial: 'ghost' }, 'initial', place('workflow', 'small', 'initial')],
  [
    'a start that lies deeper',
    { ...states([group('g', step('a', 1, owned)), over], ['g > over']), initial: 'a' },
    'initial',
    place('workflow', 'small', 'initial'),
  ],
  [
    'a group without states',
    states([group('g'), over], ['g > over']),
    'empty-container',
    place('state', 'g', 'initial'),
  ],
  [
    'a group of return points only',
    states([group('g', history('h', 'deep')), over], ['g > over']),
    'empty-container',
    place('state', 'g', 'initial'),
  ],
  [
    'a group whose start lies elsewhere',
    states(
      [
        group('g', step('a', 1, owned)).map((state) =>
          state.kind === 'group' ? { ...state, initial: 'over' } : state,
        ),
        over,
      ],
      ['g > over'],
    ),
    'initial',
    place('state', 'g', 'initial'),
  ],
  [
    'a parent that is not there',
    states([inParent(step('a', 1, owned), 'ghost'), over], []),
    'unknown-parent',
    place('state', 'a', 'parent'),
  ],
  [
    'a state inside itself',
    states(
      [
        inParent({ kind: 'group', id: 'g', name: 'g' }, 'k'),
        inParent({ kind: 'group', id: 'k', name: 'k' }, 'g'),
        over,
      ],
      [],
    ),
    'parent-cycle',
    place('state', 'g', 'parent'),
  ],
  [
    'a state inside a step',
    states([step('a', 1, owned), inParent(step('b', 1, owned), 'a'), over], ['a > over']),
    'not-a-container',
    place('state', 'b', 'parent'),
  ],
  [
    'nesting deeper than anyone can read',
    states(
      [
        ...Array.from({ length: 42 }, (_, i): State => ({
          kind: 'group',
          id: `g${i}`,
          name: `g${i}`,
          ...(i > 0 && { parent: `g${i - 1}` }),
        })),
        over,
      ],
      ['g0 > over'],
    ),
    'too-deep',
    place('state', 'g41', 'parent'),
  ],
  [
    'a track outside parallel tracks',
    states([{ kind: 'track', id: 't', name: 't' }, over], []),
    'track-outside',
    place('state', 't', 'parent'),
  ],
  [
    'a track in a group',
    states([group('g', step('a', 1, owned), { kind: 'track', id: 't', name: 't' }), over], ['g > over']),
    'track-place',
    place('state', 't', 'parent'),
  ],
  [
    'a step directly in parallel tracks',
    states([tracks('t', 'all', { A: [step('a', 1, owned)] }), inParent(step('b', 1, owned), 't'), over], ['t > over']),
    'track-place',
    place('state', 'b', 'parent'),
  ],
  [
    'parallel tracks without tracks',
    states([tracks('t', 'all', {}), over], ['t > over']),
    'no-tracks',
    place('state', 't'),
  ],
  [
    'a join on more tracks than there are',
    states([tracks('t', 3, { A: [step('a', 1, owned)], B: [step('b', 1, owned)] }), over], ['t > over']),
    'join',
    place('state', 't', 'join'),
  ],
  [
    'a return point at the top level',
    states([step('a', 1, owned), history('h', 'deep'), over], ['a > over']),
    'history-outside',
    place('state', 'h', 'parent'),
  ],
  [
    'a return point reached from inside what it returns to',
    states([group('g', step('a', 1, owned), history('h', 'deep')), over], ['a > h', 'g > over']),
    'history-inside',
    place('transition', 'a-done-h', 'to'),
  ],
  [
    'a return point reached from deeper inside',
    states([group('g', group('k', step('a', 1, owned)), history('h', 'deep')), over], ['a > h', 'g > over']),
    'history-inside',
    place('transition', 'a-done-h', 'to'),
  ],
  [
    'a return point reached by its own group',
    states([group('g', step('a', 1, owned), history('h', 'deep')), over], ['g.failed > h', 'g > over']),
    'history-inside',
    place('transition', 'g-failed-h', 'to'),
  ],
  [
    'a return point whose default lies elsewhere',
    states([group('g', step('a', 1, owned), history('h', 'deep', 'over')), over], ['g > over']),
    'history-default',
    place('state', 'h', 'default'),
  ],
  [
    'a return point whose default is itself',
    states([group('g', step('a', 1, owned), history('h', 'deep', 'h')), over], ['g > over']),
    'history-default',
    place('state', 'h', 'default'),
  ],
  [
    'a transition into a sibling track',
    states([tracks('t', 'all', { A: [step('a', 1, owned)], B: [step('b', 1, owned)] }), over], ['a > b', 't > over']),
    'sibling-track',
    place('transition', 'a-done-b', 'to'),
  ],
  [
    'a transition into a group in a sibling track',
    states(
      [tracks('t', 'all', { A: [group('g', step('a', 1, owned))], B: [group('k', step('b', 1, owned))] }), over],
      ['a > b', 't > over'],
    ),
    'sibling-track',
    place('transition', 'a-done-b', 'to'),
  ],
  [
    'a transition to a track',
    states([step('a', 1, owned), tracks('t', 'all', { A: [step('b', 1, owned)] }), over], ['a > A', 't > over']),
    'into-track',
    place('transition', 'a-done-A', 'to'),
  ],
  [
    'a transition from nowhere',
    states([step('a', 1, owned), over], ['a > over', 'ghost > over']),
    'unknown-from',
    place('transition', 'ghost-done-over', 'from'),
  ],
  [
    'a transition to nowhere',
    states([step('a', 1, owned), over], ['a > ghost']),
    'unknown-to',
    place('transition', 'a-done-ghost', 'to'),
  ],
  [
    'a way out that the state does not have',
    states([step('a', 1, owned), over], ['a > over', 'a.approved > over']),
    'port',
    place('transition', 'a-approved-over', 'port'),
  ],
  [
    'a way out of an end',
    states([step('a', 1, owned), over], ['a > over', 'over > a']),
    'port',
    place('transition', 'over-done-a', 'port'),
  ],
  [
    'conditions that may all fail',
    states([step('a', 1, owned), over], [way('a > over', { guard: hostUp })]),
    'all-guarded',
    place('transition', 'a-done-over', 'guard'),
  ],
  [
    'a condition on the transition of an option',
    states([decision('d', ['x'], owned), over], [way('d.x > over', { guard: hostUp })]),
    'option-guard',
    place('transition', 'd-x-over', 'guard'),
  ],
  [
    'an option that leads to two states',
    states([decision('d', ['x'], owned), step('a', 1, owned), over], ['d.x > over', 'd.x > a', 'a > over']),
    'option-twice',
    place('transition', 'd-x-a', 'to'),
  ],
  [
    'an always that returns to itself',
    states([plain('s'), over], ['s.always > s', 's.always > over']),
    'always-self',
    place('transition', 's-always-s', 'to'),
  ],
  [
    'an interrupt without a condition',
    states([group('g', step('a', 1, owned)), over], ['g > over', 'g.interrupt > over']),
    'interrupt-guard',
    place('transition', 'g-interrupt-over', 'guard'),
  ],
  [
    'a done that leads nowhere at the top level',
    states([step('a', 1, owned), over], []),
    'unconnected',
    place('state', 'a', 'port:done'),
  ],
  [
    'an option that leads nowhere at the top level',
    states([decision('d', ['x', 'y'], owned), over], ['d.x > over']),
    'unconnected',
    place('state', 'd', 'port:y'),
  ],
  [
    'a failure at the top level that nothing follows',
    one({ success: 0.9 }),
    'failure-ends-run',
    place('state', 'a', 'port:failed'),
  ],
  [
    'a rejection at the top level that nothing follows',
    states([gate('g', { ...owned, approval: 0.5 }), over], ['g.approved > over']),
    'failure-ends-run',
    place('state', 'g', 'port:rejected'),
  ],
  [
    'a state that nothing leads to',
    states([step('a', 1, owned), step('b', 1, owned), over], ['a > over', 'b > over']),
    'unreachable',
    place('state', 'b'),
  ],
  ['two options of one key', asks({}, ['x', 'y', 'x']), 'option-key', place('state', 'd', 'options')],
  [
    'an option called timeout',
    states([decision('d', ['x', 'timeout'], owned), over], ['d.x > over', 'd.timeout > over']),
    'option-key',
    place('state', 'd', 'options'),
  ],
  ['a default that is no option', asks({ defaultOption: 'z' }), 'default-option', place('state', 'd', 'defaultOption')],
  [
    'a default with a condition',
    asks({ defaultOption: 'x' }, [{ id: 'x', guard: hostUp }, 'y']),
    'default-guarded',
    place('state', 'd', 'defaultOption'),
  ],
  ['a wait for nothing', states([wait('w', {}), over], ['w > over']), 'wait', place('state', 'w', 'duration')],
  [
    'a wait for a time and a condition',
    states([wait('w', { duration: fixed(1), until: hostUp }), over], ['w > over']),
    'wait',
    place('state', 'w', 'duration'),
  ],
  ['a step that nobody owns', aWorkflow([step('a', 1), over], ['a > over']), 'no-owner', place('state', 'a', 'owner')],
  [
    'one pool claimed twice',
    {
      ...one({}, { pools: [pool('p', 3)] }),
      states: [
        {
          ...(step('a', 1, owned) as Extract<State, { kind: 'step' }>),
          claims: [
            { pool: 'p', units: 1 },
            { pool: 'p', units: 1 },
          ],
        },
        over,
      ],
    },
    'claim-twice',
    place('state', 'a', 'claims'),
  ],
  [
    'a claim larger than its pool',
    one({ claims: { p: 4 } }, { pools: [pool('p', 3)] }),
    'claim-too-large',
    place('state', 'a', 'claims'),
  ],
  [
    'a work-around that claims more than there is',
    one(
      {},
      {
        services: [service('web')],
        pools: [pool('p', 3)],
        workarounds: [
          {
            key: 'paper',
            name: 'paper',
            service: 'web',
            level: 1,
            catchUpFactor: 0,
            claims: [{ pool: 'p', units: 4 }],
          },
        ],
      },
    ),
    'claim-too-large',
    place('workaround', 'paper', 'claims'),
  ],
  [
    'prerequisites in a circle',
    states(
      [
        tracks('t', 'all', {
          A: [step('a', 1, { ...owned, after: ['b'] })],
          B: [step('b', 1, { ...owned, after: ['a'] })],
        }),
        over,
      ],
      ['t > over'],
    ),
    'prerequisite-cycle',
    place('state', 'a', 'after'),
  ],
  ['a step that waits for itself', one({ after: ['a'] }), 'prerequisite-cycle', place('state', 'a', 'after')],
  [
    'claims that may wait for each other',
    states(
      [
        tracks('t', 'all', {
          A: [step('a', 1, { ...owned, claims: { p: 1, q: 1 }, claimOrder: 'in order' })],
          B: [step('b', 1, { ...owned, claims: { q: 1, p: 1 }, claimOrder: 'in order' })],
        }),
        over,
      ],
      ['t > over'],
      { pools: [pool('p', 1), pool('q', 1)] },
    ),
    'waiting-circle',
    place('pool', 'p', 'discipline'),
  ],
  [
    'a role that is its own back-up',
    one({}, { roles: [{ key: 'lead', name: 'lead', backups: ['lead'] }] }),
    'own-backup',
    place('role', 'lead', 'backups'),
  ],
  [
    'a soft dependency without strength',
    one({}, { services: [service('web'), service('db')], dependencies: [{ from: 'web', to: 'db', type: 'soft' }] }),
    'soft-strength',
    place('dependency', '0', 'strength'),
  ],
  [
    'an RTO beyond the MTPD',
    one({}, { services: [service('web', { rto: min(60), wrt: min(30), mtpd: min(80) })] }),
    'rto-over-mtpd',
    place('service', 'web', 'rto'),
  ],
  [
    'an RTO shorter than that of what it needs',
    one(
      {},
      {
        services: [service('web', { rto: min(60) }), service('db', { rto: min(90) })],
        dependencies: [{ from: 'web', to: 'db', type: 'hard' }],
      },
    ),
    'rto-of-dependency',
    place('service', 'db', 'rto'),
  ],
  [
    'a duty whose time never begins',
    one({}, { communication: told({ from: 'detection' }) }),
    'duty-never-begins',
    place('protocol line', 'staff', 'from'),
  ],
  [
    'a duty told by a channel that is not there',
    one({}, { communication: told({ channel: 'radio' }) }),
    'unknown-reference',
    place('protocol line', 'staff', 'channel'),
  ],
  [
    'two states of one key',
    states([step('a', 1, owned), step('a', 1, owned), over], ['a > over']),
    'duplicate-key',
    place('state', 'a'),
  ],
  [
    'two transitions of one key',
    states([step('a', 1, owned), over], ['a > over', way('a.failed > over', { id: 'a-done-over' })]),
    'duplicate-key',
    place('transition', 'a-done-over'),
  ],
  ['two pools of one key', one({}, { pools: [pool('p', 1), pool('p', 2)] }), 'duplicate-key', place('pool', 'p')],
  [
    'a work-around with the key of a state',
    one(
      {},
      {
        services: [service('web')],
        workarounds: [{ key: 'a', name: 'a', service: 'web', level: 1, catchUpFactor: 0 }],
      },
    ),
    'duplicate-key',
    place('workaround', 'a'),
  ],
];

/** Everything that can name something that is not there. */
const ghosts: [string, Workflow, Place][] = [
  ['owner', one({ owner: 'ghost' }), place('state', 'a', 'owner')],
  ['needs', one({ needs: ['ghost'] }), place('state', 'a', 'needs')],
  ['vendors', one({ vendors: ['ghost'] }), place('state', 'a', 'vendors')],
  ['after', one({ after: ['over'] }), place('state', 'a', 'after')],
  ['claims', one({ claims: { ghost: 1 } }), place('state', 'a', 'claims')],
  ['restores', one({ restores: [{ service: 'ghost', level: 1 }] }), place('state', 'a', 'restores')],
  ['sets', one({ sets: [{ service: 'ghost', level: 1 }] }), place('state', 'a', 'sets')],
  ['known errors', one({ knownErrors: ['ghost'] }), place('state', 'a', 'knownErrors')],
  ['speed pool', one({ speedPool: 'ghost' }), place('state', 'a', 'speedPool')],
  ['work-around started', one({ startsWorkaround: 'ghost' }), place('state', 'a', 'startsWorkaround')],
  ['work-around stopped', one({ stopsWorkaround: 'ghost' }), place('state', 'a', 'stopsWorkaround')],
  ['guard', states([step('a', 1, owned), over], [way('a > over', { guard: { kind: 'not', of: { kind: 'pool', pool: 'ghost', is: '>', units: 1 } } }), way('a > over', { id: 'x' })]), place('transition', 'a-done-over', 'guard')],
  ['variable set', states([step('a', 1, owned), over], [way('a > over', { sets: [{ variable: 'ghost', value: 1 }] })]), place('transition', 'a-done-over', 'sets')],
  ['wait', states([wait('w', { until: { kind: 'step', step: 'ghost', is: 'done' } }), over], ['w > over']), place('state', 'w', 'until')],
  ['option', asks({}, [{ id: 'x', guard: { kind: 'level', service: 'ghost', is: '>', percent: 1 } }, 'y']), place('state', 'd', 'options')],
  ['data loss of an option', asks({}, [{ id: 'x', dataLoss: [{ service: 'ghost', age: 1 }] }, 'y']), place('state', 'd', 'options')],
  ['gate', states([gate('g', { owner: 'ghost' }), over], ['g.approved > over']), place('state', 'g', 'owner')],
  ['site of a component', one({}, { components: [{ key: 'c', name: 'c', site: 'ghost' }] }), place('component', 'c', 'site')],
  ['site of a pool', one({}, { pools: [pool('p', 1, { site: 'ghost' })] }), place('pool', 'p', 'site')],
  ['back-up', one({}, { roles: [{ key: 'lead', name: 'lead', backups: ['ghost'] }] }), place('role', 'lead', 'backups')],
  ['pool of a role', one({}, { roles: [{ key: 'lead', name: 'lead', pool: 'ghost' }] }), place('role', 'lead', 'pool')],
  ['site of a role', one({}, { roles: [{ key: 'lead', name: 'lead', site: 'ghost' }] }), place('role', 'lead', 'site')],
  ['role of a person', one({}, { people: [{ key: 'ada', name: 'Ada', roles: ['ghost'] }] }), place('person', 'ada', 'roles')],
  ['service of a work-around', one({}, { workarounds: [{ key: 'w', name: 'w', service: 'ghost', level: 1, catchUpFactor: 0 }] }), place('workaround', 'w', 'service')],
  ['pool of a work-around', one({}, { services: [service('web')], workarounds: [{ key: 'w', name: 'w', service: 'web', level: 1, catchUpFactor: 0, claims: [{ pool: 'ghost', units: 1 }] }] }), place('workaround', 'w', 'claims')],
  ['from of a dependency', one({}, { services: [service('web')], dependencies: [{ from: 'ghost', to: 'web', type: 'hard' }] }), place('dependency', '0', 'from')],
  ['to of a dependency', one({}, { services: [service('web')], dependencies: [{ from: 'web', to: 'ghost', type: 'hard' }] }), place('dependency', '0', 'to')],
]; // prettier-ignore

const find = (problems: readonly Problem[], code: string, where: Place) =>
  problems.find((problem) => problem.code === code && JSON.stringify(problem.place) === JSON.stringify(where));

describe('a problem leads to what can mend it', () => {
  it.each(cases)('%s', (_, workflow, code, where) => {
    const found = find(checkWorkflow(workflow), code, where);
    expect(found).toBeDefined();
    expect(found?.message).toMatch(/^[“A-Z].*[.]$/u);
    expect(compile(workflow).ok).toBe(found?.severity === 'warning');
  });

  it.each(ghosts)('%s that is not there', (_, workflow, where) => {
    expect(find(checkWorkflow(workflow), 'unknown-reference', where)).toBeDefined();
    expect(compile(workflow).ok).toBe(false);
  });

  it('is not seen where nothing is wrong', () => {
    expect(checkWorkflow(one({}))).toEqual([]);
  });
});

describe('a problem of a scenario', () => {
  const workflow = asks({ defaultOption: 'x' });
  const problems = (...injects: Parameters<typeof aScenario>[0] & object) =>
    checkScenario(workflow, aScenario(injects));
  const effect = (of: Effect) => inject('i', 1, of);

  it.each([
    ['pool-effect', effect({ op: 'pool', pool: 'p' }), 'effects'],
    ['scale-effect', effect({ op: 'scale', factor: 2 }), 'effects'],
    ['block-default', effect({ op: 'block', state: 'd', option: 'x' }), 'effects'],
    ['unknown-reference', effect({ op: 'block', state: 'd', option: 'z' }), 'effects'],
    ['unknown-reference', effect({ op: 'block', state: 'd' }), 'effects'],
    ['unknown-reference', effect({ op: 'component', component: 'ghost', to: 'down' }), 'effects'],
    ['unknown-reference', effect({ op: 'pool', pool: 'ghost', percent: 1 }), 'effects'],
    ['unknown-reference', effect({ op: 'fail', step: 'd' }), 'effects'],
    ['unknown-reference', effect({ op: 'failing', step: 'ghost' }), 'effects'],
    ['unknown-reference', effect({ op: 'scale', step: 'ghost', factor: 2 }), 'effects'],
    ['unknown-reference', effect({ op: 'role', role: 'ghost', reachable: false }), 'effects'],
    ['unknown-reference', effect({ op: 'vendor', vendor: 'ghost', reachable: false }), 'effects'],
    ['unknown-reference', effect({ op: 'level', service: 'ghost', percent: 1 }), 'effects'],
    ['unknown-reference', effect({ op: 'site', site: 'ghost', percent: 1 }), 'effects'],
    ['unknown-reference', effect({ op: 'known-error', knownError: 'ghost' }), 'effects'],
    [
      'unknown-reference',
      inject('i', { kind: 'condition', guard: { kind: 'variable', variable: 'ghost', is: '>', value: 1 } }),
      'trigger',
    ],
    ['unknown-reference', inject('i', { kind: 'missed', state: 'ghost', by: 1 }), 'trigger'],
    ['unknown-reference', { ...inject('i', 1), reveal: { kind: 'step', step: 'ghost' } } as const, 'reveal'],
    ['unknown-reference', { ...inject('i', 1), objective: 'ghost' }, 'objective'],
    ['unknown-role', { ...inject('i', 1), to: ['ghost'] }, 'to'],
  ])('%s in %o', (code, wrong, field) => {
    expect(find(problems(wrong), code, place('inject', 'i', field))).toBeDefined();
  });

  it('may be hardly meant: injects on each other’s heels, an effect that nothing feels', () => {
    const pools = { ...workflow, pools: [{ key: 'p', name: 'P', kind: 'team', units: 1 } as const] };
    const warned = scenarioWarnings(
      pools,
      aScenario([inject('i', 1), inject('j', 2, { op: 'pool', pool: 'p', lost: 1 })]),
    );
    expect(find(warned, 'injects-close', place('inject', 'j', 'trigger'))).toBeDefined();
    expect(find(warned, 'effect-unfelt', place('inject', 'j', 'effects'))).toBeDefined();
  });

  it.each([
    ['inject-unplayed', [0, 5, 20], [10], place('inject', 'i', 'trigger')],
    ['silence', [0, 60, 60], [0], place('module', 'module-0', 'roomTime')],
    ['module-empty', [5, 5, 20], [5], place('module', 'module-0', 'to')],
    ['room-time', [0, 20, 20], [0], place('scenario', 'scenario', 'plannedRoomTime')],
  ] as const)('warns of an agenda: %s', (code, [from, to, room], minutes, where) => {
    const modules = [aModule({ from, to, room })];
    const scenario = { ...aScenario(minutes.map((at) => inject('i', at))), modules, plannedRoomTime: min(120) };
    expect(find(checkScenario(workflow, scenario), code, where)).toBeDefined();
  });

  it('warns of modules that go back in time, and refuses two of one key', () => {
    const modules = [aModule({ from: 0, to: 20, room: 20 }), aModule({ from: 10, to: 30, room: 20 })];
    const found = checkScenario(workflow, { ...aScenario([inject('i', 1)]), modules });
    expect(find(found, 'modules-overlap', place('module', 'module-0', 'from'))).toBeDefined();
    expect(find(found, 'duplicate-key', place('module', 'module-0'))).toBeDefined();
  });

  it('warns of a scenario in which nothing with a target is ever down', () => {
    const warned = (target: object, level: number) => {
      const drawn = one({}, { services: [service('web', { mbco: 50, ...target })] });
      return scenarioWarnings(drawn, aScenario([], { web: level })).some(({ code }) => code === 'nothing-down');
    };
    expect(warned({ rto: 60_000 }, 50)).toBe(true);
    expect(warned({ rto: 60_000 }, 49)).toBe(false);
    expect(warned({}, 100)).toBe(false);
  });

  it('says which key two injects share, and which service has a level but is not there', () => {
    expect(find(problems(inject('i', 1), inject('i', 2)), 'duplicate-key', place('inject', 'i'))).toBeDefined();
    expect(
      find(
        checkScenario(workflow, aScenario([], { ghost: 5 })),
        'unknown-reference',
        place('scenario', 'scenario', 'levels'),
      ),
    ).toBeDefined();
  });
});

it('every code that the compiler knows has its case here', () => {
  const root = new URL('../../../shared/compile/', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const text = sources.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
  const known = new Set([...text.matchAll(/\b(?:error|warning)\(\s*'([a-z-]+)'/g)].map((match) => match[1]));
  const here = readFileSync(new URL(import.meta.url), 'utf8');
  expect([...known].filter((code) => !here.includes(`'${code}'`))).toEqual([]);
  expect(known.size).toBeGreaterThan(40);
});
