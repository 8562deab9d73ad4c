import { needed, readArguments, workspaceOption } from './arguments';
import { saveFile } from './save-file';
import type { Verb } from './verb';
import { withBackend } from './with-backend';

const options = {
  ...workspaceOption,
  run: { type: 'string' },
  out: { type: 'string' },
  'no-files': { type: 'boolean' },
} as const;

export const pack: Verb = {
  usage: 'package --run ID [--no-files] [--out DIR] [--workspace W] [--json]',
  about: 'Packs a drill whole, with its findings and report, for another workspace.',
  async run(args, { out }) {
    const { values } = readArguments(args, options);
    const runId = needed(values.run, '--run');
    const made = await withBackend({ workspace: values.workspace, access: 'read' }, (ask) =>
      ask('packages.export', { runId, files: values['no-files'] !== true }),
    );
    const file = saveFile(values.out ?? '.', made);
    out(values.json ? JSON.stringify({ runId, file }) : file);
    return 0;
  },
};
