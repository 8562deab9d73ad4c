// The one door: a name, an input and a caller from outside become a call, and whatever goes wrong becomes a Failure.
import type { z } from 'zod';
import { err, type Result } from '../shared/basics/result';
import type { Caller, Failure, Reply } from '../shared/contract/bridge';
import { isProcedure, procedures, type ProcedureName } from '../shared/contract/contract';
import type { Handlers } from './handlers/handler';
import { storageFailure } from './storage/failure';

export interface DispatchOptions {
  /** Parses answers too: on in tests and development, where a wrong one is a bug to be found. */
  readonly checkOutputs: boolean;
  readonly reportBug: (bug: unknown) => void;
}

export type Dispatch = (name: unknown, input: unknown, caller: Caller) => Promise<Reply>;

export function createDispatch(handlers: Handlers, { checkOutputs, reportBug }: DispatchOptions): Dispatch {
  return async (name, input, caller) => {
    if (!isProcedure(name)) return err(unknown(name));
    const { callers, input: schema, output } = procedures[name];
    if (!callers.includes(caller.kind)) return err(forbidden(name));
    const parsed = schema.safeParse(input);
    if (!parsed.success) return err(invalid(parsed.error));
    try {
      const reply = await call(handlers, name)(parsed.data, caller);
      if (checkOutputs && reply.ok) output.parse(reply.value);
      return reply;
    } catch (bug) {
      const failure = storageFailure(bug);
      if (failure !== undefined) return err(failure);
      reportBug(bug);
      return err(unexpected);
    }
  };
}

type AnyHandler = (input: unknown, caller: Caller) => Promise<Result<unknown, Failure>> | Result<unknown, Failure>;

/** `as`: the handler of a name takes what the schema of the same name gives; the table cannot say that of a variable name. */
const call = (handlers: Handlers, name: ProcedureName): AnyHandler => handlers[name] as AnyHandler;

const unknown = (name: unknown): Failure => ({ code: 'not-found', message: `There is no procedure ${String(name)}.` });

const forbidden = (name: string): Failure => ({ code: 'forbidden', message: `${name} is not open to this caller.` });

const unexpected: Failure = {
  code: 'unexpected',
  message: 'Something went wrong inside Statedrill. Everything shown as saved is safe; try again.',
};

function invalid(error: z.ZodError): Failure {
  const [issue] = error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  const what = issue?.message ?? 'is not valid';
  return { code: 'invalid', message: field === '' ? `The input is not valid: ${what}.` : `${field}: ${what}.`, field };
}
