import { unreachable } from '../basics/assert';
import { formatDuration, formatInstant } from '../basics/time';
import type { FailureCase, FailureCell, FailureVerdict, SingleFailure } from '../model/failures';
import type { FindingDraft } from '../model/finding';
import { namesOf } from '../model/names';
import type { Effect, Inject, Scenario } from '../model/scenario';
import type { Workflow } from '../model/workflow';

/** "Primary host down", "Database engineers at 50 %". */
export function failureText(failure: SingleFailure, workflow: Workflow): string {
  const names = namesOf(workflow);
  const { kind, key } = failure;
  switch (kind) {
    case 'component':
      return `${names.name('components', key)} down`;
    case 'pool':
      return failure.percent === 0
        ? `${names.name('pools', key)}: none left`
        : `${names.name('pools', key)} at ${failure.percent} %`;
    case 'role':
      return `${names.name('roles', key)} does not answer`;
    case 'vendor':
      return `${names.name('vendors', key)} silent`;
    case 'site':
      return `${names.name('sites', key)} lost`;
    case 'step':
      return `“${names.state(key)}” fails every time`;
    default:
      return unreachable(kind);
  }
}

export const caseText = ({ failures }: Pick<FailureCase, 'failures'>, workflow: Workflow): string =>
  failures.map((it) => failureText(it, workflow)).join(' and ');

export const whenText = ({ when, at }: FailureCase): string =>
  when === 'start' ? 'from the start' : `from ${formatInstant(at)}, the worst instant`;

/** The same failure as an effect of an inject. */
export function effectOf(failure: SingleFailure): Effect {
  switch (failure.kind) {
    case 'component':
      return { op: 'component', component: failure.key, to: 'down' };
    case 'pool':
      return { op: 'pool', pool: failure.key, percent: failure.percent };
    case 'role':
      return { op: 'role', role: failure.key, reachable: false };
    case 'vendor':
      return { op: 'vendor', vendor: failure.key, reachable: false };
    case 'site':
      return { op: 'site', site: failure.key, percent: 0 };
    case 'step':
      return { op: 'failing', step: failure.key };
    default:
      return unreachable(failure);
  }
}

/** The case as an inject at its instant, after those that the scenario has. */
export function injectOf(of: FailureCase, { injects }: Scenario, workflow: Workflow): Inject {
  const taken = new Set(injects.map(({ id }) => id));
  const no = Math.max(0, ...injects.map((it) => it.no)) + 1;
  let id = `inject-${no}`;
  for (let more = 1; taken.has(id); more += 1) id = `inject-${no}-${more}`;
  const words = caseText(of, workflow);
  return {
    id,
    no,
    title: words.slice(0, 500),
    type: 'inject',
    mode: 'alert',
    from: 'Monitoring',
    to: [],
    message: `${words}.`,
    expected: [],
    trigger: { kind: 'time', at: of.at },
    effects: of.failures.map(effectOf),
    importance: 'should',
    source: 'Found by trying every failure in a simulation',
  };
}

/** The case as a finding. It rests on a simulation, and says so: that is no test. */
export function findingOf(
  of: FailureCase,
  cell: FailureCell,
  about: { readonly workflow: Workflow; readonly key: string },
): FindingDraft {
  const { workflow, key } = about;
  const names = namesOf(workflow);
  const service = names.thing('services', cell.service);
  const name = service?.name ?? cell.service;
  const words = caseText(of, workflow);
  const target = service?.rto === undefined ? '' : ` Its RTO is ${formatDuration(service.rto)}.`;
  const back =
    cell.toMbco === undefined ? 'It does not come back' : `It comes back after ${formatDuration(cell.toMbco)}`;
  const path = cell.path.map((id) => `“${names.state(id)}”`).join(', ');
  return {
    title: `${name} is ${verdictWords[cell.verdict]} when: ${words}`.slice(0, 500),
    type: 'failure point',
    severity: cell.verdict === 'never' ? 'high' : 'medium',
    description: `Simulated, not tested: ${words}, ${whenText(of)}. ${back} in the planned run.${target}${path === '' ? '' : ` ${pathWord(cell)}: ${path}.`}`,
    actions: [],
    proposal:
      `failure:${key.slice(0, 32)}:${of.failures.map((it) => `${it.kind}.${it.key}`).join('+')}:${of.when}:${cell.service}`.slice(
        0,
        200,
      ),
  };
}

/** Where it gets back, the path is its way; where it never does, what stands in the way. */
export const pathWord = ({ verdict }: FailureCell): string => (verdict === 'never' ? 'In the way' : 'On its way');

export const verdictWords: Record<FailureVerdict, string> = {
  'in time': 'back in time',
  late: 'late',
  never: 'never back',
};
