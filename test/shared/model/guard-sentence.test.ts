import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../shared/basics/time';
import { guardSentence } from '../../../shared/model/guard-sentence';
import type { Guard } from '../../../shared/model/guard';
import { workflow } from '../analysis/small-plan';

const read = (guard: Guard): string => guardSentence(guard, workflow);

describe('guardSentence', () => {
  it('reads as a person would say it', () => {
    expect(read({ kind: 'pool', pool: 'dbas', is: '>=', units: 2 })).toBe('Database engineers: at least 2 available');
    expect(read({ kind: 'component', component: 'host', is: 'down' })).toBe('Production host is down');
    expect(read({ kind: 'level', service: 'web', is: '<', percent: 50 })).toBe('Web is less than 50 %');
    expect(read({ kind: 'elapsed', since: 'declaration', atLeast: 2 * HOUR })).toBe(
      '2 h 00 have passed since declaration',
    );
    expect(read({ kind: 'step', step: 'copy', is: 'failed' })).toBe('Copy data has failed');
  });

  it('keeps the meaning of nested conditions with brackets', () => {
    const done: Guard = { kind: 'step', step: 'copy', is: 'done' };
    const up: Guard = { kind: 'component', component: 'host', is: 'up' };
    const late: Guard = { kind: 'attempts', step: 'copy', is: '>', count: 2 };
    expect(read({ kind: 'all', of: [done, { kind: 'any', of: [up, late] }] })).toBe(
      'Copy data is done and (Production host is up or Copy data: more than 2 attempts made)',
    );
    expect(read({ kind: 'not', of: done })).toBe('not (Copy data is done)');
  });

  it('shows a key that leads nowhere as it is', () => {
    expect(read({ kind: 'step', step: 'gone', is: 'done' })).toBe('gone is done');
  });
});
