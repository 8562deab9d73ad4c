// The facilitator's window: starts and shares the drill, lets everybody in, releases the injects.
import { known } from '../../../shared/basics/assert';
import type { Sharing } from '../../../shared/contract/sharing';
import type { FrozenRun } from '../../../shared/model/run';
import { facilitatorToken } from './server-process';
import { openWire, valueOf, type WireClient } from './wire-client';

export class Facilitator {
  readonly #wire: WireClient;

  private constructor(wire: WireClient) {
    this.#wire = wire;
  }

  static async at(address: string): Promise<Facilitator> {
    return new Facilitator(await openWire({ address, token: facilitatorToken }));
  }

  async ask<T>(name: string, input: unknown): Promise<T> {
    return valueOf(await this.#wire.ask(name, input)) as T; // `as`: the contract says so
  }

  async share(frozen: FrozenRun): Promise<{ runId: string; address: string; code: string }> {
    const { runId } = await this.ask<{ runId: string }>('runs.start', { frozen });
    await this.ask('runs.command', { runId, command: { kind: 'resume' } });
    const { open } = await this.ask<Sharing>('share.open', { runId, address: '127.0.0.1' });
    const { plainAddresses, code } = known(open, 'the drill is shared');
    return { runId, code, address: known(plainAddresses[0], 'it has an address') };
  }

  /** Everybody in the lobby. */
  async admitAll(): Promise<void> {
    const { open } = await this.ask<Sharing>('share.status', {});
    for (const { id, state } of open?.people ?? [])
      if (state === 'waiting') await this.ask('share.admit', { id, role: 'player' });
  }

  release(runId: string, inject: string): Promise<unknown> {
    return this.ask('runs.command', { runId, command: { kind: 'release', inject } });
  }

  leave(): void {
    this.#wire.cut();
  }
}

/** A place in the lobby. */
export async function join(address: string, code: string, name: string): Promise<string> {
  const guest = await openWire({ address, token: 'none' });
  try {
    return (valueOf(await guest.ask('participant.join', { code, name, role: 'player' })) as { token: string }).token; // `as`: so says the contract
  } finally {
    guest.cut();
  }
}
