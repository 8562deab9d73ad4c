import type { Inject } from '../model/scenario';
import type { Cause } from '../model/journal';

/** The injects of a run after one more event: some are made up on the way, some reworded before their release. */
export function tellInjects(injects: readonly Inject[], { cause }: { readonly cause: Cause }): readonly Inject[] {
  if (cause.kind !== 'command') return injects;
  const { command } = cause;
  if (command.kind === 'improvise') return [...injects, command.inject];
  if (command.kind !== 'edit') return injects;
  // What an inject is called by and when it comes is not edited.
  const reworded = (inject: Inject): Inject => ({ ...command.inject, no: inject.no, trigger: inject.trigger });
  return injects.map((inject) => (inject.id === command.inject.id ? reworded(inject) : inject));
}
