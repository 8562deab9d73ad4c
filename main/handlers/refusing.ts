import { err } from '../../shared/basics/result';
import { procedures } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/bridge';
import type { Handlers } from './handler';

/** Every procedure answers with the one sentence why the workspace is not open. */
export function refusingHandlers(message: string): Handlers {
  const failure: Failure = { code: 'refused', message };
  const refuse = (): ReturnType<typeof err<Failure>> => err(failure);
  // `as`: every name of the table is there, and a refusal fits each of their types
  return Object.fromEntries(Object.keys(procedures).map((name) => [name, refuse])) as unknown as Handlers;
}
