import { expect, it } from 'vitest';
import { introduces, paragraph, type Block } from '../../../../shared/report/document/block';

const table: Block = { kind: 'table', columns: [{ title: 'Step' }], rows: [] };
const kept = (...blocks: readonly Block[]): readonly boolean[] => blocks.map((_, index) => introduces(blocks, index));

it('keeps one note or two with the table that they lead to, and no longer text', () => {
  expect(kept(paragraph('One'), table)).toEqual([true, false]);
  expect(kept(paragraph('One'), paragraph('Two'), table)).toEqual([true, true, false]);
  expect(kept(paragraph('Long'), paragraph('One'), paragraph('Two'), table)).toEqual([false, true, true, false]);
  expect(kept(paragraph('One'), paragraph('Two'))).toEqual([false, false]);
});
