import type { StepMeasures } from '../../../../shared/model/learned';
import { valueOr } from '../../../client/loadable';
import { createResource, useResource, type Resource } from '../../../client/resource';

let latest: { readonly planId: string; readonly resource: Resource<StepMeasures[]> } | undefined;

/** What runs of a plan have measured; nothing until it has been read. */
export const useMeasures = (planId: string): readonly StepMeasures[] => valueOr(useResource(resourceOf(planId)), []);

function resourceOf(planId: string): Resource<StepMeasures[]> {
  if (latest?.planId !== planId)
    latest = { planId, resource: createResource('learn.steps', { planId }, ['runs.changed']) };
  return latest.resource;
}
