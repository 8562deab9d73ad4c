import { describe, expect, it } from 'vitest';
import { retitled, titleOf } from '../../../../renderer/simulate/what-if/variant-title';
import type { Variant } from '../../../../shared/model/variant';
import { template } from '../../../resources/templates';

const { workflow } = template('wrong-host');
const faster = (factor: number, title = 'Copy the data directory to production: half the time'): Variant => ({
  id: 'v',
  title,
  changes: [{ kind: 'duration factor', step: 'copyData', factor }],
  effects: [],
});

describe('what a what-if is called', () => {
  it('follows what is different in it, as long as nobody named it', () => {
    expect(retitled(faster(0.75), faster(0.5), workflow, []).title).toBe(
      'Copy the data directory to production: 75 % of the time',
    );
    expect(retitled(faster(0.75), faster(0.5, 'Our fast link'), workflow, []).title).toBe(
      'Copy the data directory to production: half the time',
    );
  });

  it('stays what somebody typed', () => {
    const own = faster(0.5, 'Our fast link');
    expect(retitled({ ...own, changes: faster(2).changes }, own, workflow, []).title).toBe('Our fast link');
    expect(retitled({ ...faster(0.5), title: 'Our fast link' }, faster(0.5), workflow, []).title).toBe('Our fast link');
  });

  it('takes no name that another has', () => {
    const other = faster(2, 'Copy the data directory to production: twice the time');
    expect(retitled(faster(2), faster(0.5), workflow, [{ ...other, id: 'w' }]).title).toBe(
      'Copy the data directory to production: twice the time 2',
    );
  });

  it('says each difference in a few words, and counts those beyond two', () => {
    const said = titleOf(
      {
        changes: [
          { kind: 'pool units', pool: 'dbTeam', units: 5 },
          { kind: 'success', step: 'copyData', probability: 0.5 },
        ],
        effects: [
          { op: 'demand', service: 'web', percent: 150 },
          { op: 'vendor', vendor: 'cloud', reachable: false },
        ],
      },
      workflow,
    );
    expect(said).toBe('Database engineers: 2 more, Copy the data directory to production: succeeds in 50 % and 2 more');
    expect(titleOf({ changes: [], effects: [{ op: 'demand', service: 'web', percent: 150 }] }, workflow)).toBe(
      'Code hosting web application: demand at 150 %',
    );
    expect(titleOf({ changes: [], effects: [], injects: false }, workflow)).toBe('Without the injects');
    expect(titleOf({ changes: [], effects: [] }, workflow)).toBe('What if');
  });
});
