import { ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Parsed } from '../../shared/contract/contract';
import type { Finding, FindingDraft } from '../../shared/model/finding';
import type { Publish } from '../runner/publish';
import type { Findings } from '../storage/findings';
import type { HandlersOf } from './handler';

export interface FindingDesk {
  readonly findings: Findings;
  readonly publish: Publish;
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
}

export function createFindingHandlers({ findings, publish, now, newId }: FindingDesk): HandlersOf<'findings'> {
  const stamp = (): string => new Date(now()).toISOString();

  function tell(result: Result<Finding, Failure>): Result<Finding, Failure> {
    if (result.ok) publish('findings.changed', {});
    return result;
  }

  return {
    'findings.list': (filter) => ok([...findings.list(filter)]),
    'findings.add': (draft, { name }) => tell(findings.add(raised(draft, name))),
    'findings.dismiss': ({ draft, reason }, { name }) => {
      const finding = raised(draft, name);
      const told = { at: finding.raisedAt, by: name, to: 'rejected', reason } as const;
      return tell(findings.add({ ...finding, status: 'rejected', statusLog: [told] }));
    },
    'findings.update': ({ id, reason, ...change }, { name }) =>
      tell(
        findings.update(id, (finding) => {
          const next = withOriginalDue({ ...changed(finding, change), updatedAt: stamp() });
          return withStatusLog(finding, next, { by: name, reason });
        }),
      ),
  };

  function raised(draft: FindingDraft, by: string): Finding {
    const at = stamp();
    return withOriginalDue({
      ...draft,
      id: newId('finding'),
      status: 'open',
      raisedAt: at,
      updatedAt: at,
      raisedBy: by,
    });
  }
}

/** Absent fields stay as they are; a field is made absent by naming it. */
function changed(finding: Finding, { change, clear = [] }: Omit<Parsed<'findings.update'>, 'id'>): Finding {
  const kept = Object.entries(finding).filter(([field]) => !clear.some((cleared) => cleared === field));
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  // Only optional fields can be cleared, and the change has been parsed.
  return Object.fromEntries([...kept, ...given]) as Finding;
}

const MOST_CHANGES = 500;

/** Who changed the status, and why, is kept. */
function withStatusLog(
  before: Finding,
  after: Finding,
  { by, reason }: { readonly by: string; readonly reason?: string | undefined },
): Finding {
  if (before.status === after.status) return after;
  const change = { at: after.updatedAt, by, from: before.status, to: after.status, ...(reason && { reason }) };
  return { ...after, statusLog: [...(before.statusLog ?? []), change].slice(-MOST_CHANGES) };
}

/** On time means the first date that was ever promised. */
function withOriginalDue(finding: Finding): Finding {
  const originalDue = finding.originalDue ?? finding.due;
  return originalDue === undefined ? finding : { ...finding, originalDue };
}
