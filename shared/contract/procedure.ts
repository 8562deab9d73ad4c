import { z } from 'zod';
import type { Caller } from './bridge';

/** A row of the contract: what goes in, what comes out, who may ask. */
export const procedure = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  callers: readonly Caller['kind'][] = ['facilitator', 'cli'],
) => ({ input, output, callers });

export const Nothing = z.object({});
export const Done = z.object({});
