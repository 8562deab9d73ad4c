import { z } from 'zod';
import { Upload } from './attachments';
import { MadeFile } from './made-file';
import { procedure } from './procedure';

/** A drill as one file, from one workspace to another. */
export const packageProcedures = {
  /** `files`: with everything that was attached; without it names and seals only. */
  'packages.export': procedure(z.object({ runId: z.string(), files: z.boolean().default(true) }), MadeFile),
  /** Refused where its seals or its hash chain are broken, and where the drill is here already; then nothing is changed. */
  'packages.import': procedure(
    z.union([z.object({ zip: z.base64().max(22_000_000) }), z.object({ upload: Upload })]),
    z.object({
      runId: z.string(),
      title: z.string(),
      findings: z.number().int(),
      /** Files that came with it, and those that it names and that are not here. */
      files: z.number().int(),
      missing: z.number().int(),
      plan: z.enum(['added', 'already here', 'not in it']),
    }),
  ),
};
