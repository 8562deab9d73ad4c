import { useMemo } from 'react';
import { counted } from '../../../shared/report/words/phrases';
import { valueOr } from '../../client/loadable';
import { createResource, useResource } from '../../client/resource';

/** What the record gives rise to, as a line under how it ended; nothing until it has been read. */
export function ProposedCount({ runId }: { readonly runId: string }) {
  const proposals = useMemo(() => createResource('report.proposals', { runId }, ['findings.changed']), [runId]);
  const all = valueOr(useResource(proposals), undefined);
  if (all === undefined) return null;
  const open = all.filter(({ accepted }) => accepted === undefined);
  const severe = open.filter(({ severity }) => severity === 'critical' || severity === 'high');
  if (open.length === 0)
    return <>{all.length === 0 ? 'The record proposes no finding.' : 'Every proposed finding is settled.'}</>;
  const first = severe[0] ?? open[0];
  return (
    <>
      The record proposes {counted(open.length, 'finding')}
      {severe.length > 0 && `, ${severe.length} of them severe`}. First: {first?.title}.
    </>
  );
}
