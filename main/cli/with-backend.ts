import { join } from 'node:path';
import type { Caller } from '../../shared/contract/bridge';
import type { Input, Output, ProcedureName } from '../../shared/contract/contract';
import { createBackend } from '../backend';
import { workspaceLocation } from '../hosting/workspace-location';
import { CannotDo } from './verb';

const caller: Caller = { kind: 'cli', name: 'Command line' };

export type Ask = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface BackendPlace {
  readonly workspace: string | undefined;
  /** `read` goes along with the app having the workspace open. */
  readonly access: 'read' | 'write';
}

/** Where the built program lies: beside its resources, as in the app. */
export const resourcesFolder = join(import.meta.dirname, '../../resources');
/** And beside the worker that simulates. */
export const programsFolder = import.meta.dirname;

export const workspaceOf = (asked: string | undefined): string =>
  workspaceLocation(asked === undefined ? [] : ['--workspace', asked], process.env);

/** Does something with the same procedures that the window calls. A refusal ends the verb with its sentence. */
export async function withBackend<T>({ workspace, access }: BackendPlace, use: (ask: Ask) => Promise<T>): Promise<T> {
  const backend = createBackend({ workspace: workspaceOf(workspace), resources: resourcesFolder, access });
  const ask: Ask = async (name, input) => {
    const reply = await backend.dispatch(name, input, caller);
    if (!reply.ok) throw new CannotDo(reply.error.message);
    return reply.value as Output<typeof name>; // `as`: the contract's table is typed by name
  };
  try {
    return await use(ask);
  } finally {
    await backend.close();
  }
}
