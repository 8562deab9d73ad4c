import { formatDuration, formatInstant } from '../basics/time';
import { isRealEvent } from '../model/real-event';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { Command } from '../model/run';
import type { Scenario } from '../model/scenario';
import type { Workflow } from '../model/workflow';
import { channelName } from './duties/channels';
import { dutyIn } from './duties/duty';

/** What the facilitator did, in words. */
export function describeCommand(command: Command, workflow: Workflow, scenario: Scenario): string {
  const names = namesOf(workflow);
  switch (command.kind) {
    case 'resume':
      return 'The clock runs';
    case 'pause':
      return `${STOPS[command.stop ?? 'pause']}${command.reason === undefined ? '' : `: ${command.reason}`}`;
    case 'speed':
      return `Speed ×${command.factor}`;
    case 'jump':
      return command.to === 'next' ? 'Jump to the next event' : `Jump to ${formatInstant(command.to)}`;
    case 'finish':
      return `${names.state(command.step)}: ${command.outcome}${HOW[command.offPlan ?? 'asPlanned']}`;
    case 'choose':
      return `${names.state(command.decision)} – ${optionLabel(command.decision, command.option, workflow)}`;
    case 'answer':
      return `${names.state(command.gate)} – ${command.approved ? 'approved' : 'rejected'}`;
    case 'release':
      return injectLabel(command.inject, scenario);
    case 'drop':
      return `${injectLabel(command.inject, scenario)} dropped`;
    case 'improvise':
      return improvised(command);
    case 'edit':
      return `Inject ${command.inject.no} changed: ${command.inject.title}`;
    case 'schedule':
      return `${injectLabel(command.inject, scenario)} – ${command.at === 'hold' ? 'held' : `moved to ${formatInstant(command.at)}`}`;
    case 'postpone':
      return `Every inject to come: ${formatDuration(command.by)} later`;
    case 'fire':
      return `${names.work(command.id)} – ${command.timer === 'deadline' ? 'the deadline is over' : 'the time is over'}, by hand`;
    case 'reveal':
      return `${injectLabel(command.inject, scenario)} – the room is told what it did`;
    case 'lift':
      return 'Effects lifted';
    case 'workaround':
      return `${names.name('workarounds', command.workaround)}: ${command.action === 'start' ? 'started' : 'stopped'}`;
    case 'skip':
      return `${names.state(command.state)} skipped`;
    case 'start':
      return `${names.state(command.step)} started before its turn`;
    case 'force':
      return forced(command.transition, workflow);
    case 'move':
      return `Moved to ${names.state(command.to)}`;
    case 'unplanned':
      return `Unplanned: ${command.name} (${formatDuration(command.duration)})`;
    case 'note':
      return command.text;
    case 'end':
      return isRealEvent(scenario) ? 'The record is closed' : 'EndEx: the exercise is ended';
    default:
      return entered(command, workflow, scenario);
  }
}

type Entered =
  | 'decide' | 'sent' | 'attend' | 'feedback' | 'tell' | 'waive' | 'checkpoint' | 'fork' | 'correct' | 'counter'; // prettier-ignore

/** What was entered about the exercise: it does nothing to the model. */
function entered(command: Extract<Command, { kind: Entered }>, workflow: Workflow, scenario: Scenario): string {
  switch (command.kind) {
    case 'decide':
      return command.question === '' ? command.chosen : `${command.question} – ${command.chosen}`;
    case 'sent':
      return `${injectLabel(command.inject, scenario)} – sent as ${command.as}`;
    case 'attend':
      return `${command.who}: ${command.standing}${command.standIn === undefined ? '' : ` (${command.standIn})`}`;
    case 'feedback':
      return `Feedback${command.form.who === undefined ? '' : ` of ${command.form.who}`}`;
    case 'tell':
      return `Told by ${channelName(workflow, command.channel)}: ${dutyIn(workflow, command.duty)?.name ?? command.duty}`;
    case 'waive':
      return `Does not apply: ${dutyIn(workflow, command.duty)?.name ?? command.duty}`;
    case 'checkpoint':
      return `Checkpoint: ${command.name}`;
    case 'fork':
      return 'Goes on from another drill: everything before was played there';
    case 'correct':
      return `Actual time: ${formatInstant(command.at)}`;
    case 'counter':
      return 'Counter-entry';
  }
}

const STOPS = { pause: 'The clock is paused', break: 'Break', 'no-play': 'NO-PLAY' } as const;
const HOW = { asPlanned: '', early: ' before its turn', otherwise: ', but otherwise than planned' } as const;

const injectLabel = (id: Key, { injects }: Scenario): string => {
  const inject = injects.find((it) => it.id === id);
  return inject === undefined ? `Inject ${id}` : `Inject ${inject.no}: ${inject.title}`;
};

function optionLabel(id: Key, option: Key, workflow: Workflow): string {
  const decision = namesOf(workflow).find(id);
  const found = decision?.kind === 'decision' ? decision.options.find((it) => it.id === option) : undefined;
  return found?.label ?? option;
}

function forced(transition: Key, workflow: Workflow): string {
  const names = namesOf(workflow);
  const way = workflow.transitions.find((it) => it.id === transition);
  return way === undefined
    ? `Forced: ${transition}`
    : `${names.state(way.from)} left by ${way.port} to ${names.state(way.to)}`;
}

function improvised({ inject, at }: Extract<Command, { kind: 'improvise' }>): string {
  if (at === undefined) return `${inject.plays === undefined ? 'Inject by hand' : 'Role-played'}: ${inject.title}`;
  const when = at === 'hold' ? 'waits for the facilitator' : `comes at ${formatInstant(at)}`;
  return `Inject ${inject.no} added: ${inject.title}, ${when}`;
}
