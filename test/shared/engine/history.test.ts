import { describe, expect, it } from 'vitest';
import { play } from '../../support/a-run';
import {
  aWorkflow,
  end,
  fixed,
  group,
  history,
  inject,
  min,
  named,
  pool,
  step,
  tracks,
  way,
} from '../../support/a-workflow';

const hostDown = { kind: 'component', component: 'host', is: 'down' } as const;
const things = { pools: [pool('p', 1)], components: named('host') };
const outage = inject('i', 12, { op: 'component', component: 'host', to: 'down', for: 1 });
const interrupt = (keepWork: boolean, to = 'aside') =>
  way(`g.interrupt > ${to}`, { guard: hostDown, ...(keepWork && { keepWork }) });

/** Two steps inside a group that is interrupted at 12 for five minutes. */
const resumed = (keepWork: boolean, depth: 'shallow' | 'deep', own: Parameters<typeof step>[2] = {}) =>
  play(
    aWorkflow(
      [
        group('g', step('a', 5), group('inner', step('b', 5), step('c', 20, own)), history('h', depth)),
        step('aside', 5),
        end('over'),
      ],
      ['a > inner', 'b > c', 'inner > over', interrupt(keepWork), 'aside > h', 'g > over'],
      things,
    ),
    [outage],
  );

describe('a return by history', () => {
  it('deep: to the step that was left, which begins again', () => {
    const run = resumed(false, 'deep');
    expect([run.stays('c'), run.over]).toEqual([['10–12 cancelled', '17–37 done'], 37]);
  });

  it('shallow: to the group that was left, from its beginning', () => {
    const run = resumed(false, 'shallow');
    expect([run.stays('b'), run.stays('c')]).toEqual([
      ['5–10 done', '17–22 done'],
      ['10–12 cancelled', '22–42 done'],
    ]);
  });

  it('with kept work: the same visit goes on with what was left', () => {
    const run = resumed(true, 'deep');
    expect([run.stays('c'), run.started('c'), run.over]).toEqual([['17–35 done'], [10], 35]);
  });

  it('with kept work: keeps the attempt, and back-off is not kept', () => {
    const run = resumed(true, 'deep', {
      success: 0,
      duration: fixed(1),
      retries: { max: 1, backoff: min(3) },
      fallback: { duration: fixed(7) },
    });
    // First attempt 10–11, back-off cut short at 12, second attempt 17–18, fallback until 25.
    expect([run.phases('c').slice(-2), run.over]).toEqual([['17 working', '18 fallback'], 25]);
  });

  it('with kept work: a fallback under way begins anew, without another attempt', () => {
    const run = resumed(true, 'deep', { success: 0, duration: fixed(1), fallback: { duration: fixed(7) } });
    expect([run.phases('c').slice(-1), run.over]).toEqual([['17 fallback'], 24]);
  });

  it('asks for the units again, behind those that came meanwhile', () => {
    const run = play(
      aWorkflow(
        [
          tracks('t', 'all', {
            A: [group('g', step('a', 20, { claims: { p: 1 } }), history('h', 'deep')), step('aside', 5)],
            B: [step('b', 30, { claims: { p: 1 } })],
          }),
          end('over'),
        ],
        [interrupt(true), 'aside > h', 't > over'],
        things,
      ),
      [outage],
    );
    expect([run.started('b'), run.stays('a')]).toEqual([[12], ['17–50 done']]);
  });

  it('starts the timeout afresh', () => {
    const run = play(
      aWorkflow(
        [
          group('g', step('a', 60, { timeout: { after: min(20) } }), history('h', 'deep')),
          step('aside', 5),
          step('late', 1),
          end('over'),
        ],
        [interrupt(true), 'aside > h', 'a.timeout > late', 'late > over', 'g > over'],
        things,
      ),
      [outage],
    );
    expect(run.entered('late')).toEqual([37]);
  });

  it('to a group never entered goes to the default, else to where the group starts', () => {
    const to = (byDefault?: string) =>
      play(
        aWorkflow(
          [step('first', 1), group('g', step('a', 5), step('b', 5), history('h', 'shallow', byDefault)), end('over')],
          ['first > h', 'g > over'],
        ),
      );
    expect([to('b').entered('a'), to('b').entered('b')]).toEqual([[], [1]]);
    expect([to().entered('a'), to().entered('b')]).toEqual([[1], []]);
  });
});

describe('work kept', () => {
  it('is dropped when the step is entered in any other way', () => {
    const run = play(
      aWorkflow(
        [group('g', step('a', 20), history('h', 'deep')), step('aside', 5), end('over')],
        [interrupt(true), 'aside > a', 'g > over'],
        things,
      ),
      [outage],
    );
    expect(run.stays('a')).toEqual(['0–12', '17–37 done']);
  });

  it('is not kept of the step whose own port is taken', () => {
    const firstTime = { kind: 'variable', variable: 'x', is: '=', value: 0 } as const;
    const run = play(
      aWorkflow(
        [
          group('g', tracks('t', 'all', { A: [step('a', 10), end('e')], B: [step('b', 30)] }), history('h', 'deep')),
          step('aside', 5),
          end('over'),
        ],
        [
          way('a > aside', { keepWork: true, guard: firstTime, sets: [{ variable: 'x', value: 1 }] }),
          'a > e',
          'aside > h',
          't > over',
          'g > over',
        ],
        { variables: [{ key: 'x', name: 'x', initial: 0 }] },
      ),
    );
    // a begins again; b goes on with the 20 minutes that it has left.
    expect([run.stays('a'), run.stays('b'), run.over]).toEqual([['0–10 done', '15–25 done'], ['15–35 done'], 35]);
  });
});
