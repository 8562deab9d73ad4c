import { z } from 'zod';
import { safeFileName } from './file-name';
import { Line } from './ids';

/** Bytes of one file: a photo of any phone and a log of a day fit. */
export const LARGEST_FILE = 25_000_000;
/** Pixels of a picture that is shown; a small file can unpack to more than any machine has. */
export const MOST_PIXELS = 120_000_000;
/** Pixels of the longer side of what is shown and printed in place of a picture. */
export const PREVIEW_SIDE = 1_600;
/** Bytes of it. */
export const LARGEST_PREVIEW = 1_500_000;

/** Days for which a file stays that nothing names any more: an undo or a note that was not sent may name it yet. */
export const KEPT_UNNAMED_DAYS = 30;

export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);
/** `http` and `https` only: nothing that a click could run. */
const Address = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/[^\s/]\S*$/i, 'must begin with http:// or https://');

/** What an inject, an entry of the record or a finding has with it: the name and the seal of a file, never the file itself. */
export const Attachment = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    /** SHA-256 of its bytes, under which the workspace keeps it. */
    hash: FileHash,
    name: z.string().refine((name) => safeFileName(name) === name, 'is no name for a file'),
    /** Bytes. */
    size: z.number().int().min(1).max(LARGEST_FILE),
    /** What a picture shows, for whoever does not see it. */
    about: Line.optional(),
  }),
  z.object({ kind: z.literal('link'), address: Address, about: Line.optional() }),
]);
export type Attachment = z.infer<typeof Attachment>;
export type AttachedFile = Extract<Attachment, { kind: 'file' }>;

export const Attachments = z.array(Attachment).max(20);

/** What the workspace knows of a file that it keeps. */
export const KeptFile = z.object({
  hash: FileHash,
  /** By its first bytes. */
  type: z.string(),
  size: z.number().int(),
  /** Pixels, of a picture. */
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  /** There is a picture small enough to be shown and printed. */
  hasPreview: z.boolean(),
});
export type KeptFile = z.infer<typeof KeptFile>;

/** Files and their bytes. */
const Amount = z.object({ files: z.number().int(), bytes: z.number().int() });
/** All that the workspace keeps, and what of it nothing names any more. */
export const KeptFiles = Amount.extend({ unnamed: Amount });
export type KeptFiles = z.infer<typeof KeptFiles>;

/** Whether two lists have the same thing in them. */
export const isSameAttachment = (a: Attachment, b: Attachment): boolean =>
  a.kind === 'file' ? b.kind === 'file' && a.hash === b.hash : b.kind === 'link' && a.address === b.address;
