import { describe, expect, it } from 'vitest';
import { conduct, play } from '../../../support/a-run';
import {
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
} from '../../../support/a-workflow';
import { traceOf } from '../../../support/trace';
import type { Happening } from '../../../../shared/model/journal';
import * as example from './worked-example';

const over = end('over');
const hostDown = { kind: 'component', component: 'host', is: 'down' } as const;
const outage = (at: number, minutes: number) =>
  inject('outage', at, { op: 'component', component: 'host', to: 'down', for: min(minutes) });

/** Whole records, line by line: a change here is a change of what drawings mean. */
const golden: Record<string, () => readonly Happening[]> = {
  'worked-example': () => play(example.workflow, example.scenario).happenings,

  'retries-and-fallback': () =>
    play(
      aWorkflow(
        [
          step('copy', 20, {
            claims: { p: 1 },
            success: 0,
            retries: { max: 1, backoff: min(5) },
            timeout: { after: min(30) },
            fallback: { duration: fixed(40) },
          }),
          over,
        ],
        ['copy > over'],
        { pools: [pool('p', 1)] },
      ),
    ).happenings,

  'strict-queue-and-claims-in-order': () =>
    play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('a', 10, { claims: { p: 2 } })],
            B: [step('b', 10, { claims: { p: 2, q: 1 } })],
            C: [step('c', 10, { claims: { q: 1, p: 1 }, claimOrder: 'in order' })],
            D: [step('d', 5, { claims: { p: 1 }, priority: 0 })],
          }),
          over,
        ],
        ['t > over'],
        { pools: [pool('p', 3, { discipline: 'strict' }), pool('q', 1)] },
      ),
    ).happenings,

  'capacity-falls': () =>
    play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [step('team', 20, { claims: { staff: 2 } })],
            B: [step('copy', 20, { claims: { link: 60 } })],
            C: [step('build', 20, { claims: { servers: 2 } })],
            D: [step('load', 20, { speedPool: 'link' })],
          }),
          over,
        ],
        ['t > over'],
        {
          pools: [pool('staff', 2), pool('link', 100, { kind: 'bandwidth' }), pool('servers', 2, { kind: 'machine' })],
        },
      ),
      [
        inject(
          'cut',
          10,
          ...['staff', 'link', 'servers'].map((key) => ({ op: 'pool', pool: key, percent: 40, for: min(15) }) as const),
        ),
      ],
    ).happenings,

  'interrupt-and-return': () =>
    play(
      aWorkflow(
        [
          group('g', step('a', 5), step('b', 20, { claims: { p: 1 } }), history('back', 'deep')),
          step('repair', 10),
          over,
        ],
        ['a > b', way('g.interrupt > repair', { guard: hostDown, keepWork: true }), 'repair > back', 'g > over'],
        { pools: [pool('p', 1)], components: named('host') },
      ),
      [outage(12, 3)],
    ).happenings,

  'decision-at-its-deadline': () =>
    play(
      aWorkflow(
        [
          decision(
            'd',
            [
              { id: 'restore', dataLoss: [{ service: 'db', age: min(60) }] },
              { id: 'wait', weight: 3 },
            ],
            { time: fixed(30), deadline: min(10), defaultOption: 'restore', marks: 'declaration' },
          ),
          gate('g', { time: fixed(5) }),
          wait('w', { until: { kind: 'elapsed', since: 'declaration', atLeast: min(20) } }),
          plain('s'),
          over,
        ],
        [
          'd.restore > g',
          'd.wait > over',
          'g.approved > w',
          'w > s',
          way('s.always > over', { guard: { kind: 'level', service: 'db', is: '<=', percent: 50 } }),
        ],
        { services: [service('db')] },
      ),
      aScenario([], { db: 50 }),
    ).happenings,

  'work-around': () =>
    play(
      aWorkflow(
        [
          step('start', 5, { startsWorkaround: 'paper' }),
          step('restore', 30, { restores: [{ service: 'db', level: 100 }] }),
          step('verify', 5),
          over,
        ],
        ['start > restore', 'restore > verify', 'verify > over'],
        {
          services: [service('web'), service('db')],
          dependencies: [{ from: 'web', to: 'db', type: 'soft', strength: 90 }],
          pools: [pool('clerks', 2)],
          workarounds: [
            {
              key: 'paper',
              name: 'Paper',
              service: 'web',
              level: 40,
              catchUpFactor: 1,
              claims: [{ pool: 'clerks', units: 2 }],
              maxSustain: min(60),
            },
          ],
        },
      ),
      aScenario([], { db: 0 }),
    ).happenings,

  'site-loss': () =>
    play(
      aWorkflow(
        [
          step('a', 20, { owner: 'lead', needs: ['host'], claims: { p: 1 } }),
          step('b', 5, { owner: 'lead', vendors: ['cloud'] }),
          over,
        ],
        ['a > b', 'b > over'],
        {
          sites: named('north'),
          components: [{ key: 'host', name: 'host', site: 'north' }],
          pools: [pool('p', 2, { site: 'north' })],
          roles: [{ key: 'lead', name: 'lead', site: 'north' }],
          vendors: named('cloud'),
        },
      ),
      [
        inject(
          'fire',
          5,
          { op: 'site', site: 'north', percent: 0 },
          { op: 'vendor', vendor: 'cloud', reachable: false, for: min(60) },
        ),
        inject('missed', { kind: 'missed', state: 'a', by: min(20) }),
        inject('back', 30, { op: 'site', site: 'north', percent: 100 }),
      ],
    ).happenings,

  'essential-track-fails': () =>
    play(
      aWorkflow(
        [
          tracks('t', 'any', {
            'A!': [step('a', 10, { success: 0 })],
            B: [step('b', 20, { claims: { p: 1 } })],
            C: [step('c', 20, { claims: { p: 1 } })],
          }),
          step('plan-b', 5),
          over,
        ],
        ['t > over', 't.failed > plan-b', 'plan-b > over'],
        { pools: [pool('p', 1)] },
      ),
    ).happenings,

  'facilitator-leaves-the-plan': () => {
    const why = 'They did.';
    return conduct(
      aWorkflow(
        [tracks('t', 'all', { A: [step('a', 20, { retries: { max: 1 } }), step('a2', 5), end('e')], B: [step('b', 5, { after: ['a'], claims: { p: 1 } })] }), gate('ok'), over],
        ['a > a2', 'a2 > e', 't > ok', 'ok.approved > over'],
        { pools: [pool('p', 1)] },
      ),
    )
      .until(5).say({ kind: 'unplanned', name: 'Ask the vendor', duration: min(10), claims: [{ pool: 'p', units: 1 }], why })
      .until(6).say({ kind: 'start', step: 'b', why })
      .until(8).say({ kind: 'finish', step: 'a', outcome: 'failed' })
      .until(9).say({ kind: 'skip', state: 'a', why })
      .until(10).say({ kind: 'move', to: 'e', why }).say({ kind: 'move', to: 'a2', why })
      .until(12).say({ kind: 'finish', step: 'unplanned-1', outcome: 'done' })
      .until(20).say({ kind: 'finish', step: 'b', outcome: 'done' }).say({ kind: 'force', transition: 'a2-done-e', why })
      .until(21).say({ kind: 'answer', gate: 'ok', approved: true }).happenings; // prettier-ignore
  },
};

describe('the record of', () => {
  it.each(Object.entries(golden))('%s', async (name, record) => {
    await expect(traceOf(record())).toMatchFileSnapshot(`./${name}.txt`);
  });
});
