import { checkRoom } from './arena';
import { imageOf } from './image';
import type { Kernel } from './kernel';
import { startMachine } from './start-machine';
import { placesOf } from './memory';
import type { Tables } from './tables';

export interface KernelOptions {
  /** Record how long each stay waited and worked. Default: yes. */
  readonly stays?: boolean;
}

/** A kernel for one document and scenario, to be used for any number of runs. */
export function createKernel(tables: Tables, { stays = true }: KernelOptions = {}): Kernel {
  startMachine();
  const places = placesOf(tables, stays);
  checkRoom(places.extent);
  return {
    tables,
    guards: places.guards,
    keepsStays: stays,
    restored: places.restored,
    extent: places.extent,
    image: imageOf(tables, places),
    aside: undefined,
    beginning: undefined,
  };
}
