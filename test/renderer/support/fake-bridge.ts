import type { Bridge, Failure, Reply } from '../../../shared/contract/bridge';
import type { EventName, EventPayload, Input, Output, ProcedureName } from '../../../shared/contract/contract';
import type { ConnectionState } from '../../../shared/contract/wire';
import { connect } from '../../../renderer/client/client';
import { createConnection } from '../../../renderer/bridge/connection';

type Answer<N extends ProcedureName> = (input: Input<N>) => Output<N> | Failure | Promise<Output<N> | Failure>;
export type Answers = { readonly [N in ProcedureName]?: Answer<N> };

/** A program behind the page made of functions: answers what a test says, pushes what a test sends. */
export interface FakeBridge {
  readonly bridge: Bridge;
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  push<N extends EventName>(name: N, payload: EventPayload<N>): void;
  setConnection(state: ConnectionState): void;
}

export function joinFakeBridge(answers: Answers): FakeBridge {
  const calls: { name: string; input: unknown }[] = [];
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const connection = createConnection('connected');
  const bridge: Bridge = {
    host: 'browser',
    async invoke(name, input) {
      calls.push({ name, input });
      return answer(answers, name, input);
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  connect(bridge, connection);
  return {
    bridge,
    calls,
    push: (name, payload) => listeners.forEach((listener) => listener(name, payload)),
    setConnection: (state) => connection.set(state),
  };
}

async function answer(answers: Answers, name: string, input: unknown): Promise<Reply> {
  // The test gives an answer of the right shape under each name.
  const found = answers[name as ProcedureName] as ((input: unknown) => unknown) | undefined;
  if (!found) return { ok: false, error: { code: 'not-found', message: `The test has no answer to ${name}.` } };
  const value = await found(input);
  return isFailure(value) ? { ok: false, error: value } : { ok: true, value };
}

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
