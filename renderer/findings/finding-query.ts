import {
  everyFinding,
  type FindingFilter,
  type FindingOrder,
  type FindingQuery,
} from '../../shared/model/finding-query';

export const columns = ['severity', 'title', 'type', 'status', 'owner', 'due', 'from'] as const;
export type Column = (typeof columns)[number];

/** Which findings are shown, and in which order. */
export interface Asked {
  readonly filter: FindingFilter;
  /** Absent until somebody sorts: words then come by how well they fit, all else by severity. */
  readonly sort?: { readonly by: Column; readonly descending: boolean } | undefined;
}

export const firstAsked: Asked = { filter: { ...everyFinding, view: 'active' } };

/** What the workspace is asked; a run in the address narrows it. */
export function queryOf({ filter, sort }: Asked, today: string, runId?: string): FindingQuery {
  const wanted = runId === undefined ? filter : { ...filter, runId };
  return { filter: wanted, order: orderOf(filter, sort), today };
}

function orderOf({ text }: FindingFilter, sort: Asked['sort']): FindingOrder {
  if (sort !== undefined) return sort;
  return { by: text.trim() === '' ? 'severity' : 'relevance', descending: false };
}

/** The column that the rows stand in order of; none while they stand by how well they fit. */
export const sortedBy = ({ filter, sort }: Asked): Asked['sort'] =>
  sort ?? (filter.text.trim() === '' ? { by: 'severity', descending: false } : undefined);
