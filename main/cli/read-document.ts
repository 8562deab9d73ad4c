import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { problemText } from '../../shared/model/plan-problem';
import { CannotDo } from './verb';

export interface DocumentKind<T> {
  readonly schema: z.ZodType<T>;
  /** What it is, in a sentence: "a what-if", "a shard of a simulation". */
  readonly what: string;
  readonly largestMb: number;
}

/** A JSON document in a file, or one sentence why it cannot be read. */
export function readDocument<T>(path: string, { schema, what, largestMb }: DocumentKind<T>): T {
  const document = readJson(path, what, largestMb);
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new CannotDo(`${path} is not ${what}: ${problemText(document, parsed.error.issues[0])}`);
}

/** The JSON in a file, not looked at any further. */
export const readJson = (path: string, what: string, largestMb: number): unknown =>
  parse(path, read(path, what, largestMb), what);

function read(path: string, what: string, largestMb: number): string {
  try {
    if (statSync(path).size > largestMb * 1024 * 1024)
      throw new CannotDo(`${path} is larger than ${what} can be (${largestMb} MB).`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CannotDo(missing ? `There is no file ${path}.` : `${path} cannot be read.`);
  }
}

function parse(path: string, text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotDo(`${path} is not ${what}: it is not JSON.`);
  }
}
