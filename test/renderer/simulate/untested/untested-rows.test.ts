import { describe, expect, it } from 'vitest';
import { partRows } from '../../../../renderer/simulate/untested/untested-rows';
import { coverageOf } from '../../../../shared/analysis/coverage';
import { aWorkflow, decision, end, step } from '../../../support/a-workflow';

const workflow = aWorkflow(
  [
    decision('which', [{ id: 'old', label: 'A day old' }, 'none']),
    step('load', 30),
    end('over'),
    end('lost', 'failed'),
  ],
  ['which.old > load', 'which.none > lost', 'load > over', 'load.failed > lost'],
);

describe('what no drill has reached', () => {
  it('names a way by the words of its option, or by its kind of ending', () => {
    const ways = partRows(coverageOf(workflow, []), workflow).filter(({ kind }) => kind === 'transition');

    expect(ways.map(({ name }) => name)).toEqual([
      'which – “A day old” → load',
      'which – “none” → lost',
      'load – done → over',
      'load – failed → lost',
    ]);
  });
});
