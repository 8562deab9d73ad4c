import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../shared/basics/time';
import { influenceBar } from '../../../../shared/report/charts/influence-bar';
import { lossCurve } from '../../../../shared/report/charts/loss-curve';
import { backlogBand, outlookBand } from '../../../../shared/report/charts/outlook-band';
import { outlookCurve } from '../../../../shared/report/charts/outlook-curve';
import { outlookStrip } from '../../../../shared/report/charts/outlook-strip';
import { responseCurve } from '../../../../shared/report/charts/response-curve';
import { timeScale } from '../../../../shared/report/charts/time-scale';
import { outlook, quantiles, share } from '../../../support/an-outlook';

const scale = timeScale(12 * HOUR);
const LATE = '#b8261b';
const rects = (svg: string): Record<string, string>[] =>
  [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  );

describe('the strip of a service', () => {
  it('turns red where it passes the target', () => {
    const svg = outlookStrip({ name: 'Web', times: quantiles(), limit: 5 * HOUR }, scale);
    const late = rects(svg).filter(({ fill }) => fill === LATE);
    expect(late.map(({ x }) => x)).toEqual(['66.667%', '41.667%']);
    expect(svg).toContain('aria-label="Web: P10 2 h 00, P50 4 h 00, P90 8 h 00, target 5 h 00"');
  });

  it('goes to the edge where a run in ten never gets there', () => {
    const { p90: _, p95: __, ...few } = quantiles();
    const band = rects(outlookStrip({ name: 'Web', times: few, limit: undefined }, scale)).at(-1);
    expect(Number.parseFloat(band?.x ?? '') + Number.parseFloat(band?.width ?? '')).toBeCloseTo(100, 1);
  });

  it('names a target that lies beyond the chart', () => {
    expect(outlookStrip({ name: 'Web', times: quantiles(), limit: 72 * HOUR }, scale)).toContain('3 d ▸');
  });
});

describe('the curve of a service', () => {
  const curve = outlookCurve(
    { name: 'Web', outlook: outlook('web'), runs: 1_000, targets: [{ label: 'RTO', at: 4 * HOUR }] },
    scale,
  );

  it('rises by the runs of each cell and leaves out the open one', () => {
    const path = /<path d="M([^"]*)" fill="none"/.exec(curve)?.[1] ?? '';
    const ends = path.split('L').map((corner) => corner.split(' ').map(Number));
    const height = ends[0]?.[1] ?? 0;
    expect(ends.map(([, y = 0]) => Math.round((1 - y / height) * 100))).toEqual([0, 0, 10, 30, 50, 80, 95, 95]);
  });

  it('has its interval around it, wider where fewer runs say so', () => {
    const interval = (of: number): number => {
      const svg = outlookCurve({ name: 'Web', outlook: outlook('web'), runs: of, targets: [] }, scale);
      const [, d = ''] = /<path d="(M[^"]*Z)" fill="[^"]*" fill-opacity="0.22"/.exec(svg) ?? [];
      const at = d.slice(1, -1).split('L').map((corner) => corner.split(' ').map(Number)).filter(([x]) => x === 50); // prettier-ignore
      const heights = at.map(([, y = 0]) => y);
      return Math.max(...heights) - Math.min(...heights);
    };
    expect(interval(1_000)).toBeGreaterThan(2);
    expect(interval(10_000)).toBeLessThan(interval(1_000));
  });

  it('says when half of the runs are back', () => {
    expect(curve).toContain('half of the runs are back by 4 h 00, RTO 4 h 00');
  });
});

describe('beside a what-if', () => {
  const band = [0, 1, 2].map((at) => ({ at: at * HOUR, p10: 0, p50: 50 * at, p90: 100 }));

  it('the baseline is dotted in each chart', () => {
    const before = { outlook: outlook('web'), runs: 1_000 };
    const curve = outlookCurve({ name: 'Web', outlook: outlook('web'), runs: 1_000, targets: [], before }, scale);
    expect(curve.match(/stroke-dasharray="2 3"/g)).toHaveLength(1);
    expect(outlookBand({ name: 'Web', band, mbco: 50, before: band }, scale)).toContain('stroke-dasharray="2 3"');
    expect(outlookBand({ name: 'Web', band, mbco: 50 }, scale)).not.toContain('stroke-dasharray="2 3"');
  });
});

