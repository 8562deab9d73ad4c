import type { Result } from '../../../shared/basics/result';

/** The value of a result that must be one: the test fails with the sentence otherwise. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function errorOf<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error('accepted, though a refusal was expected');
  return result.error;
}
