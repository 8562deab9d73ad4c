import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Output, Parsed } from '../../shared/contract/contract';
import { changeFinding, type FindingChange, type Hand, type Refusal } from '../../shared/model/change-finding';
import type { Finding } from '../../shared/model/finding';
import type { Findings } from '../storage/findings';

interface Done {
  readonly before: readonly Finding[];
  /** What they were stamped with: who was changed since keeps that change. */
  readonly stamp: string;
}

/** Changes to many findings at once, the latest of which can be taken back while the app runs. */
const KEPT = 20;

export function createBulkEdits({ findings, newId }: { findings: Findings; newId: (prefix: string) => string }) {
  const done = new Map<string, Done>();

  function change(
    of: Parsed<'findings.bulk'>['of'],
    asked: FindingChange,
    hand: Hand,
  ): Result<Output<'findings.bulk'>, Failure> {
    const ids = 'ids' in of ? of.ids : findings.ids(of.query);
    let refusal: Refusal | undefined;
    const written = findings.updateAll(
      ids,
      (finding) => {
        if (refusal !== undefined) return finding;
        const after = changeFinding(finding, asked, hand);
        if (after.ok) return after.value;
        refusal = after.error;
        return finding;
      },
      () => refusal === undefined,
    );
    if (refusal !== undefined) return err({ code: 'invalid', ...refusal });
    if (!written.ok) return written;
    const token = newId('edit');
    done.set(token, { before: written.value, stamp: hand.at });
    for (const old of [...done.keys()].slice(0, -KEPT)) done.delete(old);
    return ok({ changed: written.value.length, undo: token });
  }

  function undo(token: string): Result<Output<'findings.undo'>, Failure> {
    const kept = done.get(token);
    if (kept === undefined) return err({ code: 'not-found', message: 'This change can no longer be taken back.' });
    const before = new Map(kept.before.map((finding) => [finding.id, finding]));
    const written = findings.updateAll([...before.keys()], (now) =>
      now.updatedAt === kept.stamp ? (before.get(now.id) ?? now) : now,
    );
    if (!written.ok) return written;
    done.delete(token);
    return ok({ restored: written.value.length, left: before.size - written.value.length });
  }

  return { change, undo };
}
