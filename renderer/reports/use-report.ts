import { useCallback, useMemo, useState } from 'react';
import type { ReportOutline } from '../../shared/model/report-outline';
import type { Loadable } from '../client/loadable';
import { createResource, notYet, useResource } from '../client/resource';

export interface OpenReport {
  /** The document itself: the same text that is exported, but for rows of tables too long to be scrolled through. */
  readonly html: Loadable<string>;
  readonly outline: Loadable<ReportOutline>;
  readonly reload: () => void;
  /** To be told when the document is in sight: what stands beside it is asked for then, and never makes it wait. */
  readonly onShown: () => void;
}

export interface ReportAsked {
  readonly runId: string;
  /** A version that was kept; the draft otherwise. */
  readonly version?: number | undefined;
  /** An event of the full log that has to be in it. */
  readonly seq?: number | undefined;
}

/** Rows of one table that the screen shows. */
const ROWS = 500;

/** The draft of a run's report, made again whenever the register or its own texts change; or a version that was kept. */
export function useReport({ runId, version, seq }: ReportAsked): OpenReport {
  const of = useMemo(() => ({ runId, ...(version !== undefined && { version }) }), [runId, version]);
  const document = useMemo(() => {
    const excerpt = { rows: ROWS, ...(seq !== undefined && { seq }) };
    return createResource('report.render', { ...of, format: 'html', names: 'persons', excerpt }, CHANGED_BY);
  }, [of, seq]);
  const beside = useMemo(() => createResource('report.outline', of, CHANGED_BY), [of]);
  const html = useResource(document);
  const [isShown, setShown] = useState(false);
  const onShown = useCallback(() => setShown(true), []);
  return {
    html: html.kind === 'ready' ? { kind: 'ready', value: html.value.text } : html,
    outline: useResource<ReportOutline>(isShown ? beside : notYet),
    reload: () => void Promise.all([document.reload(), beside.reload()]),
    onShown,
  };
}

const CHANGED_BY = ['findings.changed', 'editions.changed'] as const;
