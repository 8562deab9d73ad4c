import type { z } from 'zod';
import { StorageError } from './failure';

/** A value read from the file: parsed, since a file can have been changed by anything. */
export function readValue<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new StorageError({
    code: 'unexpected',
    message: `${what} in the workspace file is damaged and cannot be shown. Nothing was changed. Open a backup of it.`,
  });
}

export function readJson<T extends z.ZodType>(schema: T, text: string, what: string): z.output<T> {
  const value: unknown = JSON.parse(text);
  return readValue(schema, value, what);
}
