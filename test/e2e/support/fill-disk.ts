import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes all the room that is left, with one file named `filler`. */
export function fillDisk(folder: string): void {
  for (let size = 1_000_000; size >= 4_096; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(join(folder, 'filler'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // go on with smaller pieces
    }
  }
}
