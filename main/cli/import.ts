import { readFileSync } from 'node:fs';
import { counted } from '../../shared/report/words/phrases';
import { oneFile, readArguments, workspaceOption } from './arguments';
import { CannotDo, type Verb } from './verb';
import { withBackend } from './with-backend';

export const take: Verb = {
  usage: 'import FILE.statedrill.zip [--workspace W] [--json]',
  about: 'Takes a packed drill in, all of it or nothing, after checking its seals and its hash chain.',
  async run(args, { out }) {
    const { values, positionals } = readArguments(args, { ...workspaceOption });
    const zip = bytesOf(oneFile(positionals)).toString('base64');
    const taken = await withBackend({ workspace: values.workspace, access: 'write' }, (ask) =>
      ask('packages.import', { zip }),
    );
    const { title, runId, findings, plan } = taken;
    out(values.json ? JSON.stringify(taken) : `${title} is here as ${runId}, with ${counted(findings, 'finding')}; its plan: ${plan}.`); // prettier-ignore
    return 0;
  },
};

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CannotDo(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
