import { expect, it } from 'vitest';
import { transitionsTaken } from '../../../shared/analysis/transitions-taken';
import type { Change } from '../../../shared/model/journal';
import { event, workflow } from './small-plan';

const step = (from: string, to: string, port?: string) => {
  const left: Change = { kind: 'left', state: from, ...(port === undefined ? {} : { port }) };
  return event(0, [left, { kind: 'entered', state: to }]);
};

it('follows the port that was taken', () => {
  expect([...transitionsTaken([step('declare', 'work', 'yes'), step('archive', 'notify')], workflow)]).toEqual(['t1', 't3']); // prettier-ignore
  expect([...transitionsTaken([step('declare', 'work', 'no')], workflow)]).toEqual([]);
});

it('takes no transition when a state is entered by another way', () => {
  expect([...transitionsTaken([step('copy', 'verify')], workflow)]).toEqual([]);
});
