import { describe, expect, it } from 'vitest';
import { conduct, play } from '../../support/a-run';
import {
  aScenario,
  aWorkflow,
  decision,
  end,
  inject,
  min,
  named,
  pool,
  service,
  step,
  way,
} from '../../support/a-workflow';
import type { Dependency } from '../../../shared/model/catalogue';

const web = ['web', 'db', 'mail'].map((key) => service(key));
const depends = (from: string, to: string, type: Dependency['type'], strength?: number): Dependency => ({
  from,
  to,
  type,
  ...(strength !== undefined && { strength }),
});
/** Nothing happens for ten minutes, then `a` has its effect. */
const levels = (dependencies: Dependency[], at: Record<string, number>, own: Parameters<typeof step>[2] = {}) => {
  const run = play(
    aWorkflow([step('a', 10, own), step('z', 10), end('over')], ['a > z', 'z > over'], {
      services: web,
      dependencies,
      components: named('host'),
      vendors: named('cloud'),
    }),
    aScenario(
      [
        inject(
          'i',
          15,
          { op: 'component', component: 'host', to: 'down' },
          { op: 'vendor', vendor: 'cloud', reachable: false },
        ),
      ],
      at,
    ),
  );
  return run;
};

describe('the level of a service', () => {
  it('starts as the scenario says, else at 100', () => {
    expect(levels([], { db: 30 }).board.services).toMatchObject({
      db: { own: 30, effective: 30 },
      web: { effective: 100 },
    });
  });

  it('is no higher than the lowest of its hard dependencies', () => {
    const run = levels([depends('web', 'db', 'hard'), depends('web', 'mail', 'hard')], { db: 30, mail: 60 });
    expect(run.levels('web')).toEqual([[0, 30]]);
  });

  it('loses the strength of each soft dependency in proportion', () => {
    const run = levels([depends('web', 'db', 'soft', 50), depends('web', 'mail', 'soft', 20)], { db: 0, mail: 50 });
    expect(run.board.services['web']?.effective).toBeCloseTo(100 * 0.5 * 0.9, 12);
  });

  it('follows chains of dependencies', () => {
    const run = levels([depends('web', 'db', 'hard'), depends('db', 'mail', 'hard')], { mail: 20 });
    expect(run.levels('web')).toEqual([[0, 20]]);
  });

  it('is shared by services that need each other: the lowest of all', () => {
    const run = levels(
      [depends('web', 'db', 'hard'), depends('db', 'web', 'soft', 10), depends('web', 'mail', 'hard')],
      { db: 70, mail: 90 },
    );
    expect([run.levels('web'), run.levels('db')]).toEqual([[[0, 70]], [[0, 70]]]);
  });

  it('is not limited by data, recovery and shared-fate dependencies', () => {
    const run = levels(
      [depends('web', 'db', 'data'), depends('web', 'db', 'recovery'), depends('web', 'mail', 'shared-fate')],
      { db: 0, mail: 0 },
    );
    expect(run.levels('web')).toEqual([[0, 100]]);
  });

  it('is 0 while a component or vendor that it needs is down or silent', () => {
    const run = levels([depends('web', 'host', 'hard'), depends('mail', 'cloud', 'soft', 40)], {});
    expect(run.levels('web')).toEqual([
      [0, 100],
      [15, 0],
    ]);
    expect(run.levels('mail')).toEqual([
      [0, 100],
      [15, 60],
    ]);
  });

  it('is lifted by a step that restores, never lowered by it', () => {
    expect(levels([], { db: 30 }, { restores: [{ service: 'db', level: 80 }] }).levels('db')).toEqual([
      [0, 30],
      [10, 80],
    ]);
    expect(levels([], { db: 90 }, { restores: [{ service: 'db', level: 80 }] }).levels('db')).toEqual([[0, 90]]);
  });

  it('is set outright by a step that sets it, and by an inject', () => {
    expect(levels([], { db: 90 }, { sets: [{ service: 'db', level: 10 }] }).levels('db')).toEqual([
      [0, 90],
      [10, 10],
    ]);
    const run = play(aWorkflow([step('a', 10), end('over')], ['a > over'], { services: web }), [
      inject('i', 5, { op: 'level', service: 'db', percent: 20 }),
    ]);
    expect(run.levels('db')).toEqual([
      [0, 100],
      [5, 20],
    ]);
  });

  it('is not restored by a step that failed or was skipped', () => {
    const restores = [{ service: 'db', level: 100 }];
    const workflow = aWorkflow([step('a', 10, { restores }), end('over')], ['a > over', 'a.failed > over'], {
      services: web,
    });
    const failed = { ...workflow, states: [step('a', 10, { restores, success: 0 }), end('over')] };
    expect(play(failed, aScenario([], { db: 0 })).levels('db')).toEqual([[0, 0]]);
    const drill = conduct(workflow, aScenario([], { db: 0 }))
      .until(5)
      .say({ kind: 'skip', state: 'a', why: 'x' });
    expect(drill.record.levels('db')).toEqual([[0, 0]]);
  });
});

