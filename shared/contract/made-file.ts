import { z } from 'zod';

/** A file on its way to whoever asked for it: its text, or the bytes of a binary one in base64. */
export const MadeFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.enum(['utf-8', 'base64']),
  text: z.string(),
});
export type MadeFile = z.infer<typeof MadeFile>;

export const PaperSize = z.enum(['a4', 'letter']);
export type PaperSize = z.infer<typeof PaperSize>;

/** Formats that any document of ours can be made in. */
export const DocumentFormat = z.enum(['pdf', 'docx', 'html', 'md']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;
