import type { Result } from '../../../../shared/basics/result';
import type { Patch } from '../../../../shared/editing/command';

/** One field of something: what it is, and how to change it. */
export interface Bound<V> {
  readonly field: string;
  readonly value: V;
  /** Says why not, when the value is refused. `undefined` removes an optional field. */
  change(next: V | undefined, gesture?: string): string | undefined;
}

type Set<T> = (set: Patch<T>, what: string, gesture: string | undefined) => Result<unknown, string>;

/** Fields of `thing` by name, each with its own type. `what` is the field in the words of the undo list. */
export const fieldsOf =
  <T extends object>(thing: T, set: Set<T>) =>
  <K extends keyof T & string>(field: K, what: string): Bound<T[K]> => ({
    field,
    value: thing[field],
    change(next, gesture) {
      const result = set({ [field]: next } as Patch<T>, what, gesture);
      return result.ok ? undefined : result.error;
    },
  });

export type FieldOf<T extends object> = ReturnType<typeof fieldsOf<T>>;

/** A part of a field's value as a field of its own. */
export const part = <V, P>(of: Bound<V>, value: P, put: (next: P | undefined) => V | undefined): Bound<P> => ({
  field: of.field,
  value,
  change: (next, gesture) => of.change(put(next), gesture),
});

/** A field that cannot be absent: what a form leaves empty is stored as `rest`. */
export const orElse = <V>(of: Bound<V>, rest: V): Bound<V> => ({
  ...of,
  change: (next = rest, gesture) => of.change(next, gesture),
});
