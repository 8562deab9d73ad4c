import { expect, it } from 'vitest';
import { consequences } from '../../../shared/analysis/consequences';
import { pathTaken } from '../../../shared/analysis/path-taken';
import { fold } from '../../../shared/journal/board';
import { MINUTE } from '../../../shared/basics/time';
import { boardWith, happening, underWay, waiting, workflow } from './small-plan';

it('says that a blocked step has failed, once it has been reached', () => {
  const before = boardWith(underWay);
  const blocked = boardWith([{ kind: 'blocked', state: 'verify', blocked: true }], 0, before);
  const told = consequences(before, blocked, { workflow });
  const at = (board: typeof before) =>
    pathTaken(told, blocked.seq, { board, workflow }).affected.map(({ text }) => text);
  expect(at(blocked)).toEqual(['Verify will fail as soon as it is reached']);

  const reached = fold(blocked, {
    ...happening(70 * MINUTE, { kind: 'start' }, [
      { kind: 'entered', state: 'verify' },
      { kind: 'work', id: 'verify', work: waiting() },
      { kind: 'left', state: 'verify', outcome: 'failed', port: 'failed' },
      { kind: 'work', id: 'verify', work: null },
    ]),
    seq: blocked.seq + 1,
  });
  expect(at(reached)).toEqual(['Verify failed at T+01:10:00']);
});
