import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root';

/** A workspace with one finished run of the GitLab case, made by the command line. */
export function drilled(workspace: string): string {
  const template = join(projectRoot, 'resources/templates/wrong-host.json');
  const verb = ['drill', template, '--auto', '--seed', '7', '--workspace', workspace, '--json'];
  const said = execFileSync('node', [join(projectRoot, 'scripts/statedrill.mjs'), ...verb], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  // One line of JSON is what the command prints.
  return (JSON.parse(said) as { runId: string }).runId;
}
