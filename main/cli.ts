// `statedrill` in a terminal: the procedures of the window with no window.
import { runCli } from './cli/run-cli';

// `statedrill runs | head -1`: whoever reads has read enough
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
