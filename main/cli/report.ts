import { join } from 'node:path';
import { PaperSize, ReportFormat } from '../../shared/contract/contract';
import { makeFolder } from '../storage/make-folder';
import { writeWholeFile } from '../write-whole-file';
import { needed, readArguments, workspaceOption } from './arguments';
import { CannotDo, type Verb } from './verb';
import { withBackend } from './with-backend';

const options = {
  ...workspaceOption,
  run: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
} as const;

export const report: Verb = {
  usage:
    'report --run ID [--format pdf,docx,html,md,xlsx,csv,json] [--paper a4|letter] [--out DIR] [--workspace W] [--json]',
  about: 'Writes the after-action report of a drill and prints where.',
  async run(args, { out }) {
    const { values } = readArguments(args, options);
    const runId = needed(values.run, '--run');
    const formats = (values.format ?? 'html').split(',').map(formatOf);
    const paper = paperOf(values.paper ?? 'a4');
    const folder = values.out ?? '.';
    const files = await withBackend({ workspace: values.workspace, access: 'read' }, async (ask) => {
      const paths: string[] = [];
      for (const format of formats) {
        const { fileName, text, encoding } = await ask('report.render', { runId, format, paper });
        paths.push(save(folder, fileName, Buffer.from(text, encoding)));
      }
      return paths;
    });
    if (values.json) out(JSON.stringify({ runId, files }));
    else for (const file of files) out(file);
    return 0;
  },
};

function formatOf(text: string): ReportFormat {
  const format = ReportFormat.safeParse(text.trim());
  if (format.success) return format.data;
  throw new CannotDo(`--format takes ${ReportFormat.options.join(', ')}, not ${text}.`);
}

function paperOf(text: string): PaperSize {
  const paper = PaperSize.safeParse(text.trim().toLowerCase());
  if (paper.success) return paper.data;
  throw new CannotDo(`--paper takes ${PaperSize.options.join(' or ')}, not ${text}.`);
}

function save(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  try {
    makeFolder(folder);
    writeWholeFile(path, bytes);
    return path;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotDo(`The report could not be written to ${path}: ${reason}.`);
  }
}
