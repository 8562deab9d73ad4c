import { z } from 'zod';
import { FindingDraft } from './finding';

/** A finding that the record itself gives rise to. Its key makes sure that it is accepted once. */
export const ProposedFinding = FindingDraft.required({ evidence: true, proposal: true }).extend({
  /** Id of the finding that it became, dismissed ones too. */
  accepted: z.string().optional(),
  /** Kept in the register as rejected, with who said so and why. */
  dismissed: z.object({ by: z.string(), at: z.string(), reason: z.string().optional() }).optional(),
});
export type ProposedFinding = z.infer<typeof ProposedFinding>;
