import { useEffect, useId, useMemo } from 'react';
import type { PaletteCommand } from './place';
import { createStore, useStore } from './store';

interface Offer {
  readonly group: string;
  readonly commands: readonly PaletteCommand[];
}

const offers = createStore<Readonly<Record<string, Offer>>>({});

/** Puts commands of what is on screen into the palette, for as long as it is. `commands` must be memoised. */
export function useOfferedCommands(group: string, commands: readonly PaletteCommand[]): void {
  const owner = useId();
  useEffect(() => {
    offers.set((now) => ({ ...now, [owner]: { group, commands } }));
    return () => offers.set(({ [owner]: _withdrawn, ...rest }) => rest);
  }, [owner, group, commands]);
}

export function useOffers(): readonly Offer[] {
  const all = useStore(offers);
  return useMemo(() => Object.values(all), [all]);
}
