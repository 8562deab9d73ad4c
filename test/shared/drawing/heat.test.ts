import { describe, expect, it } from 'vitest';
import { heatOpacity, type DrawnHeat } from '../../../shared/drawing/heat';
import { DARK, LIGHT } from '../../../shared/drawing/palette';
import { drawPlan } from '../../../shared/drawing/svg';
import { template } from '../../resources/templates';

const plan = template('wrong-host');
const heat: DrawnHeat = { share: { copyData: 0.88, checks: 0.2 }, facts: { copyData: 'in 88 %' } };

describe('a measure over the drawing', () => {
  it('warms the states it names, the more the higher their share, and no other', () => {
    const warm = [...drawPlan(plan, { heat }).matchAll(/fill-opacity="([\d.]+)" stroke="/g)].map(([, opacity]) =>
      Number(opacity),
    );
    expect(warm.toSorted((a, b) => a - b)).toEqual([heatOpacity(0.2), heatOpacity(0.88)]);
  });

  it('tells its figure in place of the planned duration', () => {
    const drawn = drawPlan(plan, { heat });
    expect(drawn).toContain('in 88 %');
    expect(drawPlan(plan)).not.toContain('in 88 %');
  });

  it.each([LIGHT, DARK])('leaves words readable at full heat', ({ text, node, accent }) => {
    expect(contrast(text, mixed(node, accent, heatOpacity(1)))).toBeGreaterThanOrEqual(4.5);
  });
});

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const mixed = (under: string, over: string, opacity: number): number[] =>
  channels(under).map((value, i) => value * (1 - opacity) + (channels(over)[i] ?? 0) * opacity);

/** WCAG 2.2, contrast ratio. */
function contrast(ink: string, paper: number[]): number {
  const luminance = (rgb: number[]): number =>
    rgb.reduce((sum, value, i) => {
      const part = value / 255;
      return sum + [0.2126, 0.7152, 0.0722][i]! * (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [light = 0, dark = 0] = [luminance(channels(ink)), luminance(paper)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
