import { needed, readArguments, workspaceOption } from './arguments';
import type { Verb } from './verb';
import { withBackend } from './with-backend';

const options = { ...workspaceOption, run: { type: 'string' } } as const;

export const verify: Verb = {
  usage: 'verify --run ID [--workspace W] [--json]',
  about: 'Checks that a record is as it was written, and plays it again to compare. Exits 1 when not.',
  async run(args, { out }) {
    const { values } = readArguments(args, options);
    const runId = needed(values.run, '--run');
    const result = await withBackend({ workspace: values.workspace, access: 'read' }, (ask) =>
      ask('runs.verify', { runId }),
    );
    out(values.json ? JSON.stringify({ runId, ...result }) : result.detail);
    return result.chain && result.replay ? 0 : 1;
  },
};
