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
    const zip = bytesOf(oneFile(positionals));
    const taken = await withBackend({ workspace: values.workspace, access: 'write' }, async (ask) => {
      for (let at = 0; at < zip.length; at += PART)
        await ask('uploads.part', { upload, at, bytes: zip.subarray(at, at + PART).toString('base64') });
      return ask('packages.import', { upload });
    });
    const { title, runId, findings, files, missing, plan } = taken;
    out(values.json ? JSON.stringify(taken) : `${title} is here as ${runId}, with ${counted(findings, 'finding')} and ${counted(files, 'file')}${missing === 0 ? '' : `, ${missing} missing`}; its plan: ${plan}.`); // prettier-ignore
    return 0;
  },
};

const upload = 'command-line-import';
/** Bytes that go in at a time. */
const PART = 4_000_000;

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CannotDo(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