describe('a manual work-around', () => {
  const paper = {
    key: 'paper',
    name: 'Paper forms',
    service: 'web',
    level: 40,
    catchUpFactor: 2,
    claims: [{ pool: 'clerks', units: 2 }],
  };
  const workflow = (
    own: object = {},
    steps = [
      step('a', 10, { startsWorkaround: 'paper' }),
      step('b', 60, { restores: [{ service: 'db', level: 100 }] }),
      end('over'),
    ],
  ) =>
    aWorkflow(steps, ['a > b', 'b > over'], {
      services: web,
      dependencies: [depends('web', 'db', 'hard'), depends('mail', 'web', 'hard')],
      pools: [pool('clerks', 2)],
      workarounds: [{ ...paper, ...own }],
    });
  const down = aScenario([], { db: 0 });

  it('lifts the service, and what depends on it, as soon as it has its people', () => {
    const run = play(workflow(), down);
    expect([run.levels('web').slice(0, 2), run.levels('mail').slice(0, 2)]).toEqual([
      [
        [0, 0],
        [10, 40],
      ],
      [
        [0, 0],
        [10, 40],
      ],
    ]);
    expect(run.changes('pool').map(({ at, change }) => [at, change.inUse])).toEqual([
      [0, 0],
      [min(10), 2],
    ]);
  });

  it('lifts nothing while its people are not there', () => {
    const run = play(
      workflow(),
      aScenario([inject('i', 0, { op: 'pool', pool: 'clerks', percent: 50, for: min(30) })], { db: 0 }),
    );
    expect(run.levels('web').slice(0, 2)).toEqual([
      [0, 0],
      [30, 40],
    ]);
  });

  it('is over when the service stands as high without it, and its people go back', () => {
    const states = [
      step('a', 10, { startsWorkaround: 'paper' }),
      step('b', 20, { restores: [{ service: 'db', level: 40 }] }),
      step('c', 5),
      end('over'),
    ];
    const run = play(
      { ...workflow({}, states), transitions: ['a > b', 'b > c', 'c > over'].map((one) => way(one)) },
      down,
    );
    expect(run.levels('web')).toEqual([
      [0, 0],
      [10, 40],
    ]);
    expect(run.changes('pool').map(({ at, change }) => [at, change.inUse])).toEqual([
      [0, 0],
      [min(10), 2],
      [min(30), 0],
    ]);
  });

  it('is over after its longest time: the service falls again', () => {
    const run = play(workflow({ maxSustain: min(15) }), down);
    expect(run.levels('web')).toEqual([
      [0, 0],
      [10, 40],
      [25, 0],
      [70, 100],
    ]);
  });

  it('is ended by a step, or by the facilitator', () => {
    const stopping = workflow({}, [
      step('a', 10, { startsWorkaround: 'paper' }),
      step('b', 60, { stopsWorkaround: 'paper' }),
      end('over'),
    ]);
    expect(play(stopping, down).levels('web')).toEqual([
      [0, 0],
      [10, 40],
      [70, 0],
    ]);
    const drill = conduct(workflow(), down).until(3).say({ kind: 'workaround', workaround: 'paper', action: 'start' });
    expect(
      drill.until(8).say({ kind: 'workaround', workaround: 'paper', action: 'stop' }).record.levels('web'),
    ).toEqual([
      [0, 0],
      [3, 40],
      [8, 0],
    ]);
    expect(drill.refusal({ kind: 'workaround', workaround: 'paper', action: 'stop' })).toBe(
      'Paper forms is not running.',
    );
  });

  it('does not lower a service that stands higher', () => {
    const run = play(workflow(), aScenario([], { db: 70 }));
    expect(run.levels('web')).toEqual([
      [0, 70],
      [70, 100],
    ]);
  });
});

describe('data lost by a service', () => {
  const hours = (n: number) => min(60 * n);
  const restoring = (id: string, dataLoss?: number) =>
    step(id, 10, { restores: [{ service: 'db', level: 50, ...(dataLoss !== undefined && { dataLoss }) }] });
  const loss = (
    states: Parameters<typeof aWorkflow>[0],
    ways: string[],
    injects: Parameters<typeof aScenario>[0] = [],
  ) => play(aWorkflow(states, ways, { services: web }), injects).board.dataLoss['db'];

  it('is the worst of what was restored', () => {
    expect(loss([restoring('a', hours(6)), restoring('b', hours(1)), end('over')], ['a > b', 'b > over'])).toBe(
      hours(6),
    );
  });

  it('counts the option that was chosen', () => {
    const options = [
      { id: 'old', dataLoss: [{ service: 'db', age: hours(24) }] },
      { id: 'new', weight: 0 },
    ];
    expect(
      loss([decision('d', options), restoring('a', hours(6)), end('over')], ['d.old > a', 'd.new > a', 'a > over']),
    ).toBe(hours(24));
  });

  it('of later restores is the age that an inject says; earlier ones stay as they were', () => {
    const stale = inject('i', 15, { op: 'data-age', service: 'db', age: hours(8) });
    expect(
      loss([restoring('a', hours(1)), restoring('b', hours(2)), end('over')], ['a > b', 'b > over'], [stale]),
    ).toBe(hours(8));
    const fresh = inject('i', 15, { op: 'data-age', service: 'db', age: 1 });
    expect(
      loss([restoring('a', hours(1)), restoring('b', hours(2)), end('over')], ['a > b', 'b > over'], [fresh]),
    ).toBe(hours(1));
  });

  it('is nothing for a step that restores no data, however old the copy is', () => {
    const stale = inject('i', 5, { op: 'data-age', service: 'db', age: hours(8) });
    expect(loss([restoring('a'), end('over')], ['a > over'], [stale])).toBeUndefined();
  });
});
