import { unreachable } from '../basics/assert';
import type { State, Transition } from './state';

export type PortRole = 'success' | 'failure' | 'timeout' | 'interrupt';

/** A way out of a state. `id` is what a transition names; `label` is what a person reads. */
export interface Port {
  readonly id: string;
  readonly label: string;
  readonly role: PortRole;
}

const done: Port = { id: 'done', label: 'done', role: 'success' };
const failed: Port = { id: 'failed', label: 'failed', role: 'failure' };
const timeout: Port = { id: 'timeout', label: 'timeout', role: 'timeout' };
const abandoned: Port = { id: 'abandoned', label: 'abandoned', role: 'failure' };
const interrupt: Port = { id: 'interrupt', label: 'interrupted', role: 'interrupt' };
const approved: Port = { id: 'approved', label: 'approved', role: 'success' };
const rejected: Port = { id: 'rejected', label: 'rejected', role: 'failure' };
const always: Port = { id: 'always', label: 'always', role: 'success' };

const ofStep = [done, failed, timeout];
const ofWait = [done, timeout];
const ofGate = [approved, rejected, timeout];
const ofGroup = [done, failed, abandoned, interrupt];
const ofTracks = [done, failed, interrupt];
const ofPlain = [always];
const none: readonly Port[] = [];

/** The ways out that a state has by its kind. Named events (`on-…`) are ways out too, known only from the transitions. */
export function portsOf(state: State): readonly Port[] {
  switch (state.kind) {
    case 'step':
      return ofStep;
    case 'decision':
      return [...state.options.map((o): Port => ({ id: o.id, label: o.label, role: 'success' })), timeout];
    case 'wait':
      return ofWait;
    case 'gate':
      return ofGate;
    case 'group':
      return ofGroup;
    case 'tracks':
      return ofTracks;
    case 'state':
      return ofPlain;
    case 'track':
    case 'history':
    case 'end':
      return none;
    default:
      return unreachable(state);
  }
}

export const isEventPort = (port: string): boolean => port.startsWith('on-') && port.length > 3;

/** May a transition leave `state` through `port`? */
export const hasPort = (state: State, port: string): boolean =>
  portsOf(state).some((p) => p.id === port) ||
  (isEventPort(port) && (state.kind === 'state' || state.kind === 'group' || state.kind === 'tracks'));

export function portOf(state: State, transition: Pick<Transition, 'port'>): Port {
  const found = portsOf(state).find((p) => p.id === transition.port);
  if (found !== undefined) return found;
  const label = isEventPort(transition.port) ? transition.port.slice(3) : transition.port;
  return { id: transition.port, label, role: 'success' };
}
