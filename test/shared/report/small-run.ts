import { hashOf } from '../../../shared/basics/hash';
import { link } from '../../../shared/journal/chain';
import type { Service } from '../../../shared/model/catalogue';
import type { Change, JournalEvent } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';
import type { Workflow } from '../../../shared/model/workflow';
import { emptyLists } from '../../../shared/model/empty-lists';

/** One service, one step, nothing else: for rules about levels and targets. */
export function smallRun(service: Partial<Service>, change: Partial<Workflow> = {}): FrozenRun {
  return {
    workflow: {
      ...emptyLists(),
      id: 'small',
      title: 'Small plan',
      states: [
        { id: 'fix', kind: 'step', name: 'Fix it', duration: { kind: 'fixed', value: 60_000 } },
        { id: 'end', kind: 'end', name: 'Done', outcome: 'recovered' },
      ],
      transitions: [{ id: 'fixed', from: 'fix', port: 'done', to: 'end' }],
      services: [{ key: 'web', name: 'Web', tier: 1, mbco: 50, ...service }],
      ...change,
    },
    scenario: {
      id: 'story',
      title: 'Story',
      exerciseType: 'tabletop',
      objectives: [],
      levels: [],
      injects: [],
    },
    settings: {
      title: 'Small run',
      conduct: 'live',
      completion: 'facilitator',
      decisions: 'facilitator',
      chance: { kind: 'planned' },
      holdAtInjects: false,
      speed: 1,
    },
  };
}

/** A record in which each moment changes what is named. */
export function journalOf(
  frozen: FrozenRun,
  moments: readonly (readonly [at: number, ...changes: Change[]])[],
): JournalEvent[] {
  let before = hashOf(frozen);
  return moments.map(([at, ...changes], seq) => {
    const cause = seq === 0 ? ({ kind: 'start' } as const) : ({ kind: 'due', what: 'wake', id: 'x' } as const);
    const event = link(before, seq, 1_000 * seq, { at, cause, changes });
    before = event.hash;
    return event;
  });
}

export const level = (percent: number): Change => ({
  kind: 'service',
  service: 'web',
  own: percent,
  effective: percent,
});
