import type { Command, CommandKind } from './run';

/** Commands that say something about the room, not to the model: recorded as they are, after the end too. */
const SAID = [
  'note',
  'reveal',
  'decide',
  'sent',
  'attend',
  'feedback',
  'tell',
  'waive',
  'checkpoint',
  'fork',
  'correct',
  'counter',
] as const satisfies readonly CommandKind[];

export const isOwnEntry = (command: Command): boolean => (SAID as readonly string[]).includes(command.kind);
