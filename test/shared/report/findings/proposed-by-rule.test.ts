import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../shared/basics/time';
import type { Effect, Inject, Scenario } from '../../../../shared/model/scenario';
import type { Finding } from '../../../../shared/model/finding';
import type { State, Step, Transition } from '../../../../shared/model/state';
import type { Workflow } from '../../../../shared/model/workflow';
import { buildReport } from '../../../../shared/report/build-report';
import type { Report } from '../../../../shared/report/report';
import { Room } from '../room';
import { smallRun } from '../small-run';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  kind: 'step',
  name: `Step ${id}`,
  duration: { kind: 'uniform', min: 10 * MINUTE, max: 30 * MINUTE },
  ...more,
});
const good: State = { id: 'good', kind: 'end', name: 'Good', outcome: 'recovered' };
const bad: State = { id: 'bad', kind: 'end', name: 'Bad', outcome: 'failed' };
const way = (from: string, port: string, to: string): Transition => ({ id: `${from}-${port}`, from, port, to });
const line = (...ids: string[]): Transition[] =>
  ids.flatMap((id, n) => [way(id, 'done', ids[n + 1] ?? 'good'), way(id, 'failed', 'bad')]);
const blow = (effects: Effect[], at = MINUTE): Inject => ({
  id: 'blow',
  no: 1,
  title: 'A blow',
  type: 'inject',
  mode: 'verbal',
  from: 'Facilitator',
  to: [],
  message: 'It happens',
  expected: [],
  trigger: { kind: 'time', at },
  effects,
});

interface Play {
  readonly plan: Partial<Workflow>;
  readonly scenario?: Partial<Scenario>;
  readonly service?: Parameters<typeof smallRun>[0];
}

function room({ plan, scenario = {}, service = { rto: 24 * HOUR } }: Play): Room {
  const run = smallRun(service, plan);
  return new Room({ ...run, scenario: { ...run.scenario, ...scenario } });
}

const reported = ({ frozen, journal }: Room, findings: Finding[] = []): Report =>
  buildReport({ summary: { runId: 'r', title: 'R' }, frozen, journal, findings });
const keys = (report: Report): string[] => report.proposals.map(({ proposal }) => proposal.slice('r:'.length));

/** Three steps of the lead, one after the other, each ended by hand after so many minutes. */
function worked(times: readonly number[], more: Partial<Step> = {}): Report {
  const ids = times.map((_, n) => `s${n}`);
  const played = room({
    plan: {
      states: [...ids.map((id) => step(id, { owner: 'lead', ...more })), good, bad],
      transitions: line(...ids),
      roles: [{ key: 'lead', name: 'Lead' }],
    },
  });
  let at = 0;
  for (const [n, time] of times.entries()) {
    at += time * MINUTE;
    played.until(at).say({ kind: 'finish', step: `s${n}`, outcome: 'done' });
  }
  return reported(played);
}

