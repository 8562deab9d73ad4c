import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/build-report';
import type { Block } from '../../../../shared/report/document/block';
import { serviceBlocks } from '../../../../shared/report/document/services';
import { timeScale } from '../../../../shared/report/charts/time-scale';
import { playedWrongHost } from '../wrong-host';

const report = buildReport({ summary: { runId: 'run-1', title: 'Evening' }, ...playedWrongHost(), findings: [] });
const end = report.overview.exerciseTime;
const [first] = report.services;
if (first === undefined) throw new Error('the template has services');

/** The one service, at levels that hold from an instant on. */
const blocksOf = (...series: readonly (readonly [at: number, level: number])[]): readonly Block[] => {
  const service = { ...first, name: 'Shop', series: series.map(([at, level]) => ({ at: at * end, level })) };
  return serviceBlocks({ ...report, services: [service] }, timeScale(end, 6));
};
const charts = (blocks: readonly Block[]): number => blocks.filter(({ kind }) => kind === 'columns').length;
const said = (blocks: readonly Block[]): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.text.startsWith('Without a chart') ? [block.text] : []))[0]; // prettier-ignore

describe('the level of a service over time', () => {
  it('is a chart where it changed', () => {
    const blocks = blocksOf([0, 0], [0.5, 60], [0.7, 100]);
    expect(charts(blocks)).toBe(1);
    expect(said(blocks)).toBeUndefined();
  });

  it('is a sentence where a chart would show a straight line', () => {
    const down = blocksOf([0, 0]);
    expect(charts(down)).toBe(0);
    expect(said(down)).toContain('Shop stood at 0 % from beginning to end.');
    const back = blocksOf([0, 0], [0.99, 100]);
    expect(charts(back)).toBe(0);
    expect(said(back)).toMatch(/Shop stood at 0 % until T\+[\d:]+, then at 100 %\.$/);
  });

  it('is a chart of one step where that came in the middle', () => {
    expect(charts(blocksOf([0, 0], [0.8, 100]))).toBe(1);
  });
});

it('does not call untouched what its minimum level of nothing allows to be down', () => {
  const table = serviceBlocks(report, timeScale(end, 6)).find(({ kind }) => kind === 'table');
  const row = (name: string): string =>
    JSON.stringify(table?.kind === 'table' && table.rows.find(({ cells }) => JSON.stringify(cells[0]).includes(name)));
  expect(row('Outgoing webhooks')).toContain('"not below MBCO"');
  expect(row('Outgoing webhooks')).toContain('"lowest 0 %"');
  expect(row('Repository file storage')).toContain('"not interrupted"');
});
