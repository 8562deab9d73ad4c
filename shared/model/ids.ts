import { z } from 'zod';

/** Opaque name of a thing inside one document. `__` is kept for synthetic ends, `.`, `:` and `#` for event names. */
export const Key = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'must start with a letter and hold only letters, digits, - and _')
  .refine((key) => !key.includes('__'), 'must not contain __')
  // Things are looked up by key in plain records, where these names are taken.
  .refine((key) => !(key in {}), 'is a reserved name');
export type Key = string;

/** A person's text: never interpreted, never executed. */
export const Line = z.string().max(500);
export const Text = z.string().max(20_000);

/** Milliseconds of exercise time, not negative; at most a year. */
export const Duration = z.number().int().min(0).max(31_536_000_000);
export const Percent = z.number().min(0).max(100);
export const Probability = z.number().min(0).max(1);
export const Units = z.number().int().min(1).max(10_000);

/** A time of day, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A day, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();
