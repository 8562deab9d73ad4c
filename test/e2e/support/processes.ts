import { execFileSync } from 'node:child_process';

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly words: string;
}

function everyProcess(): readonly Row[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => {
    const [pid, parent, ...words] = row.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), words: words.join(' ') };
  });
}

/** Ends a process that the tests started, and everything that it started, at once. */
export function killAll(pid: number): void {
  for (const one of [...descendants(pid), pid]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // gone with its parent
    }
  }
}

/** The processes that a process started, those that they started, and so on. */
function descendants(pid: number, all = everyProcess()): readonly number[] {
  const children = all.filter(({ parent }) => parent === pid).map((row) => row.pid);
  return children.flatMap((child) => [child, ...descendants(child, all)]);
}

/** The one child of a process whose command line has these words. */
export function childOf(pid: number, words: string): number {
  const found = everyProcess().find((row) => row.parent === pid && row.words.includes(words));
  if (!found) throw new Error(`process ${pid} has no child with "${words}"`);
  return found.pid;
}
