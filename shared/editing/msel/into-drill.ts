// An MSEL that is brought into a drill while it runs: as commands of the record, each at a time that is still to come.
import { formatInstant, type Ms } from '../../basics/time';
import { nextNumber } from '../../model/inject-order';
import type { Command } from '../../model/run';
import type { Inject } from '../../model/scenario';
import type { Workflow } from '../../model/workflow';
import { patched } from '../command';
import { freshKeys } from '../fresh-key';
import { blankInject } from '../scenario/add-inject';
import { parsedInject } from '../scenario/with-scenario';
import type { ReadInject } from './read-msel';

interface Standing {
  readonly workflow: Workflow;
  /** Those of the scenario and those that came into the drill since. */
  readonly injects: readonly Inject[];
  /** Released or dropped. */
  readonly isSettled: (inject: string) => boolean;
  readonly now: Ms;
}

export interface IntoDrill {
  readonly commands: readonly Command[];
  /** What becomes of the rows, in sentences: nothing is moved or left out silently. */
  readonly told: readonly string[];
}

/** What lies in the past waits for the facilitator; what was released already stays as it was told. */
export function intoDrill(rows: readonly ReadInject[], standing: Standing): IntoDrill {
  const fresh = freshKeys(standing.workflow, standing.injects);
  const commands: Command[] = [];
  const found = { coming: 0, past: [] as string[], held: 0, changed: 0, settled: [] as string[], bad: [] as string[] };
  let injects = [...standing.injects];
  const nameOf = ({ no, title }: Pick<Inject, 'no' | 'title'>): string => `${no} “${title}”`;

  for (const { inject: known, set } of rows) {
    const before = injects.find(({ id }) => id === known);
    if (before !== undefined && standing.isSettled(before.id)) {
      found.settled.push(nameOf(before));
      continue;
    }
    const no = nextNumber(injects);
    const made = parsedInject(patched(before ?? { ...blankInject(no, 0), id: fresh('imported'), no }, set));
    if (!made.ok) {
      found.bad.push(`“${set.title ?? before?.title ?? ''}”: ${made.error}`);
      continue;
    }
    const inject = made.value;
    const time = set.trigger?.kind === 'time' ? set.trigger.at : undefined;
    const at = time === undefined || time < standing.now ? 'hold' : time;
    if (before === undefined) {
      commands.push({ kind: 'improvise', inject, at });
      injects = [...injects, inject];
      if (time === undefined) found.held += 1;
      else if (at === 'hold') found.past.push(`${nameOf(inject)} at ${formatInstant(time)}`);
      else found.coming += 1;
      continue;
    }
    found.changed += 1;
    commands.push({ kind: 'edit', inject });
    if (set.trigger === undefined) continue;
    commands.push({ kind: 'schedule', inject: before.id, at });
    if (time !== undefined && at === 'hold') found.past.push(`${nameOf(inject)} at ${formatInstant(time)}`);
  }
  return { commands, told: sentences(found) };
}

interface Found {
  readonly coming: number;
  readonly past: readonly string[];
  readonly held: number;
  readonly changed: number;
  readonly settled: readonly string[];
  readonly bad: readonly string[];
}

const sentences = ({ coming, past, held, changed, settled, bad }: Found): readonly string[] => [
  ...(coming === 0 ? [] : [`${verb(coming, 'comes', 'come')} by the clock.`]),
  ...(past.length === 0 ? [] : [`${verb(past.length, 'lies', 'lie')} before the present instant, to wait for you: ${past.join(', ')}.`]), // prettier-ignore
  ...(held === 0 ? [] : [`${verb(held, 'has', 'have')} no time, to wait for you.`]),
  ...(changed === 0 ? [] : [`${verb(changed, 'changes', 'change')} what is still to come.`]),
  ...(settled.length === 0 ? [] : [`Released or left out already, so left as they are: ${settled.join(', ')}.`]),
  ...(bad.length === 0 ? [] : [`Not taken: ${bad.join('; ')}.`]),
];

const verb = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
