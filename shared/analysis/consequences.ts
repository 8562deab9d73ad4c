import type { Board } from '../journal/board';
import { namesOf } from '../model/names';
import type { Workflow } from '../model/workflow';
import type { Consequence } from './consequence';
import { describeEffect, effectInWords } from './describe-effect';
import { laterConsequences } from './later-consequences';
import { effectsBegun } from './touched';
import { whyNothing } from './why-nothing';
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
export function consequences(before: Board, after: Board, workflow: Workflow): Consequences {
  const affected = [
    ...workConsequences(before, after, workflow),
    ...pathConsequences(before, after, workflow),
    ...serviceConsequences(before, after, workflow),
  ];
  const told = {
    headline: headline(before, after, workflow),
    affected,
    later: laterConsequences(before, after, workflow),
  };
  return affected.length > 0 ? told : { ...told, nothing: whyNothing(before, after, workflow) };
}

function headline(before: Board, after: Board, workflow: Workflow): readonly string[] {
  const begun = effectsBegun(before, after).map(({ effect }) => describeEffect(effect, workflow));
  const over = Object.values(before.effects)
    .filter(({ id, inForce }) => inForce && after.effects[id]?.inForce === false)
    .map(({ effect }) => `over: ${effectInWords(effect, workflow)}`);
  return [...begun, ...over];
}

function pathConsequences(before: Board, after: Board, workflow: Workflow): readonly Consequence[] {
  const names = namesOf(workflow);
  const told = (key: string, isBlocked: boolean): Consequence => {
    const [state = key, option] = key.split('/');
    const decision = names.find(state);
    const label = decision?.kind === 'decision' ? decision.options.find((it) => it.id === option)?.label : undefined;
    const what = option === undefined ? names.state(state) : `${names.state(state)}: option ${label ?? option}`;
    const text = isBlocked ? `${what} cannot be taken` : `${what} can be taken again`;
    return { kind: 'path', key: state, tone: isBlocked ? 'worse' : 'better', text };
  };
  return [
    ...after.blocked.filter((key) => !before.blocked.includes(key)).map((key) => told(key, true)),
    ...before.blocked.filter((key) => !after.blocked.includes(key)).map((key) => told(key, false)),
  ];
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

/** One decimal only where a level has one. */
export const percent = (level: number): string => `${Math.round(level * 10) / 10} %`;
