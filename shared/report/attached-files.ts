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
  const lists = [
    ...frozen.scenario.injects.map(({ attachments }) => attachments),
    ...journal.map(({ cause }) => (cause.kind === 'command' ? inCommand(cause.command) : undefined)),
    ...findings.map(({ attachments }) => attachments),
  ];
  const files = lists.flatMap((list) => list ?? []).flatMap((it) => (it.kind === 'file' ? [it.hash] : []));
  return [...new Set(files)];
}

function inCommand(
  command: Extract<JournalEvent['cause'], { kind: 'command' }>['command'],
): readonly Attachment[] | undefined {
  if (command.kind === 'note') return command.attachments;
  return command.kind === 'improvise' || command.kind === 'edit' ? command.inject.attachments : undefined;
}
