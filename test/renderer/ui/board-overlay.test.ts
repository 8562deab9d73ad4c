import { expect, it } from 'vitest';
import { boardOverlay } from '../../../renderer/ui/board-overlay';
import { framed, zoomed } from '../../../renderer/ui/use-pan-zoom';
import { MINUTE } from '../../../shared/basics/time';
import { boardWith, underWay, waiting, workflow, working } from '../../shared/analysis/small-plan';

it('shows where the tokens are, what is over and when the rest is due', () => {
  const board = boardWith([
    ...underWay,
    { kind: 'work', id: 'copy', work: working({ rate: 0.4, due: 280 * MINUTE }) },
    { kind: 'work', id: 'archive', work: null },
    { kind: 'left', state: 'archive', outcome: 'failed' },
    { kind: 'work', id: 'notify', work: waiting() },
    { kind: 'blocked', state: 'verify', blocked: true },
  ]);
  const { status, facts } = boardOverlay(board, workflow, new Set());
  expect(status).toMatchObject({
    work: 'working', copy: 'working', archive: 'failed', notify: 'waiting', verify: 'blocked', over: 'not-reached',
  }); // prettier-ignore
  expect(facts).toEqual({ copy: '×0.40, due T+04:40:00' });
});

it('shows a decision as waiting for its answer, not as work', () => {
  const open = working({ kind: 'decision', phase: 'timing', due: 9 * MINUTE, deadline: 24 * MINUTE });
  const { status, facts } = boardOverlay(boardWith([...underWay, { kind: 'work', id: 'declare', work: open }]), workflow, new Set()); // prettier-ignore
  expect(status['declare']).toBe('waiting');
  expect(facts?.['declare']).toBe('until T+00:24:00');
});

it('frames a part of the drawing in the middle and never larger than life', () => {
  const small = framed({ x: 100, y: 100, width: 10, height: 10 }, { width: 800, height: 600 });
  expect(small.scale).toBe(1);
  expect(105 * small.scale + small.x).toBe(400);
  const wide = framed({ x: 0, y: 0, width: 4000, height: 10 }, { width: 800, height: 600 });
  expect(4000 * wide.scale).toBeLessThan(800);
});

it('zooms around the pointer', () => {
  const at = { x: 200, y: 100 };
  const before = { x: 10, y: 20, scale: 0.5 };
  const after = zoomed(before, at, 2);
  expect(after.scale).toBe(1);
  const under = (view: typeof before) => [(at.x - view.x) / view.scale, (at.y - view.y) / view.scale];
  expect(under(after)).toEqual(under(before));
});
