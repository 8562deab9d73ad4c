import type { Attachment } from '../model/attachment';
import type { Finding } from '../model/finding';
import type { JournalEvent } from '../model/journal';
import type { Scenario } from '../model/scenario';

interface Attaching {
  readonly frozen: { readonly scenario: Scenario };
  readonly journal: readonly JournalEvent[];
  readonly findings: readonly Finding[];
}

/** The seal of every file that a run, its record or its findings name; each once. */
export function attachedFiles({ frozen, journal, findings }: Attaching): readonly string[] {
  const files = new Set<string>();
  const add = (attachments: readonly Attachment[] | undefined): void => {
    for (const it of attachments ?? []) if (it.kind === 'file') files.add(it.hash);
  };
  for (const { attachments } of frozen.scenario.injects) add(attachments);
  for (const { cause } of journal) if (cause.kind === 'command') add(inCommand(cause.command));
  for (const { attachments } of findings) add(attachments);
  return [...files];
}

function inCommand(
  command: Extract<JournalEvent['cause'], { kind: 'command' }>['command'],
): readonly Attachment[] | undefined {
  if (command.kind === 'note') return command.attachments;
  return command.kind === 'improvise' || command.kind === 'edit' ? command.inject.attachments : undefined;
}
