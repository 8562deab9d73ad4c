import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../storage/make-folder';

/** The workspace file of this run: `--workspace`, else STATEDRILL_WORKSPACE, else the same file in every host. */
export function workspaceLocation(args: readonly string[], env: Readonly<Record<string, string | undefined>>): string {
  const asked = optionValue(args, '--workspace') ?? env.STATEDRILL_WORKSPACE;
  return asked ? resolve(asked) : join(homedir(), 'Statedrill', 'workspace.statedrill');
}

/** Makes the folder where it can; where it cannot, opening the file says why in the person's words. */
export function prepareFolder(workspace: string): void {
  try {
    makeFolder(dirname(workspace));
  } catch {
    // the backend meets the same refusal when it opens the file, and reports it
  }
}

/** Value of `--name value` or `--name=value`. */
export function optionValue(args: readonly string[], name: string): string | undefined {
  const inline = args.find((argument) => argument.startsWith(`${name}=`));
  if (inline !== undefined) return inline.slice(name.length + 1);
  const at = args.indexOf(name);
  const next = at < 0 ? undefined : args[at + 1];
  return next?.startsWith('--') ? undefined : next;
}
