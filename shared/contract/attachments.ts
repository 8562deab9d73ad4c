import { z } from 'zod';
import { FileHash, KeptFile, KeptFiles } from '../model/attachment';
import { Done, Nothing, procedure } from './procedure';

/** Characters of base64 in one message: four million bytes and a little. */
const LONGEST_PART = 5_600_000;
/** A number that whoever sends a file gives it. */
export const Upload = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const Bytes = z.base64().max(LONGEST_PART);

/** Files come and go in parts, so that no message is long. */
export const attachmentProcedures = {
  /** The next part of a file on its way in: it begins at byte `at`. */
  'uploads.part': procedure(
    z.object({ upload: Upload, at: z.number().int().min(0), bytes: Bytes }),
    z.object({ received: z.number().int() }),
  ),
  'uploads.drop': procedure(z.object({ upload: Upload }), Done),
  /** Keeps what was sent. `preview`: a small JPEG of a picture. */
  'attachments.keep': procedure(z.object({ upload: Upload, preview: z.base64().max(2_100_000).optional() }), KeptFile),
  /** Those of them that this workspace has. */
  'attachments.facts': procedure(z.object({ hashes: z.array(FileHash).max(5_000) }), z.array(KeptFile)),
  /** How much this workspace keeps. */
  'attachments.told': procedure(Nothing, KeptFiles),
  /** What is shown of a picture, as a JPEG. */
  'attachments.preview': procedure(z.object({ hash: FileHash }), z.object({ bytes: z.string() })),
  'attachments.read': procedure(
    z.object({ hash: FileHash, at: z.number().int().min(0) }),
    z.object({ bytes: z.string(), size: z.number().int() }),
  ),
} as const;
