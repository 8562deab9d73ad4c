import type { Board } from '../../journal/board';
import type { Channel } from '../../model/communication';
import type { Key } from '../../model/ids';
import { namesOf } from '../../model/names';
import type { Workflow } from '../../model/workflow';

export const channelsOf = ({ communication }: Workflow): readonly Channel[] => communication?.channels ?? [];

/** A channel of the plan by its name; any other is its own word. */
export const channelName = (workflow: Workflow, key: string): string =>
  channelsOf(workflow).find((channel) => channel.key === key)?.name ?? key;

/** Why a channel carries nothing. */
export interface DeadChannel {
  /** "nothing gets through", "Mail server is down". */
  readonly why: string;
  /** The inject that killed it, where one did. */
  readonly inject?: Key | undefined;
  /** The service that is down. */
  readonly service?: Key | undefined;
}

/** A channel that is not listed by the plan is taken to work. */
export function deadBy(board: Board, workflow: Workflow, key: string): DeadChannel | undefined {
  const channel = channelsOf(workflow).find((it) => it.key === key);
  if (channel === undefined) return undefined;
  const inForce = Object.values(board.effects).filter((it) => it.inForce);
  const killed = inForce.find(({ effect }) => effect.op === 'channel' && effect.channel === key && !effect.works);
  if (killed !== undefined) return { why: 'nothing gets through', inject: killed.inject };
  const down = channel.needs?.find((component) => board.components[component] === 'down');
  if (down === undefined) return deadService(board, workflow, channel);
  const by = inForce.find(({ effect }) => effect.op === 'component' && effect.component === down);
  return { why: `${namesOf(workflow).name('components', down)} is down`, inject: by?.inject };
}

function deadService(board: Board, workflow: Workflow, { service }: Channel): DeadChannel | undefined {
  const found = service === undefined ? undefined : namesOf(workflow).thing('services', service);
  if (found === undefined) return undefined;
  const level = board.services[found.key]?.effective ?? 100;
  return level < found.mbco ? { why: `${found.name} is down`, service: found.key } : undefined;
}

/** What is left to send by when a channel is dead: out of band first. */
export function otherChannels(board: Board, workflow: Workflow, key: string): readonly Channel[] {
  return channelsOf(workflow)
    .filter((channel) => channel.key !== key && deadBy(board, workflow, channel.key) === undefined)
    .toSorted((a, b) => Number(b.outOfBand ?? false) - Number(a.outOfBand ?? false));
}