describe('findings that a rule reads from the record', () => {
  it('name an owner whose three steps all took longer, or all less, than the median estimate', () => {
    expect(keys(worked([25, 26, 27]))).toEqual(['estimates/lead']);
    expect(keys(worked([12, 12, 12]))).toEqual(['estimates/lead']);
    expect(keys(worked([25, 12, 27]))).toEqual([]);
    expect(keys(worked([25, 26]))).toEqual([]);
  });

  it('say of talked-through times that they were not measured, and rest on the events of every step', () => {
    const [proposal] = worked([25, 26, 27]).proposals;
    expect(proposal?.description).toContain('not measured');
    expect(proposal?.owner).toBe('Lead');
    expect(proposal?.evidence.seqs.length).toBeGreaterThanOrEqual(4);
  });

  it('take nothing from a step that the clock ended: it took as long as the plan says', () => {
    const auto = room({
      plan: {
        states: ['a', 'b', 'c']
          .map((id): State => step(id, { owner: 'lead', completion: 'automatic' }))
          .concat(good, bad),
        transitions: line('a', 'b', 'c'),
        roles: [{ key: 'lead', name: 'Lead' }],
      },
    }).toTheEnd();
    expect(keys(reported(auto))).toEqual([]);
  });

  it('name a deadline that passed where the plan says nothing of what then happens', () => {
    const late = room({
      plan: { states: [step('slow', { timeout: { after: 15 * MINUTE } }), good, bad], transitions: line('slow') },
    });
    late.until(20 * MINUTE).say({ kind: 'finish', step: 'slow', outcome: 'done' });
    const report = reported(late);
    expect(keys(report)).toEqual(['deadline/slow/0']);
    const [seq] = report.proposals[0]?.evidence.seqs ?? [];
    expect(late.journal[seq ?? -1]?.cause).toEqual({ kind: 'due', what: 'deadline', id: 'slow' });
  });

  it('name a service that ran, but below its minimum', () => {
    const weak = room({
      plan: {
        states: [step('half', { restores: [{ service: 'web', level: 40 }] }), step('whole', { restores: [{ service: 'web', level: 100 }] }), good, bad], // prettier-ignore
        transitions: line('half', 'whole'),
      },
      scenario: { levels: [{ service: 'web', percent: 0 }] },
    });
    weak.until(20 * MINUTE).say({ kind: 'finish', step: 'half', outcome: 'done' });
    weak.until(40 * MINUTE).say({ kind: 'finish', step: 'whole', outcome: 'done' });
    const report = reported(weak);
    expect(keys(report)).toEqual(['capacity/web']);
    expect(report.proposals[0]?.title).toBe('Web ran below its MBCO of 50 % for 20 min');
  });

  it('name the step that itself takes a service down, and not an inject that does', () => {
    const own = room({
      plan: {
        states: [step('cut', { sets: [{ service: 'web', level: 0 }] }), step('back', { restores: [{ service: 'web', level: 100 }] }), good, bad], // prettier-ignore
        transitions: line('cut', 'back'),
      },
    });
    own.until(20 * MINUTE).say({ kind: 'finish', step: 'cut', outcome: 'done' });
    own.until(40 * MINUTE).say({ kind: 'finish', step: 'back', outcome: 'done' });
    expect(keys(reported(own))).toEqual(['taken-down/web']);

    const hit = room({
      plan: {
        states: [step('back', { restores: [{ service: 'web', level: 100 }] }), good, bad],
        transitions: line('back'),
      },
      scenario: { injects: [blow([{ op: 'level', service: 'web', percent: 0 }])] },
    });
    hit.until(20 * MINUTE).say({ kind: 'finish', step: 'back', outcome: 'done' });
    expect(keys(reported(hit))).toEqual([]);
  });

  it('name a service that was not back when the run ended, once', () => {
    const open = (rto: number) => {
      const played = room({
        plan: { states: [step('idle'), good, bad], transitions: line('idle') },
        scenario: { levels: [{ service: 'web', percent: 0 }] },
        service: { rto },
      });
      played.until(20 * MINUTE).say({ kind: 'finish', step: 'idle', outcome: 'done' });
      return keys(reported(played));
    };
    expect(open(24 * HOUR)).toEqual(['not-back/web']);
    expect(open(10 * MINUTE)).toEqual(['rto/web']);
  });

  it('say once that a run was broken off, low in rank, with its end as the evidence', () => {
    const played = room({
      plan: { states: [step('idle'), good, bad], transitions: line('idle') },
      scenario: { levels: [{ service: 'web', percent: 0 }] },
      service: { rto: 24 * HOUR },
    });
    const report = reported(played.until(20 * MINUTE).say({ kind: 'end' }));
    expect(report.proposals.map(({ title, severity }) => [title, severity])).toEqual([
      ['The run ended before Web was back', 'low'],
    ]);
    expect(report.proposals[0]?.evidence).toMatchObject({ at: 20 * MINUTE, seqs: [played.journal.length - 1] });
  });

  it('put a gap that somebody noted before what the record concludes, where both weigh the same', () => {
    const played = room({
      plan: { states: [step('idle'), good, bad], transitions: line('idle') },
      scenario: {},
      service: {},
    });
    played.until(MINUTE).say({ kind: 'unplanned', name: 'Call', duration: HOUR, claims: [], why: 'He knows' }); // prettier-ignore
    const all = keys(reported(played.record({ kind: 'note', tag: 'gap', text: 'Nobody has the key' })));
    expect(all.filter((key) => /^(note|deviation)/.test(key)).map((key) => key.split('/')[0])).toEqual([
      'note',
      'deviation',
    ]);
  });

  it('name a copy that is lost in the blow that takes its service down, where the restore had to wait for it', () => {
    const restore = step('restore', { needs: ['copy'], restores: [{ service: 'web', level: 100 }] });
    const fate = (effects: Effect[]) => {
      const played = room({
        plan: {
          states: [step('look'), restore, good, bad],
          transitions: line('look', 'restore'),
          components: [{ key: 'copy', name: 'Nightly copy', site: 'hall' }],
          sites: [{ key: 'hall', name: 'Hall 1' }],
        },
        scenario: { injects: [blow(effects)] },
      });
      played.until(20 * MINUTE).say({ kind: 'finish', step: 'look', outcome: 'done' });
      return keys(reported(played.toTheEnd()));
    };
    const down: Effect = { op: 'level', service: 'web', percent: 0 };
    expect(fate([down, { op: 'component', component: 'copy', to: 'down', for: HOUR }])).toContain(
      'shared-fate/restore/copy',
    );
    expect(fate([down, { op: 'site', site: 'hall', percent: 0, for: HOUR }])).toContain('shared-fate/restore/copy');
    expect(fate([{ op: 'site', site: 'hall', percent: 0, for: HOUR }])).toContain('shared-fate/restore/copy');
    // Lost by itself, in another blow than its service.
    expect(fate([{ op: 'component', component: 'copy', to: 'down', for: HOUR }])).not.toContain(
      'shared-fate/restore/copy',
    );
    // Back before it was needed.
    expect(fate([down, { op: 'component', component: 'copy', to: 'down', for: MINUTE }])).not.toContain(
      'shared-fate/restore/copy',
    );
  });

  it('name a service needed to recover that was down at the same time', () => {
    const pair = (type: 'recovery' | 'shared-fate' | 'soft') => {
      const played = room({
        plan: {
          states: [
            step('back', {
              restores: [
                { service: 'web', level: 100 },
                { service: 'vault', level: 100 },
              ],
            }),
            good,
            bad,
          ],
          transitions: line('back'),
          services: [
            { key: 'web', name: 'Web', tier: 1, mbco: 50 },
            { key: 'vault', name: 'Vault', tier: 2, mbco: 50 },
          ],
          dependencies: [{ from: 'web', to: 'vault', type, ...(type === 'soft' && { strength: 50 }) }],
        },
        scenario: {
          levels: [
            { service: 'web', percent: 0 },
            { service: 'vault', percent: 0 },
          ],
        },
      });
      played.until(20 * MINUTE).say({ kind: 'finish', step: 'back', outcome: 'done' });
      return reported(played);
    };
    expect(keys(pair('recovery'))).toEqual(['shared-fate/web/vault']);
    expect(pair('shared-fate').proposals[0]?.title).toBe('Vault went down together with Web');
    expect(keys(pair('soft'))).toEqual([]);
  });

  it('name a role whose back-up falls silent after it', () => {
    const alone = room({
      plan: {
        states: [step('fix', { owner: 'lead' }), good, bad],
        transitions: line('fix'),
        roles: [
          { key: 'lead', name: 'Lead', backups: ['deputy'] },
          { key: 'deputy', name: 'Deputy', backups: ['third'] },
          { key: 'third', name: 'Third' },
        ],
      },
      scenario: {
        injects: [
          blow([{ op: 'role', role: 'lead', reachable: false }]),
          { ...blow([{ op: 'role', role: 'deputy', reachable: false }], 2 * MINUTE), id: 'second', no: 2 },
        ],
      },
    });
    alone.until(20 * MINUTE).say({ kind: 'finish', step: 'fix', outcome: 'done' });
    const roles = reported(alone).proposals.filter(({ proposal }) => proposal.includes('role/'));
    expect(roles.map(({ proposal }) => proposal)).toEqual(['r:role/lead']);
    const causes = roles[0]?.evidence.seqs.map((seq) => alone.journal[seq]?.cause);
    expect(causes).toEqual([
      { kind: 'due', what: 'inject', id: 'blow' },
      { kind: 'due', what: 'inject', id: 'second' },
    ]);
  });

  it('name a step that took longer than 95 of 100 cases of its estimate, not one that took exactly as long', () => {
    const after = (time: number) => keys(worked([time]));
    expect(after(29)).toEqual([]);
    expect(after(29.1)).toEqual(['overrun/s0/0']);
    const [proposal] = worked([40]).proposals;
    expect(proposal?.title).toBe('“Step s0” took 40 min instead of 20 min');
    expect(proposal?.evidence).toMatchObject({ state: 's0', at: 40 * MINUTE });
  });

  it('name a service that stood at its minimum but below what is agreed, with its agreement', () => {
    const weak = (sla?: number) => {
      const played = room({
        plan: { states: [step('full', { restores: [{ service: 'web', level: 100 }] }), good, bad], transitions: line('full') }, // prettier-ignore
        scenario: { levels: [{ service: 'web', percent: 60 }] },
        service: { rto: 24 * HOUR, ...(sla !== undefined && { sla }) },
      });
      played.until(20 * MINUTE).say({ kind: 'finish', step: 'full', outcome: 'done' });
      return reported(played);
    };
    expect(keys(weak(80))).toEqual(['sla/web']);
    expect(weak(80).proposals[0]).toMatchObject({
      title: 'Web was below its agreed level for 20 min',
      description: 'The agreed level is 80 %; the lowest was 60 %.',
    });
    expect(keys(weak(60))).toEqual([]);
    expect(keys(weak())).toEqual([]);
  });

  it('name every place where people left the plan, with their reason and the event', () => {
    const off = room({
      plan: {
        states: [step('one', { owner: 'lead' }), step('two'), good, bad],
        transitions: line('one', 'two'),
        roles: [{ key: 'lead', name: 'Lead' }],
      },
    });
    off.until(5 * MINUTE).say({ kind: 'skip', state: 'one', why: 'Done yesterday' });
    off.say({ kind: 'unplanned', name: 'Call the vendor', duration: MINUTE, claims: [], why: 'Nobody else knows' });
    off.until(20 * MINUTE).say({ kind: 'finish', step: 'two', outcome: 'done' });
    const found = reported(off).proposals.filter(({ proposal }) => proposal.includes(':deviation/'));
    expect(found.map(({ description }) => description)).toEqual([
      'Reason given: Done yesterday',
      'Reason given: Nobody else knows',
    ]);
    expect(found[0]).toMatchObject({ owner: 'Lead', evidence: { state: 'one', at: 5 * MINUTE } });
    for (const { evidence } of found)
      expect(off.journal[evidence.seqs[0] ?? -1]?.cause).toMatchObject({ kind: 'command' });
  });

  it('name a known error only in a step that knows it, and only once it was met', () => {
    const met = (knownErrors: string[], effects: Effect[]) => {
      const played = room({
        plan: {
          states: [step('seed', { knownErrors }), good, bad],
          transitions: line('seed'),
          knownErrors: [{ key: 'slow', name: 'Seeding waits silently', durationFactor: 1 }],
        },
        scenario: { injects: [blow(effects)] },
      });
      played.until(20 * MINUTE).say({ kind: 'finish', step: 'seed', outcome: 'done' });
      return keys(reported(played));
    };
    const slow: Effect = { op: 'known-error', knownError: 'slow' };
    expect(met(['slow'], [slow])).toEqual(['known-error/slow/seed']);
    expect(met([], [slow])).toEqual([]);
    expect(met(['slow'], [])).toEqual([]);
  });

  it('name the steps that the drill never reached, and none where it reached all', () => {
    const spare = [way('one', 'done', 'good'), way('one', 'failed', 'two'), way('two', 'done', 'good'), way('two', 'failed', 'bad')]; // prettier-ignore
    const reach = (outcome: 'done' | 'failed') => {
      const played = room({ plan: { states: [step('one'), step('two'), good, bad], transitions: spare } });
      played.until(20 * MINUTE).say({ kind: 'finish', step: 'one', outcome });
      return reported(played.toTheEnd());
    };
    expect(reach('done').proposals).toMatchObject([
      { proposal: 'r:not-reached', description: 'Not tested by this run: Step two.' },
    ]);
    expect(keys(reach('failed'))).not.toContain('not-reached');
  });

  it('show what was dismissed, by whom and why, and propose it no more', () => {
    const late = room({
      plan: { states: [step('slow', { timeout: { after: 15 * MINUTE } }), good, bad], transitions: line('slow') },
    });
    late.until(20 * MINUTE).say({ kind: 'finish', step: 'slow', outcome: 'done' });
    const [proposal] = reported(late).proposals;
    const at = '2026-11-28T10:00:00.000Z';
    const kept: Finding = {
      ...(proposal as NonNullable<typeof proposal>),
      id: 'f1',
      status: 'rejected',
      raisedAt: at,
      updatedAt: at,
      raisedBy: 'Ana',
      statusLog: [{ at, by: 'Ben', to: 'rejected', reason: 'We let it run on purpose' }],
    };
    const report = reported(late, [kept]);
    expect(report.proposals[0]).toMatchObject({
      accepted: 'f1',
      dismissed: { by: 'Ben', reason: 'We let it run on purpose' },
    });
    expect(report.improvements).toEqual([]);
  });
});
