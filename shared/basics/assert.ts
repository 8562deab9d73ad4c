/** Throws when `condition` does not hold. `why` is the reason for believing that it must. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${why}`);
}

/** Returns `value` or throws: for look-ups that an earlier check has already made certain. */
export function known<T>(value: T | undefined | null, why: string): T {
  invariant(value !== undefined && value !== null, why);
  return value;
}

export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
