import { shortInstant } from '../../basics/instant';
import { checkScenario } from '../../compile/check-scenario';
import { isError } from '../../compile/problem';
import type { Key } from '../../model/ids';
import type { Rehearsal } from '../../model/rehearsal';
import type { Inject, Scenario } from '../../model/scenario';
import { triggerSentence } from '../../model/trigger-sentence';
import type { Workflow } from '../../model/workflow';
import { serviceClocks } from '../service-clocks';
import { differences, type Play } from './differences';

interface Rehearsed {
  readonly workflow: Workflow;
  readonly scenario: Scenario;
  readonly whole: Play;
  /** The same run without one inject, for those that have effects. */
  readonly without: ReadonlyMap<Key, Play>;
}

type Warning = Rehearsal['warnings'][number];

/** What the rehearsal shows: how the exercise goes, what every inject does in it, and what to look at again. */
export function rehearsalOf({ workflow, scenario, whole, without }: Rehearsed): Rehearsal {
  const { board, interruptions } = whole;
  const injects = scenario.injects.map((inject) => {
    const released = board.injects[inject.id];
    const alone = without.get(inject.id);
    return {
      inject: inject.id,
      ...(released?.status === 'released' && { at: released.at }),
      changes: alone === undefined ? [] : [...differences(whole, alone, workflow)],
    };
  });
  return {
    end: board.at,
    outcome: board.ended?.outcome ?? 'horizon',
    services: serviceClocks({ board, interruptions, workflow, now: board.at })
      .filter(({ key }) => (interruptions[key] ?? []).length > 0)
      .map(({ key, name, rto, state, isDown, recoveredIn }) => ({
        key,
        name,
        ...(!isDown && recoveredIn !== undefined && { back: recoveredIn }),
        ...(rto !== undefined && { inTime: !isDown && state !== 'missed' }),
      })),
    injects,
    warnings: [
      ...ofPace(workflow, scenario),
      ...scenario.injects.flatMap((inject) => ofInject(inject, { workflow, scenario, whole, without })),
      ...ofObjectives(scenario),
    ],
  };
}

/** Collisions, silences, injects that no module plays: what the checks say of the agenda. */
const ofPace = (workflow: Workflow, scenario: Scenario): Warning[] =>
  checkScenario(workflow, scenario)
    .filter((problem) => !isError(problem))
    .map(({ message, place }) => ({
      message,
      ...(place.kind === 'inject' && { inject: place.id }),
      ...(place.kind === 'module' && { module: place.id }),
    }));

function ofInject(inject: Inject, { workflow, scenario, whole, without }: Rehearsed): Warning[] {
  const warn = (message: string): Warning => ({ inject: inject.id, message });
  const alone = without.get(inject.id);
  const isReleased = whole.board.injects[inject.id]?.status === 'released';
  const serves = inject.objective !== undefined || scenario.objectives.length === 0 || inject.type !== 'inject';
  return [
    ...(isReleased || waits(inject) ? [] : [warn(lateOrNever(inject, whole, workflow))]),
    ...(isReleased && alone !== undefined && differences(whole, alone, workflow).length === 0
      ? [warn(`“${inject.title}” makes no difference when all goes as planned: what it hits is not in use then.`)]
      : []),
    ...(serves ? [] : [warn(`No objective needs “${inject.title}”.`)]),
  ];
}

/** Released by people, or only when something does not happen: that it was not is no surprise. */
const waits = ({ trigger }: Inject): boolean => trigger.kind === 'hand' || trigger.kind === 'missed';

function lateOrNever(inject: Inject, { board }: Play, workflow: Workflow): string {
  if (inject.trigger.kind === 'time')
    return `“${inject.title}” comes at ${shortInstant(inject.trigger.at)}; as planned all is over at ${shortInstant(board.at)}.`;
  return `“${inject.title}” never comes when all goes as planned: it waits for “${triggerSentence(inject.trigger, workflow)}”.`;
}

const ofObjectives = ({ objectives, injects, modules = [] }: Scenario): Warning[] =>
  objectives
    .filter(
      ({ id }) =>
        injects.every(({ objective }) => objective !== id) &&
        modules.every((module) => module.kind === 'break' || !module.objectives.includes(id)),
    )
    .map(({ text }) => ({ message: `Nothing in the exercise shows whether this objective is met: ${text}` }));
