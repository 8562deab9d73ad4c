import type { Place, Problem } from '../problem';

const problem =
  (severity: Problem['severity']) =>
  (code: string, place: Place, message: string): Problem => ({ code, severity, message, place });

export const error = problem('error');
export const warning = problem('warning');
export const at = (kind: Place['kind'], id: string, field?: string): Place => ({
  kind,
  id,
  ...(field !== undefined && { field }),
});
/** A name as it is quoted in a message. */
export const quoted = (name: string): string => `“${name}”`;
