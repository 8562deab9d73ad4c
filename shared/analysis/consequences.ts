import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import { toldTogether, type Consequence } from './consequence';
import { describeEffect, effectInWords } from './describe-effect';
import { channelConsequences } from './duties/channel-consequences';
import { laterConsequences } from './later-consequences';
import { percent } from './percent';
import { effectsBegun, effectsEnded } from './touched';
import { whyNothing, type Played } from './why-nothing';
import { workConsequences } from './work-consequences';

export interface Consequences {
  /** What was done to the model: "Database engineers at 40 % (1 of 3 engineers)". */
  readonly headline: readonly string[];
  /** What it did at once, in sentences and figures. */
  readonly affected: readonly Consequence[];
  /** What it will do to steps that have not been reached. */
  readonly later: readonly string[];
  /** Why nothing is affected now; absent when something is. */
  readonly nothing?: string;
}

/** What a change of the board did. The same sentences before an inject is released (from a preview) and afterwards. */
export function consequences(before: Board, after: Board, played: Played): Consequences {
  const { workflow } = played;
  const affected = [
    ...toldTogether(workConsequences(before, after, workflow)),
    ...pathConsequences(before, after, workflow),
    ...serviceConsequences(before, after, workflow),
    ...channelConsequences(before, after, workflow),
  ];
  const told = {
    headline: headline(before, after, workflow),
    affected,
    later: laterConsequences(before, after, workflow),
  };
  return affected.length > 0 ? told : { ...told, nothing: whyNothing(before, after, played) };
}

function headline(before: Board, after: Board, workflow: Workflow): readonly string[] {
  const begun = effectsBegun(before, after).map(({ effect }) => describeEffect(effect, workflow));
  const over = effectsEnded(before, after).map(({ effect }) => `ended: ${effectInWords(effect, workflow)}`);
  return [...begun, ...over];
}

function pathConsequences(before: Board, after: Board, workflow: Workflow): readonly Consequence[] {
  const told = (key: string, isBlocked: boolean): readonly Consequence[] => {
    const [state = key, option] = key.split('/');
    // Work that is left because its path is blocked is told as work.
    if (isBlocked && option === undefined && before.work[state] !== undefined) return [];
    const text = isBlocked ? blocked(state, option, workflow) : opened(state, option, workflow);
    return [{ kind: 'path', key: state, tone: isBlocked ? 'worse' : 'better', text }];
  };
  return [
    ...after.blocked.filter((key) => !before.blocked.includes(key)).flatMap((key) => told(key, true)),
    ...before.blocked.filter((key) => !after.blocked.includes(key)).flatMap((key) => told(key, false)),
  ];
}

function blocked(state: Key, option: Key | undefined, workflow: Workflow): string {
  const names = namesOf(workflow);
  if (option !== undefined) return `${names.state(state)}: ${optionLabel(state, option, workflow)} cannot be chosen`;
  const way = workflow.transitions.find(({ from, port }) => from === state && port === 'failed');
  const then = way === undefined ? '' : `, and lead to ${names.state(way.to)}`;
  return `${names.state(state)} will fail as soon as it is reached${then}`;
}

function opened(state: Key, option: Key | undefined, workflow: Workflow): string {
  const name = namesOf(workflow).state(state);
  return option === undefined ? `${name} can be done again` : `${name}: ${optionLabel(state, option, workflow)} can be chosen again`; // prettier-ignore
}

function optionLabel(state: Key, option: Key, workflow: Workflow): string {
  const decision = namesOf(workflow).find(state);
  const found = decision?.kind === 'decision' ? decision.options.find((it) => it.id === option) : undefined;
  return `“${found?.label ?? option}”`;
}

function serviceConsequences(before: Board, after: Board, workflow: Workflow): readonly Consequence[] {
  return workflow.services.flatMap(({ key, name, mbco }): Consequence[] => {
    const from = before.services[key]?.effective ?? 100;
    const to = after.services[key]?.effective ?? 100;
    if (from === to) return [];
    const crossed = from >= mbco !== to >= mbco;
    const target = crossed ? `, ${to < mbco ? 'below' : 'at or above'} its minimum of ${mbco} %` : '';
    const text = `${name} ${to < from ? 'falls' : 'rises'} from ${percent(from)} to ${percent(to)}${target}`;
    return [{ kind: 'service', key, tone: to < from ? 'worse' : 'better', text }];
  });
}
