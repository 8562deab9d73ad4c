import { ok } from '../../shared/basics/result';
import { planPack, type PackedPlan } from '../../shared/report/pack/plan-pack';
import { exportDocument } from '../export/export-report';
import { fileNameOf } from '../export/file-name';
import type { OpenTypefaces } from '../export/text/open-typefaces';
import type { Plans } from '../storage/plans';
import type { HandlersOf } from './handler';

export interface PackDesk {
  readonly plans: Plans;
  readonly typefaces: OpenTypefaces;
  readonly now: () => number;
}

/** Plans as one file to print or to keep at hand. */
export function createPackHandlers({ plans, typefaces, now }: PackDesk): HandlersOf<'packs'> {
  return {
    'packs.make': async ({ planIds, format, paper = 'a4' }) => {
      const changed = new Map(plans.list().map(({ id, updatedAt }) => [id, updatedAt]));
      const packed: PackedPlan[] = [];
      for (const id of planIds) {
        const plan = plans.load(id);
        if (!plan.ok) return plan;
        packed.push({ plan: plan.value.plan, revision: plan.value.revision, updatedAt: changed.get(id) ?? '' });
      }
      const date = now();
      const document = planPack(packed, date);
      const { extension, ...file } = await exportDocument(document, format, { typefaces, paper, date });
      const day = new Date(date).toISOString().slice(0, 10);
      return ok({ ...file, fileName: `${fileNameOf('plan-pack', document.title, day)}.${extension}` });
    },
  };
}
