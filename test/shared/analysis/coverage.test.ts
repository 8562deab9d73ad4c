import { describe, expect, it } from 'vitest';
import { coverageOf, untested } from '../../../shared/analysis/coverage';
import type { Happening, JournalEvent } from '../../../shared/model/journal';
import { conduct, play, type Live } from '../../support/a-run';
import { aWorkflow, decision, end, step, way } from '../../support/a-workflow';

const workflow = aWorkflow(
  [decision('which', ['copy', 'rebuild']), step('from-copy', 30), step('anew', 80), step('check', 5), end('over')],
  [
    'which.copy > from-copy',
    'which.rebuild > anew',
    way('from-copy > over', { guard: { kind: 'elapsed', since: 'disruption', atLeast: 60 * 60_000 } }),
    'from-copy > check',
    'check > over',
    'anew > over',
  ],
);
const journalOf = (happenings: readonly Happening[]): JournalEvent[] =>
  happenings.map((one, seq) => ({ ...one, seq, wall: 0, hash: '' }));
const drill = (live: Live) => ({ conduct: 'live' as const, journal: journalOf(live.happenings) });

describe('what drills have reached of a plan', () => {
  it('are states, transitions and options, and each side of a condition', () => {
    const live = conduct(workflow).say({ kind: 'choose', decision: 'which', option: 'copy' });
    live.until(30).say({ kind: 'finish', step: 'from-copy', outcome: 'done' });

    const coverage = coverageOf(workflow, [drill(live)]);

    expect(untested(coverage.states)).toEqual(['anew', 'over']);
    expect(untested(coverage.options)).toEqual(['which.rebuild']);
    expect(untested(coverage.transitions)).toEqual(['which-rebuild-anew', 'from-copy-done-over', 'check-done-over', 'anew-done-over']); // prettier-ignore
    expect(coverage.guards).toEqual([{ transition: 'from-copy-done-over', held: 0, failed: 1 }]);
  });

  it('counts apart what was reached only because people left the plan', () => {
    const live = conduct(workflow).say({ kind: 'move', to: 'anew', why: 'no time' });

    const coverage = coverageOf(workflow, [drill(live)]);

    expect(coverage.states.find((one) => one.key === 'anew')).toEqual({ key: 'anew', drills: 0, byDeviation: 1 });
    expect(untested(coverage.states)).toContain('anew');
  });

  it('does not count simulations', () => {
    const simulated = { conduct: 'simulation' as const, journal: journalOf(play(workflow).happenings) };

    const coverage = coverageOf(workflow, [simulated]);

    expect(coverage.drills).toBe(0);
    expect(untested(coverage.states)).toHaveLength(5);
  });
});
