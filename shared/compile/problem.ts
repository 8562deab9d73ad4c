export type Severity = 'error' | 'warning';

/** Where a problem can be mended: leads the editor to the thing and to its field. */
export interface Place {
  readonly kind:
    | 'workflow' | 'state' | 'transition' | 'pool' | 'component' | 'service' | 'dependency' | 'site' | 'role' | 'person'
    | 'vendor' | 'workaround' | 'known error' | 'variable' | 'scenario' | 'module' | 'inject'
    | 'channel' | 'message' | 'protocol line' | 'obligation'; // prettier-ignore
  readonly id: string;
  readonly field?: string;
}

/** What is wrong with a document. Errors keep it from being drilled; warnings are worth a look. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';
