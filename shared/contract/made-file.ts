import { z } from 'zod';

/** A file on its way to whoever asked for it: its text, or the bytes of a binary one in base64. */
export const MadeFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.enum(['utf-8', 'base64']),
  text: z.string(),
});
export type MadeFile = z.infer<typeof MadeFile>;
