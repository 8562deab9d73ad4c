import { effectInWords, unitsOf } from '../../../shared/analysis/describe-effect';
import { formatDuration } from '../../../shared/basics/time';
import { unreachable } from '../../../shared/basics/assert';
import { namesOf, type Names } from '../../../shared/model/names';
import type { PlanChange, Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import { freshTitle } from './fresh-variant';

type Differences = Pick<Variant, 'changes' | 'effects' | 'injects'>;

/** More than this are counted, not named. */
const NAMED = 2;

/** A what-if called by what is different in it: "Copy: half the time, Database engineers: 2 more". */
export function titleOf({ changes, effects, injects }: Differences, workflow: Workflow): string {
  const names = namesOf(workflow);
  const parts = [
    ...changes.map((it) => changeTitle(it, names)),
    ...effects.map((it) => effectTitle(it, workflow)),
    ...(injects === false ? ['Without the injects'] : []),
  ];
  const [first] = parts;
  if (first === undefined) return UNNAMED;
  const more = parts.length - NAMED;
  return `${parts.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`.slice(0, 200);
}

const UNNAMED = 'What if';

/** As it changes, a what-if that nobody has named keeps its title true; one that has a name of its own keeps that. */
export function retitled(next: Variant, before: Variant, workflow: Workflow, others: readonly Variant[]): Variant {
  if (next.title !== before.title) return next;
  const made = titleOf(before, workflow);
  const isMade = before.title === made || before.title.replace(/ \d+$/, '') === made;
  const title = titleOf(next, workflow);
  return !isMade || title === made ? next : { ...next, title: freshTitle(others, title) };
}

function changeTitle(change: PlanChange, names: Names): string {
  switch (change.kind) {
    case 'pool units': {
      const more = change.units - (names.thing('pools', change.pool)?.units ?? 0);
      const name = names.name('pools', change.pool);
      return more === 0 ? `${name}: as planned` : `${name}: ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'}`;
    }
    case 'duration factor':
      return `${change.step === undefined ? 'Everything' : names.state(change.step)}: ${timesText(change.factor)}`;
    case 'duration':
      return `${names.state(change.step)}: another duration`;
    case 'success':
      return `${names.state(change.step)}: succeeds in ${Math.round(change.probability * 100)} %`;
    case 'retries':
      return `${names.state(change.step)}: ${change.max === 1 ? '1 further try' : `${change.max} further tries`}`;
    case 'work-around':
      return `${names.name('workarounds', change.workaround)} started after ${names.state(change.step)}`;
    default:
      return unreachable(change);
  }
}

function timesText(factor: number): string {
  if (factor === 1) return 'as planned';
  if (factor === 0.5) return 'half the time';
  return factor === 2 ? 'twice the time' : `${Math.round(factor * 100)} % of the time`;
}

function effectTitle(effect: Variant['effects'][number], workflow: Workflow): string {
  const names = namesOf(workflow);
  if (effect.op === 'pool') {
    const pool = names.thing('pools', effect.pool);
    const name = pool?.name ?? effect.pool;
    return effect.percent === undefined
      ? `${name}: ${unitsOf(effect.lost ?? 0, pool?.unit)} missing`
      : `${name} at ${effect.percent} %`;
  }
  if (effect.op === 'vendor' && !effect.reachable) return `${names.name('vendors', effect.vendor)} silent`;
  if (effect.op === 'demand') {
    const lasting = effect.for === undefined ? '' : ` for ${formatDuration(effect.for)}`;
    return `${names.name('services', effect.service)}: demand at ${effect.percent} %${lasting}`;
  }
  if (effect.op === 'block' && effect.only && effect.option !== undefined) {
    const decision = names.find(effect.state);
    const option = decision?.kind === 'decision' ? decision.options.find(({ id }) => id === effect.option) : undefined;
    return `${names.state(effect.state)} Always ‘${option?.label ?? effect.option}’`;
  }
  const words = effectInWords(effect, workflow);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The what-ifs with one of them changed. */
export const withChanged = (list: readonly Variant[], next: Variant, workflow: Workflow): readonly Variant[] =>
  list.map((it) => (it.id === next.id ? retitled(next, it, workflow, list.filter(({ id }) => id !== next.id)) : it)); // prettier-ignore
