import { useSyncExternalStore } from 'react';
import { createStore } from '../../client/store';

/** The container a dragged state would be dropped into, beside the nodes' data: hovering redraws two nodes, not all. */
export const dropTarget = createStore<string | undefined>(undefined);

export const useIsDropTarget = (id: string): boolean =>
  useSyncExternalStore(dropTarget.subscribe, () => dropTarget.get() === id);
