import type { Key } from '../../../shared/model/ids';
import type { Inject } from '../../../shared/model/scenario';

/**
 * The released inject before or after the one that is open; with none of them open, the latest. Nothing where there is no
 * other. `released` has the latest first.
 */
export function turnInject(released: readonly Inject[], open: Key | undefined, to: 'earlier' | 'later') {
  const at = released.findIndex(({ id }) => id === open);
  if (at === -1) return released[0];
  return released[to === 'earlier' ? at + 1 : at - 1];
}
