import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import type { Finding } from '../../../../shared/model/finding';
import type { Inject } from '../../../../shared/model/scenario';
import type { State, Step, Transition } from '../../../../shared/model/state';
import { factsOf } from '../../../../shared/report/facts';
import { readHistory } from '../../../../shared/report/history';
import { proofIn } from '../../../../shared/report/proof/proof-in';
import { whatIsTested } from '../../../../shared/report/proof/what-is-tested';
import { Room } from '../room';
import { smallRun } from '../small-run';

const fix: Step = {
  id: 'fix',
  kind: 'step',
  name: 'Fix it',
  duration: { kind: 'uniform', min: 10 * MINUTE, max: 30 * MINUTE },
  restores: [{ service: 'web', level: 100 }],
};
const ends: State[] = [
  { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' },
  { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' },
];
const ways: Transition[] = [
  { id: 'done', from: 'fix', port: 'done', to: 'good' },
  { id: 'not', from: 'fix', port: 'failed', to: 'bad' },
];
const blow: Inject = {
  id: 'blow',
  no: 3,
  title: 'Web falls',
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: 'It happens',
  expected: [],
  trigger: { kind: 'hand' },
  effects: [{ op: 'level', service: 'web', percent: 0 }],
};

function room(): Room {
  const run = smallRun({ rto: 24 * HOUR }, { states: [fix, ...ends], transitions: ways });
  return new Room({ ...run, scenario: { ...run.scenario, injects: [blow] } });
}

const said = (change: Partial<Finding>): Finding => ({
  id: 'f1',
  title: 'T',
  type: 'gap',
  severity: 'low',
  actions: [],
  status: 'implemented',
  raisedAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  raisedBy: 'Ana',
  ...change,
});
const late = said({ proposal: 'r0:overrun/fix/0', links: { state: 'fix', inject: 'blow' } });

const held = (finding: Finding, { frozen, journal }: Room) =>
  proofIn(
    whatIsTested(finding),
    factsOf(readHistory({ summary: { runId: 'r1', title: 'R' }, frozen, journal, findings: [] })),
  );

describe('a later drill held against a finding', () => {
  it('passes where the same step is done under the same inject, and names the events', () => {
    const later = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    later.until(20 * MINUTE).say({ kind: 'finish', step: 'fix', outcome: 'done' });
    const proof = held(late, later);
    expect(proof).toMatchObject({ verdict: 'passes', what: '“Fix it” was done after Inject 3, “Web falls”.' });
    const kinds = proof.seqs.map((seq) => later.journal[seq]?.cause).map((cause) => (cause?.kind === 'command' ? cause.command.kind : cause?.kind)); // prettier-ignore
    expect(kinds).toEqual(expect.arrayContaining(['release', 'finish']));
  });

  it('shows nothing without the inject, or where the step was over before it', () => {
    const without = room()
      .until(20 * MINUTE)
      .say({ kind: 'finish', step: 'fix', outcome: 'done' });
    expect(held(late, without)).toMatchObject({
      verdict: 'not tested',
      what: 'Inject 3, “Web falls”, was not released.',
    });
  });

  it('fails where the record shows the same again, or the step fails', () => {
    const slow = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    slow.until(2 * HOUR).say({ kind: 'finish', step: 'fix', outcome: 'done' });
    expect(held(late, slow).verdict).toBe('fails');
    // Another finding about the same step is not shown again by its overrun.
    expect(held(said({ links: { state: 'fix', inject: 'blow' } }), slow).verdict).toBe('passes');

    const failed = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    failed.until(20 * MINUTE).say({ kind: 'finish', step: 'fix', outcome: 'failed' });
    expect(held(late, failed)).toMatchObject({ verdict: 'fails', what: '“Fix it” ended failed.' });
  });

  it('takes no step that was skipped, no simulation and no open run for proof', () => {
    const skipped = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    skipped.until(20 * MINUTE).say({ kind: 'skip', state: 'fix', why: 'No time' });
    expect(held(late, skipped).verdict).not.toBe('passes');

    const open = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    expect(held(late, open)).toMatchObject({ verdict: 'not tested', what: 'The run has not ended.' });

    const played = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    played.until(20 * MINUTE).say({ kind: 'finish', step: 'fix', outcome: 'done' });
    const { frozen, journal } = played;
    const simulated = { ...frozen, settings: { ...frozen.settings, conduct: 'simulation' as const } };
    const facts = factsOf(
      readHistory({ summary: { runId: 'r1', title: 'R' }, frozen: simulated, journal, findings: [] }),
    );
    expect(proofIn(whatIsTested(late), facts).verdict).toBe('not tested');
  });

  it('judges a finding of a service by whether it came back, and cannot judge one that names nothing', () => {
    const back = room()
      .until(5 * MINUTE)
      .say({ kind: 'release', inject: 'blow' });
    back.until(20 * MINUTE).say({ kind: 'finish', step: 'fix', outcome: 'done' });
    expect(held(said({ proposal: 'r0:rto/web', links: { service: 'web' } }), back).verdict).toBe('passes');
    expect(held(said({}), back).verdict).toBe('not tested');
    const calm = room()
      .until(20 * MINUTE)
      .say({ kind: 'finish', step: 'fix', outcome: 'done' });
    expect(held(said({ links: { service: 'web' } }), calm).verdict).toBe('not tested');
  });
});
