import { formatDuration } from '../../shared/basics/time';
import type { RunSummary } from '../../shared/contract/contract';
import { readArguments, workspaceOption } from './arguments';
import type { Verb } from './verb';
import { withBackend } from './with-backend';

export const runs: Verb = {
  usage: 'runs [--workspace W] [--json]',
  about: 'The drills in a workspace, newest first.',
  async run(args, { out, note }) {
    const { values } = readArguments(args, workspaceOption);
    const list = await withBackend({ workspace: values.workspace, access: 'read' }, (ask) => ask('runs.list', {}));
    if (values.json) out(JSON.stringify(list));
    else for (const run of list) out(lineOf(run));
    if (list.length === 0) note('There are no drills in this workspace yet.');
    return 0;
  },
};

function lineOf({ runId, startedAt, beganAt = startedAt, outcome, at, events, title, isEvent }: RunSummary): string {
  const day = beganAt.slice(0, 16).replace('T', ' ');
  const cells = [
    runId,
    `${day} UTC`,
    (outcome ?? 'open').padEnd(9),
    formatDuration(at).padStart(9),
    `${events} events`.padStart(11),
  ];
  return [...cells, isEvent === true ? `REAL EVENT ${title}` : title].join('  ');
}
