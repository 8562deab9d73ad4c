import { describe, expect, it } from 'vitest';
import { containerAt, holderFor, inContainer } from '../../../../renderer/plans/canvas/drop-place';
import { aPlan } from '../../../shared/editing/a-plan';

describe('where something is dropped', () => {
  const plan = aPlan(); // tracks at (0, 240), their first track 16 to the right and 44 below

  it('is the innermost container under the pointer that may hold it', () => {
    expect(containerAt(plan, { x: 200, y: 360 }, 'step')).toBe('track-1');
    expect(containerAt(plan, { x: 200, y: 360 }, 'track')).toBe('tracks-1');
    expect(containerAt(plan, { x: 10, y: 250 }, 'step')).toBeUndefined();
    expect(containerAt(plan, { x: 2_000, y: 0 }, 'step')).toBeUndefined();
  });

  it('is never inside what is being dragged', () =>
    expect(containerAt(plan, { x: 200, y: 360 }, 'group', ['tracks-1'])).toBeUndefined());

  it('is counted from the corner of the container', () =>
    expect(inContainer(plan, 'track-1', { x: 116, y: 384 })).toEqual({ x: 100, y: 100 }));

  it('without a place is the container of what is selected', () => {
    expect(holderFor(plan, 'step-2', 'step')).toBe('track-1');
    expect(holderFor(plan, 'step-2', 'track')).toBe('tracks-1');
    expect(holderFor(plan, 'step-1', 'step')).toBeUndefined();
  });
});
