import { useMemo } from 'react';
import { emptyOwnReport, type OwnReport } from '../../shared/model/own-report';
import { valueOr } from '../client/loadable';
import { createResource, useResource } from '../client/resource';

/** What people wrote, rated, kept and approved in a run's report. */
export function useOwn(runId: string): { readonly own: OwnReport; readonly isReady: boolean } {
  const resource = useMemo(() => createResource('editions.own', { runId }, ['editions.changed']), [runId]);
  const own = useResource(resource);
  return { own: valueOr(own, emptyOwnReport), isReady: own.kind === 'ready' };
}
