import type { World } from './conditions';

/** What XState did, as data. */
export type MachineEffect =
  | { readonly type: 'enter' | 'leave'; readonly id: string }
  | { readonly type: 'keep' | 'resume' }
  | { readonly type: 'set'; readonly variable: string; readonly value: number };

/** The machine behind the timekeeper: it knows where the tokens are and nothing else. */
export interface MachinePort {
  /** Enters the initial configuration. */
  start(): readonly MachineEffect[];
  /** One event, at most one transition. Undefined when nothing is enabled for it. */
  send(event: string, world: World): readonly MachineEffect[] | undefined;
  active(): ReadonlySet<string>;
  /** Plain JSON, for `restore`. */
  persist(): unknown;
  restore(persisted: unknown): void;
}
