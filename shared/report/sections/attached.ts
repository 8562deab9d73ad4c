import { z } from 'zod';
import { Attachment, type Attachments, type KeptFile } from '../../model/attachment';
import { actualAt, mendingsIn } from '../actual-times';
import type { History } from '../history';

/** Something attached: to an inject that was released, to an entry of the record, to a finding. */
export const AttachedEntry = z.object({
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('inject'), id: z.string() }),
    z.object({ kind: z.literal('entry'), seq: z.number().int(), withdrawn: z.string().optional() }),
    z.object({ kind: z.literal('finding'), id: z.string() }),
  ]),
  /** What it is attached to, in words. */
  label: z.string(),
  at: z.number().int().optional(),
  what: Attachment,
  /** Of a file that this workspace has: what it is by its bytes. */
  type: z.string().optional(),
});
export type AttachedEntry = z.infer<typeof AttachedEntry>;

/** Everything that was attached in the course of a run, in the order of its parts: injects, entries, findings. */
export function attachedIn(history: History): AttachedEntry[] {
  const { board, files = [] } = history;
  const kept = new Map(files.map((file) => [file.hash, file]));
  const injects = [...history.injects.values()].flatMap(({ id, no, title, attachments }) => {
    const told = board.injects[id];
    if (told?.status !== 'released') return [];
    return entries(attachments, { to: { kind: 'inject', id }, label: `Inject ${no}: ${title}`, at: told.at }, kept);
  });
  return [...injects, ...notes(history, kept), ...findings(history, kept)];
}

function notes(history: History, kept: Kept): AttachedEntry[] {
  const { countered } = mendingsIn(history);
  return history.journal.flatMap((event) => {
    const { cause, seq } = event;
    if (cause.kind !== 'command' || cause.command.kind !== 'note') return [];
    const { tag, text, attachments } = cause.command;
    if (attachments === undefined || attachments.length === 0) return [];
    const withdrawn = countered.get(seq)?.why;
    const to = { kind: 'entry', seq, ...(withdrawn !== undefined && { withdrawn }) } as const;
    return entries(attachments, { to, label: `${CAPITAL[tag] ?? tag}: ${text}`, at: actualAt(history, event) }, kept);
  });
}

const findings = (history: History, kept: Kept): AttachedEntry[] =>
  history.findings.flatMap(({ id, title, attachments }) =>
    entries(attachments, { to: { kind: 'finding', id }, label: `Finding: ${title}` }, kept),
  );

const CAPITAL: Readonly<Record<string, string>> = {
  observation: 'Observation',
  strength: 'Strength',
  gap: 'Gap',
  communication: 'Communication',
  question: 'Question',
  answer: 'Answer',
  acknowledgement: 'Acknowledgement',
};

type Kept = ReadonlyMap<string, KeptFile>;

const entries = (
  attachments: z.infer<typeof Attachments> | undefined,
  place: Omit<AttachedEntry, 'what' | 'type'>,
  kept: Kept,
): AttachedEntry[] =>
  (attachments ?? []).map((what) => {
    const file = what.kind === 'file' ? kept.get(what.hash) : undefined;
    return { ...place, what, ...(file !== undefined && { type: file.type }) };
  });
