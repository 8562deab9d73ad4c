import { useStore } from 'reactflow';

/** How much a node shows: everything, a tile with its name, a tile. */
export type Detail = 'full' | 'name' | 'tile';

export const detailAt = (zoom: number): Detail => (zoom >= 0.55 ? 'full' : zoom >= 0.22 ? 'name' : 'tile');

/** Changes only when the view passes a threshold, so panning and zooming redraw no node. */
export const useDetail = (): Detail => useStore((s) => detailAt(s.transform[2]));
