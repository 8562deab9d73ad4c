import { expect, it } from 'vitest';
import { shapeOf } from '../../../../renderer/simulate/breaks/matrix-table';
import { share } from '../../../support/an-outlook';

it('a tick is for what is in time in nine runs of ten; where chance says otherwise there is none', () => {
  expect(shapeOf({ verdict: 'in time' })).toBe('done');
  expect(shapeOf({ verdict: 'in time', inTime: share(950) })).toBe('done');
  expect(shapeOf({ verdict: 'in time', inTime: share(280) })).toBe('degraded');
  expect(shapeOf({ verdict: 'late', inTime: share(280) })).toBe('degraded');
  expect(shapeOf({ verdict: 'never', inTime: share(0) })).toBe('failed');
});
