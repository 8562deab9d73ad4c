import type { State } from '../model/state';
import type { ContainerOutcome } from './ir';

/** One way out of a state. `ends` is what an unconnected port makes of the track or group around it; absent: it need not be connected. */
export interface Port {
  readonly name: string;
  readonly label: string;
  readonly ends?: ContainerOutcome;
}

const done: Port = { name: 'done', label: 'done', ends: 'done' };
const failed: Port = { name: 'failed', label: 'failed', ends: 'failed' };
const timeout: Port = { name: 'timeout', label: 'timed out' };
const interrupt: Port = { name: 'interrupt', label: 'interrupted' };

/** The ports of a state, in the order in which they are drawn. Named events of a plain state (`on-…`) are free and not listed. */
export function portsOf(state: State): readonly Port[] {
  switch (state.kind) {
    case 'step':
      return [done, failed, timeout];
    case 'decision':
      return [...state.options.map((it) => ({ name: it.id, label: it.label, ends: 'done' as const })), timeout];
    case 'wait':
      return [done, timeout];
    case 'gate':
      return [
        { name: 'approved', label: 'approved', ends: 'done' },
        { name: 'rejected', label: 'rejected', ends: 'failed' },
        timeout,
      ];
    case 'group':
      return [done, failed, { name: 'abandoned', label: 'abandoned', ends: 'abandoned' }, interrupt];
    case 'tracks':
      return [done, failed, interrupt];
    case 'state':
      return [{ name: 'always', label: 'always' }];
    case 'track':
    case 'history':
    case 'end':
      return [];
  }
}

const NAMED_EVENT = 'on-';
/** The event a port of a plain state listens to, or undefined. */
export const namedEvent = (port: string): string | undefined =>
  port.startsWith(NAMED_EVENT) ? port.slice(NAMED_EVENT.length) : undefined;

export const hasPort = (state: State, port: string): boolean =>
  portsOf(state).some((it) => it.name === port) ||
  (['state', 'group', 'tracks'].includes(state.kind) && namedEvent(port) !== undefined);

/** The event that takes a port, as the timekeeper sends it. */
export function eventOf(state: State, port: string): string {
  const named = namedEvent(port);
  if (named !== undefined) return `on:${named}`;
  if (state.kind === 'decision' && port !== 'timeout') return `option:${state.id}:${port}`;
  if (state.kind === 'group') return `end:${state.id}:${port}`;
  if (state.kind === 'tracks') return `join:${state.id}:${port}`;
  return `${port}:${state.id}`;
}
export const automaticEvent = (transition: string): string => `auto:${transition}`;
export const forceEvent = (transition: string): string => `force:${transition}`;
export const skipEvent = (state: string): string => `skip:${state}`;
export const moveEvent = (state: string): string => `move:${state}`;
