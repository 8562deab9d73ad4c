import { checkScenario } from '../../compile/check-scenario';
import { isError } from '../../compile/problem';
import type { Finding } from '../../model/finding';
import type { Key } from '../../model/ids';
import type { Plan } from '../../model/plan';
import type { Inject, Scenario } from '../../model/scenario';
import { namesOf } from '../../model/names';
import { whatIsTested } from './what-is-tested';

/** A finding that waits for proof, and what was played when it was seen. */
export interface RetestOrigin {
  readonly finding: Finding;
  readonly scenario: Scenario;
  /** Injects that were released then. */
  readonly released: readonly Key[];
}

/**
 * The next drill of a plan: what was injected when the findings were seen, under the same keys, so that passing it proves
 * them; and a note to the facilitator for each finding. What the plan no longer knows is left out.
 */
export function retestScenario({ workflow, scenarios }: Plan, origins: readonly RetestOrigin[]): Scenario {
  const newest = origins.at(-1)?.scenario;
  const base = scenarios.find(({ id }) => id === newest?.id) ?? scenarios[0] ?? newest;
  if (base === undefined) return { ...blank, injects: notesOf(origins, [], workflow) };
  const { modules: _agenda, plannedRoomTime: _room, ...rest } = base;
  const played = unique(origins.flatMap(injectsOf)).map(({ objective: _other, ...inject }) => inject);
  const candidate = { ...rest, injects: played };
  const broken = new Set(
    checkScenario(workflow, candidate)
      .filter(isError)
      .map(({ place }) => place.id),
  );
  const injects = played.filter(({ id }) => !broken.has(id));
  return {
    ...candidate,
    id: freeId('retest', scenarios.map(({ id }) => id)), // prettier-ignore
    title: titleOf(origins.length),
    summary: 'Made from the retest list: what was injected when these findings were seen.',
    injects: [...injects, ...notesOf(origins, injects, workflow)],
  };
}

const blank: Scenario = {
  id: 'retest',
  title: 'Retest',
  exerciseType: 'drill',
  objectives: [],
  levels: [],
  injects: [],
};

const titleOf = (count: number): string => `Retest of ${count === 1 ? 'one finding' : `${count} findings`}`;

/** The inject that a finding names; where it names none, every one that was released and did something. */
function injectsOf({ finding, scenario, released }: RetestOrigin): readonly Inject[] {
  const { inject } = whatIsTested(finding);
  return scenario.injects.filter(({ id, effects }) =>
    inject === undefined ? released.includes(id) && effects.length > 0 : id === inject,
  );
}

const unique = (injects: readonly Inject[]): readonly Inject[] =>
  injects.filter(({ id }, at) => injects.findIndex((it) => it.id === id) === at);

function notesOf(origins: readonly RetestOrigin[], injects: readonly Inject[], workflow: Plan['workflow']): Inject[] {
  const last = Math.max(0, ...injects.map(({ no }) => no));
  const taken = injects.map(({ id }) => id);
  return origins.map(({ finding }, index) => ({
    id: freeId(`retest-${index + 1}`, taken),
    no: last + 1 + index,
    title: `Retest: ${finding.title}`.slice(0, 200),
    type: 'facilitation',
    mode: 'verbal',
    from: '',
    to: [],
    message: toPass(finding, injects, workflow),
    expected: [],
    trigger: { kind: 'hand' },
    effects: [],
  }));
}

function toPass(finding: Finding, injects: readonly Inject[], workflow: Plan['workflow']): string {
  const { state, inject, service } = whatIsTested(finding);
  const names = namesOf(workflow);
  const blow = injects.find(({ id }) => id === inject);
  const under = blow === undefined ? '' : ` after inject ${blow.no}, “${blow.title}”,`;
  if (state !== undefined) return `Proved when “${names.state(state)}” is done as drawn${under} and the same does not show again.`; // prettier-ignore
  if (service !== undefined) return `Proved when ${names.name('services', service)} is interrupted${under} and comes back in time.`; // prettier-ignore
  return 'It names no step or service: watch for it, and sign with evidence.';
}

function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number += 1) free = `${id}-${number}`;
  return free;
}
