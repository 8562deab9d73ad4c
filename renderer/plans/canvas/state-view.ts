import type { Problem } from '../../../shared/compile/problem';
import type { Names } from '../../../shared/model/names';
import type { State } from '../../../shared/model/state';

/** What a node shows beside its state: names looked up, badges counted. All plain text, so that it can be compared. */
export interface StateView {
  readonly owner: string;
  /** "2 Database engineers, 1 Server" */
  readonly claims: readonly string[];
  readonly claimNames: string;
  readonly restores: string;
  readonly knownErrors: string;
  readonly after: string;
  readonly errors: string;
  readonly warnings: string;
}

export function viewOf(state: State, names: Names, problems: readonly Problem[]): StateView {
  const step = state.kind === 'step' ? state : undefined;
  const owner = state.kind === 'step' || state.kind === 'decision' || state.kind === 'gate' ? state.owner : undefined;
  const claims = step?.claims ?? [];
  const said = (severity: Problem['severity']): string =>
    problems.filter((p) => p.severity === severity).map((p) => p.message).join('\n'); // prettier-ignore
  return {
    owner: owner === undefined ? '' : names.name('roles', owner),
    claims: claims.map((c) => String(c.units)),
    claimNames: claims.map((c) => `${c.units} × ${names.name('pools', c.pool)}`).join(', '),
    restores: [...(step?.restores ?? []), ...(step?.sets ?? [])]
      .map((r) => `${names.name('services', r.service)} to ${r.level} %`)
      .join(', '),
    knownErrors: (step?.knownErrors ?? []).map((key) => names.name('knownErrors', key)).join(', '),
    after: (step?.after ?? []).map((id) => names.state(id)).join(', '),
    errors: said('error'),
    warnings: said('warning'),
  };
}

export const sameView = (a: StateView, b: StateView): boolean =>
  a.owner === b.owner &&
  a.claimNames === b.claimNames &&
  a.restores === b.restores &&
  a.knownErrors === b.knownErrors &&
  a.after === b.after &&
  a.errors === b.errors &&
  a.warnings === b.warnings;
