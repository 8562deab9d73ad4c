import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../e2e/support/project-root';

/** What the tour writes to a terminal of this size, with its colours and movements. */
export function tourOutput(folder: string, { columns, rows } = { columns: 118, rows: 50 }): string {
  const tour = [process.execPath, join(projectRoot, 'out/main/cli.js'), 'tour', '--pace', '40', '--out', folder];
  const command = `stty cols ${columns} rows ${rows}; ${tour.map((word) => `'${word}'`).join(' ')}`;
  // `script` gives it a terminal of its own
  return execFileSync('script', ['-qec', command, '/dev/null'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined, TERM: 'xterm-256color' },
  });
}