describe('a band over time', () => {
  const band = [0, 1, 2].map((at) => ({ at: at * HOUR, p10: 0, p50: 10 * HOUR, p90: 20 * HOUR }));

  it('has an axis of values, and no line that looks like a target where there is none', () => {
    const backlog = backlogBand({ name: 'Web', band }, scale);
    expect(backlog).toContain('>12 h</text>');
    expect(backlog).not.toContain('stroke-dasharray');
    const level = outlookBand({ name: 'Web', band: [], mbco: 50 }, scale);
    for (const label of ['0 %', '50 %', '100 %']) expect(level).toContain(`>${label}</text>`);
  });

  it('ends where counting ended', () => {
    const path = /<path d="M([^"]*)" fill="none"/.exec(backlogBand({ name: 'Web', band }, scale))?.[1] ?? '';
    const last = path.split('L').at(-1)?.split(' ').map(Number);
    expect(last?.[0]).toBe(25); // three hours of twelve
  });
});

describe('the curve of lost data', () => {
  const lost = [{ age: 0, runs: 200 }, { age: 6 * HOUR, runs: 700 }, { runs: 100 }]; // prettier-ignore
  const curve = lossCurve({ name: 'Web', quantiles: { p50: 6 * HOUR, reached: share(900) }, lost, runs: 1_000, rpo: HOUR }); // prettier-ignore

  it('rises at each age by the runs that lose so much, and never to the top where some do not come back', () => {
    const [, path = ''] = /<path d="M([^"]*)" fill="none"/.exec(curve) ?? [];
    const ends = path.split('L').map((corner) => corner.split(' ').map(Number));
    const height = ends[0]?.[1] ?? 0;
    expect(ends.map(([, y = 0]) => Math.round((1 - y / height) * 100))).toEqual([0, 20, 20, 90, 90]);
  });

  it('stands against the RPO, and is said', () => {
    expect(curve).toContain('Web: half of the runs lose 6 h 00 or less, RPO 60 min');
    expect(rects(curve)).toHaveLength(0); // no P10 to P95 was given
  });
});

it.each([
  [
    'curve of nothing',
    outlookCurve(
      {
        name: 'Web',
        outlook: { toMbco: { reached: share(0) }, histogram: { width: HOUR, counts: [0] } },
        runs: 0,
        targets: [],
      },
      timeScale(0),
    ),
  ],
  ['band of nothing', outlookBand({ name: 'Web', band: [], mbco: 50 }, timeScale(0))],
  ['strip of nothing', outlookStrip({ name: 'Web', times: { reached: share(0) }, limit: undefined }, timeScale(0))],
  ['bar without a middle', influenceBar({ name: 'Copy', low: 0, high: 0, middle: undefined }, timeScale(0))],
  [
    'response of one value',
    responseCurve({
      label: 'x',
      points: [{ value: 1, low: 0, middle: 0, high: 0 }],
      min: 1,
      max: 1,
      now: 1,
      top: 0,
      levels: [],
      format: String,
    }),
  ],
])('a %s holds no figure that is none', (_, svg) => {
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length);
});

it('a draw without which it never comes back has a bar to the edge', () => {
  const svg = influenceBar({ name: 'Choice', low: HOUR, high: undefined, middle: 2 * HOUR }, scale);
  const last = rects(svg).at(-1);
  expect(Number.parseFloat(last?.x ?? '') + Number.parseFloat(last?.width ?? '')).toBeCloseTo(100, 1);
  expect(svg).toContain('never ▸');
  expect(svg).toContain('Choice: from 60 min to never');
});

it('a name with markup in it stays a name', () => {
  const svg = influenceBar({ name: '"><script>', low: HOUR, high: 2 * HOUR, middle: HOUR }, scale);
  expect(svg).not.toContain('<script');
});
