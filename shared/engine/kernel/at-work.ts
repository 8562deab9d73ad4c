import { known } from '../../basics/assert';
import { bring } from './arena';
import type { Kernel } from './kernel';
import type { Tables } from './tables';

let kernel: Kernel | undefined;

/** The kernel takes the memory: see `bring`. */
export const use = (next: Kernel): void => {
  if (kernel === next) return;
  bring(next);
  kernel = next;
};

/** The kernel that is at work, for what does not lie in the memory. */
export const atWork = (): Kernel => known(kernel, 'a kernel is at work');
export const tablesAtWork = (): Tables => atWork().tables;
