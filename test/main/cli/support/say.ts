import { runCli } from '../../../../main/cli/run-cli';

/** A command as it is typed, in this process: its exit code, what it prints and what it says beside. */
export async function say(...args: readonly string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const exit = await runCli(args, { out: (line) => out.push(line), note: (line) => notes.push(line) });
  return { exit, out, notes, json: (): unknown => JSON.parse(out.join('\n')) };
}
