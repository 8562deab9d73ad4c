// Somebody at the door who tries codes as fast as the server lets them, from many addresses, as long as the drill goes on.
import { openWire } from './wire-client';

export interface Flood {
  /** Attempts that were answered. */
  readonly attempts: () => number;
  stop(): void;
}

export function flood(address: string, visitors: number): Flood {
  let attempts = 0;
  const over = new AbortController();
  const guess = async (visitor: number): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        const wire = await openWire({ address, token: 'none', localAddress: `127.0.2.${visitor}` });
        for (let no = 0; no < 250 && !over.signal.aborted; no++) {
          const answer = await wire.ask('participant.join', { code: `GUESS${no}`, name: 'Bot' });
          if (answer.ok) throw new Error('a guess was right');
          attempts += 1;
        }
        wire.cut();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100)); // the server is away
      }
    }
  };
  for (let visitor = 1; visitor <= visitors; visitor++) void guess(visitor);
  return { attempts: () => attempts, stop: () => over.abort() };
}
