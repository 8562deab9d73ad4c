import { describe, expect, it } from 'vitest';
import { knownState, type Known } from '../../../../shared/analysis/known/known-state';
import type { Effect, Inject } from '../../../../shared/model/scenario';
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
} from '../../../support/a-workflow';
import { conduct, type Live } from '../../../support/a-run';

/** The shop needs the database, which needs its host; two engineers check, then restore. */
const workflow = aWorkflow(
  [step('check', 20, { claims: { dbas: 2 }, needs: ['host'] }), decision('copy', ['old', 'new']), step('restore', 60, { needs: ['host'], restores: [{ service: 'db', level: 100, dataLoss: min(5) }] }), end('up')],
  ['check > copy', 'copy.old > restore', 'copy.new > restore', 'restore > up', 'check.failed > copy', 'restore.failed > up'],
  {
    components: named('host', 'console'),
    pools: [pool('dbas', 2)],
    roles: named('lead'),
    vendors: named('cloud'),
    services: [service('db', { rto: min(60) }), service('shop', { rto: min(90) })],
    dependencies: [{ from: 'shop', to: 'db', type: 'hard' }, { from: 'db', to: 'host', type: 'hard' }, { from: 'shop', to: 'cloud', type: 'hard' }],
  },
); // prettier-ignore

const secretly = (own: Inject, reveal: Inject['reveal'] = { kind: 'hand' }): Inject => ({ ...own, reveal });

const played = (injects: readonly Inject[], until: number, more: (live: Live) => void = () => undefined): Known => {
  const live = conduct(workflow, aScenario(injects)).until(until);
  more(live);
  const journal = live.happenings.map((happening, seq) => ({ ...happening, seq, wall: 0, hash: '' }));
  return knownState(live.run, journal);
};

const tell = (live: Live, id: string): void => {
  live.happenings.push({ at: live.now, cause: { kind: 'command', command: { kind: 'reveal', inject: id }, by: 'Ada' }, changes: [] }); // prettier-ignore
};

const down: Effect = { op: 'component', component: 'host', to: 'down' };
const levels = ({ board }: Known): number[] => ['db', 'shop'].map((key) => board.services[key]?.effective ?? -1);

describe('what the room knows', () => {
  it('is the truth itself while nothing is hidden', () => {
    const known = played([inject('loss', 5, down)], 10);

    expect(known.board).toBe(known.truth);
    expect(levels(known)).toEqual([0, 0]);
  });

  it('is not that a component is lost, nor what falls with it, until the facilitator says so', () => {
    const known = played([secretly(inject('loss', 5, down))], 10);

    expect(known.truth.components.host).toBe('down');
    expect(known.board.components.host).toBe('up');
    expect(known.truth.services.shop?.effective).toBe(0);
    expect(levels(known)).toEqual([100, 100]);
    expect(known.interruptions).toEqual({});
    expect(Object.values(known.board.effects)).toEqual([]);
    expect(known.secrets.map(({ id }) => id)).toEqual(['loss']);

    const told = played([secretly(inject('loss', 5, down))], 10, (live) => tell(live, 'loss'));
    expect(told.secrets).toEqual([]);
    expect(levels(told)).toEqual([0, 0]);
    expect(told.interruptions.db).toEqual([{ from: min(10), fromSeq: 2 }]);
  });

  it('shows work in progress that only something hidden holds up, and not when it will end', () => {
    const known = played([secretly(inject('loss', 5, down))], 10);

    expect(known.truth.work.check).toMatchObject({ phase: 'working', rate: 0 });
    expect(known.board.work.check).toMatchObject({ phase: 'working', rate: 1 });
    expect(known.board.work.check?.due).toBeUndefined();
  });

  it('comes with the step that shows it, when that is done and not when it is begun or fails', () => {
    const loss = secretly(inject('loss', 1, { op: 'vendor', vendor: 'cloud', reachable: false }), {
      kind: 'step',
      step: 'check',
    });

    expect(levels(played([loss], 10))).toEqual([100, 100]);
    const done = played([loss], 20, (live) => live.say({ kind: 'finish', step: 'check', outcome: 'done' }));
    expect(levels(done)).toEqual([100, 0]);
    const failed = played([loss], 20, (live) => live.say({ kind: 'finish', step: 'check', outcome: 'failed' }));
    expect(levels(failed)).toEqual([100, 100]);
  });

  it('keeps a hidden level of a service hidden until work sets the level anew', () => {
    const half = secretly(inject('half', 5, { op: 'level', service: 'db', percent: 50 }));
    const both = [half, inject('cloud', 7, { op: 'vendor', vendor: 'cloud', reachable: false })];

    expect(played([half], 10).truth.services.db?.own).toBe(50);
    expect(levels(played([half], 10))).toEqual([100, 100]);
    expect(levels(played(both, 10))).toEqual([100, 0]);
  });

  it('counts with what a hidden inject has made good', () => {
    const back = secretly(inject('back', 8, { op: 'component', component: 'host', to: 'up' }));

    const known = played([inject('loss', 5, down), back], 10);

    expect(known.truth.components.host).toBe('up');
    expect(known.board.components.host).toBe('down');
    expect(levels(known)).toEqual([0, 0]);
    const told = played([inject('loss', 5, down), back], 10, (live) => tell(live, 'back'));
    expect(told.board.components.host).toBe('up');
  });

  it.for<[string, Effect, (known: Known) => unknown, unknown, unknown]>([
    ['a team', { op: 'pool', pool: 'dbas', lost: 1 }, ({ board }) => board.pools.dbas?.available, 1, 2],
    ['a role', { op: 'role', role: 'lead', reachable: false }, ({ board }) => board.roles.lead, false, true],
    ['a vendor', { op: 'vendor', vendor: 'cloud', reachable: false }, ({ board }) => board.vendors.cloud, false, true],
    ['a blocked path', { op: 'block', state: 'copy', option: 'old' }, ({ board }) => board.blocked, ['copy/old'], []],
  ])('hides %s as the inject asks, and shows it otherwise', ([, effect, read, open, hidden]) => {
    expect(read(played([inject('it', 5, effect)], 10))).toEqual(open);
    expect(read(played([secretly(inject('it', 5, effect))], 10))).toEqual(hidden);
  });

  it('is the same by the same rules as the truth: with every secret told, nothing differs', () => {
    const injects = [
      secretly(inject('a', 2, down)),
      secretly(inject('b', 3, { op: 'pool', pool: 'dbas', lost: 1 })),
      secretly(inject('c', 4, { op: 'level', service: 'shop', percent: 40 })),
    ];

    const known = played(injects, 10, (live) => injects.forEach(({ id }) => tell(live, id)));

    expect(known.board).toEqual(known.truth);
  });
});
