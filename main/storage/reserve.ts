import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

const reserveBytes = 1_048_576;

/** Space set aside during a drill, so that a disk that fills up leaves room to bring the drill to a safe stop. */
export interface Reserve {
  /** Makes sure the space is set aside; false when there is none. */
  hold(): boolean;
  /** Gives the space back to the disk; false when none was set aside. */
  giveUp(): boolean;
}

export function createReserve(workspace: string): Reserve {
  const path = `${workspace}-reserve`;
  const giveUp = (): boolean => {
    const held = existsSync(path);
    rmSync(path, { force: true });
    return held;
  };
  return {
    giveUp,
    hold() {
      if (existsSync(path)) return true;
      try {
        fill(path);
        return true;
      } catch {
        giveUp(); // a part of a reserve helps nobody
        return false;
      }
    },
  };
}

function fill(path: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    const block = Buffer.alloc(reserveBytes, 'reserve ');
    let written = 0;
    while (written < block.length) written += writeSync(file, block, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
