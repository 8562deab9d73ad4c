import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../../shared/basics/hash';
import { simulate } from '../../../shared/engine/simulate';
import { link } from '../../../shared/journal/chain';
import type { Happening, JournalEvent } from '../../../shared/model/journal';
import { Plan } from '../../../shared/model/plan';
import type { FrozenRun, RunSettings } from '../../../shared/model/run';

const settings: RunSettings = {
  title: 'Wrong host, evening shift',
  conduct: 'simulation',
  completion: 'automatic',
  decisions: 'automatic',
  chance: { kind: 'planned' },
  holdAtInjects: false,
  speed: 60,
};

/** The GitLab case as it comes with the app. */
export function wrongHost(change: Partial<RunSettings> = {}): FrozenRun {
  const file = join(import.meta.dirname, '../../../resources/templates/wrong-host.json');
  const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scenario = plan.scenarios[0];
  if (scenario === undefined) throw new Error('the template has a scenario');
  return { workflow: plan.workflow, scenario, settings: { ...settings, ...change } };
}

const START = Date.UTC(2026, 10, 22, 9, 0);

/** A record as the runner would have written it: chained, one second of wall clock an event. */
export function recorded(frozen: FrozenRun, happenings: readonly Happening[]): JournalEvent[] {
  let before = hashOf(frozen);
  return happenings.map((happening, seq) => {
    const event = link(before, seq, START + seq * 1_000, happening);
    before = event.hash;
    return event;
  });
}

export function playedWrongHost(): { frozen: FrozenRun; journal: JournalEvent[] } {
  const frozen = wrongHost();
  const played = simulate(frozen);
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  return { frozen, journal: recorded(frozen, played.value) };
}
