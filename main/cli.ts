// `statedrill` in a terminal: the procedures of the window with no window.
import { runCli } from './cli/run-cli';

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
