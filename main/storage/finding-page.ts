import type { FindingFilter, FindingOrder, FindingQuery } from '../../shared/model/finding-query';
import type { Connection } from './connection';
import { asPhrases, needsScan, scanPattern } from './finding-words';

/** A stretch of the findings that a query wants, as they are stored, and how many there are. */
export interface FoundPage {
  readonly bodies: readonly string[];
  readonly total: number;
  /** Only the newest of very many matches were ranked. */
  readonly isCapped: boolean;
}

/** Ranking by relevance looks at so many of the newest matches: a common word is in most findings. */
export const MOST_RANKED = 2_000;

export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

export function createFindingPages(db: Connection) {
  /** Each shape of query is prepared once. */
  const prepared = new Map<string, ReturnType<Connection['prepare']>>();
  const statement = (sql: string): ReturnType<Connection['prepare']> => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  function page(query: FindingQuery, { offset, limit }: Stretch): FoundPage {
    const { where, values, isRanked } = conditionsOf(query);
    const from = isRanked ? rankedFrom : plainFrom(query.order);
    const counting = statement(`SELECT count(*) AS total FROM ${isRanked ? rankedFrom : 'finding'} WHERE ${where}`);
    // Walking an index in order finds a page at once; one on the status would have every row of it sorted first.
    const inOrder = where.replaceAll('finding.status', '+finding.status');
    const rows = statement(
      `SELECT finding.body AS body FROM ${from} WHERE ${inOrder} ORDER BY ${orderBy(query.order, isRanked)} LIMIT :limit OFFSET :offset`,
    ).all({ ...values, limit, offset }) as { body: string }[];
    const isWhole = offset === 0 && rows.length < limit;
    // `as`: the columns are the ones just named.
    const total = isWhole ? rows.length : (counting.get(values) as { total: number }).total;
    return { bodies: rows.map(({ body }) => body), total, isCapped: isRanked && total >= MOST_RANKED };
  }

  /** All that fit, whatever their order: for changing them together. */
  function ids(query: FindingQuery): readonly string[] {
    const { where, values } = conditionsOf({ ...query, order: { by: 'raised', descending: true } });
    const rows = statement(`SELECT finding.id AS id FROM finding WHERE ${where}`).all(values) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  function count(filter: FindingFilter, today: string): number {
    const { where, values } = conditionsOf({ filter, order: { by: 'raised', descending: true }, today });
    return (statement(`SELECT count(*) AS total FROM finding WHERE ${where}`).get(values) as { total: number }).total;
  }

  return { page, ids, count };
}

const rankedFrom = `(
  SELECT rowid AS found, bm25(finding_text, 8.0, 2.0, 1.0) AS score FROM finding_text
  WHERE finding_text MATCH :text ORDER BY rowid DESC LIMIT ${MOST_RANKED}
) JOIN finding ON finding.no = found`;

const plainFrom = ({ by }: FindingOrder): string =>
  by === 'from' ? 'finding LEFT JOIN run ON run.id = finding.run_id' : 'finding';

interface Conditions {
  readonly where: string;
  readonly values: Readonly<Record<string, string>>;
  readonly isRanked: boolean;
}

function conditionsOf({ filter, order, today }: FindingQuery): Conditions {
  const values: Record<string, string> = {};
  const parts: string[] = [];
  const oneOf = (column: string, wanted: readonly string[]): void => {
    if (wanted.length === 0) return;
    values[column] = JSON.stringify(wanted);
    parts.push(`finding.${column} IN (SELECT value FROM json_each(:${column}))`);
  };
  const phrases = asPhrases(filter.text);
  const isRanked = order.by === 'relevance' && phrases !== undefined && !needsScan(filter.text);
  if (phrases !== undefined && needsScan(filter.text)) {
    values['pattern'] = scanPattern(filter.text);
    parts.push(
      String.raw`finding.title || char(10) || finding.description || char(10) || finding.other LIKE :pattern ESCAPE '\'`,
    );
  } else if (phrases !== undefined) {
    values['text'] = phrases;
    if (!isRanked) parts.push('finding.no IN (SELECT rowid FROM finding_text WHERE finding_text MATCH :text)');
  }
  if (filter.view === 'active') parts.push(`finding.status IN ('open', 'planned', 'in progress', 'implemented')`);
  if (filter.view === 'overdue') {
    values['today'] = today;
    parts.push(`finding.due < :today AND finding.status IN ('open', 'planned', 'in progress')`);
  }
  oneOf('severity', filter.severities);
  oneOf('status', filter.statuses);
  oneOf('type', filter.types);
  if (filter.elements.length > 0) {
    values['element'] = JSON.stringify(filter.elements);
    parts.push(HAS_ELEMENT);
  }
  if (filter.owner === '') parts.push('finding.owner IS NULL');
  else if (filter.owner !== undefined) {
    values['owner'] = filter.owner;
    parts.push('finding.owner = :owner');
  }
  if (filter.runId !== undefined) {
    values['runId'] = filter.runId;
    parts.push('finding.run_id = :runId');
  }
  return { where: parts.length === 0 ? 'true' : parts.join(' AND '), values, isRanked };
}

/** The element of the finding, or of one of its actions. */
const HAS_ELEMENT = `(finding.element IN (SELECT value FROM json_each(:element)) OR EXISTS (
  SELECT 1 FROM json_each(finding.body, '$.actions') AS action
  WHERE json_extract(action.value, '$.element') IN (SELECT value FROM json_each(:element))))`;

/** What is absent comes last either way; equals stand newest first. */
function orderBy({ by, descending }: FindingOrder, isRanked: boolean): string {
  if (isRanked) return 'score, finding.no DESC';
  const way = descending ? 'DESC' : 'ASC';
  const column = columns[by === 'relevance' ? 'severity' : by];
  const terms = column.flatMap(({ sql, absent }) => [
    ...(absent === undefined ? [] : [`${absent} IS NULL`]),
    `${sql} ${way}`,
  ]);
  return [...terms, 'finding.raised_at DESC', 'finding.no DESC'].join(', ');
}

interface SortColumn {
  readonly sql: string;
  /** Without a value there, a row comes last. */
  readonly absent?: string;
}

const columns: Readonly<Record<Exclude<FindingOrder['by'], 'relevance'>, readonly SortColumn[]>> = {
  severity: [{ sql: 'finding.severity_rank' }],
  title: [{ sql: 'finding.title COLLATE NOCASE' }],
  type: [{ sql: 'finding.type' }],
  status: [{ sql: 'finding.status_rank' }],
  owner: [{ sql: 'finding.owner COLLATE NOCASE', absent: 'finding.owner' }],
  due: [{ sql: 'finding.due', absent: 'finding.due' }],
  raised: [{ sql: 'finding.raised_at' }],
  from: [
    { sql: 'run.title COLLATE NOCASE', absent: 'run.title' },
    { sql: `json_extract(finding.body, '$.evidence.at')` },
  ],
};
