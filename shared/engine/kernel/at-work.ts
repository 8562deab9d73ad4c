import { known } from '../../basics/assert';
import { bring } from './arena';
import type { Kernel } from './kernel';
import type { Tables } from './tables';

/** A field, not a variable: reading it costs no check whether it is there yet. */
const desk: { kernel: Kernel | undefined } = { kernel: undefined };

/** The kernel takes the memory: see `bring`. */
export const use = (next: Kernel): void => {
  if (desk.kernel === next) return;
  bring(next);
  desk.kernel = next;
};

/** The kernel that is at work, for what does not lie in the memory. */
export const atWork = (): Kernel => known(desk.kernel, 'a kernel is at work');
export const tablesAtWork = (): Tables => atWork().tables;
