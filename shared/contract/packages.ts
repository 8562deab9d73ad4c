import { z } from 'zod';
import { MadeFile } from './made-file';
import { procedure } from './procedure';

/** A drill as one file, from one workspace to another. */
export const packageProcedures = {
  'packages.export': procedure(z.object({ runId: z.string() }), MadeFile),
  /** Refused where its seals or its hash chain are broken, and where the drill is here already; then nothing is changed. */
  'packages.import': procedure(
    z.object({ zip: z.base64().max(22_000_000) }),
    z.object({
      runId: z.string(),
      title: z.string(),
      findings: z.number().int(),
      plan: z.enum(['added', 'already here', 'not in it']),
    }),
  ),
};
