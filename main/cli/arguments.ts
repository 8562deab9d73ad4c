import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CannotDo } from './verb';

type Options = NonNullable<ParseArgsConfig['options']>;

const common = { json: { type: 'boolean' } } as const;
export const workspaceOption = { workspace: { type: 'string' } } as const;

/** The arguments of a verb; anything it does not know ends it with a sentence. */
export function readArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options: { ...common, ...options }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CannotDo(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

/** The one file a verb is about. */
export function oneFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CannotDo('Name one plan file.');
  return file;
}

export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new CannotDo(`${option} is missing.`);
  return value;
}

/** Node's own messages go on with advice about quoting. */
const firstSentence = (message: string): string => `${message.split('. ')[0]?.replace(/\.$/, '')}.`;
