import { z } from 'zod';

/** A site, and every plan that something of lies there. */
export const SitePlans = z.object({
  name: z.string(),
  plans: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Of all these plans at once, in this order: the scenario that loses the site. */
  scenario: z.string(),
});
export type SitePlans = z.infer<typeof SitePlans>;
