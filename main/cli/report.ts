import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { ReportFormat, ReportNames, ReportSection } from '../../shared/contract/contract';
import { PaperSize } from '../../shared/contract/made-file';
import { needed, readArguments, workspaceOption } from './arguments';
import { saveFile } from './save-file';
import { CannotDo, type Terminal, type Verb } from './verb';
import { withBackend } from './with-backend';

const options = {
  ...workspaceOption,
  run: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  version: { type: 'string' },
  compare: { type: 'string' },
  paper: { type: 'string' },
  names: { type: 'string' },
  'leave-out': { type: 'string' },
  template: { type: 'string' },
} as const;

export const report: Verb = {
  usage:
    'report --run ID | --compare ID,ID [--format pdf,docx,html,md,xlsx,csv,json] [--version N] [--paper a4|letter] [--names roles|persons] [--leave-out log,…] [--template FILE.dotx] [--out DIR] [--workspace W] [--json]',
  about: 'Writes the after-action report of a drill, or several side by side, and prints where.',
  async run(args, { out }) {
    const { values } = readArguments(args, options);
    if (values.compare !== undefined) return compareDrills(values.compare, values, out);
    const runId = needed(values.run, '--run');
    const formats = listOf(ReportFormat, values.format ?? 'html', '--format');
    const choices = {
      paper: oneOf(PaperSize, values.paper ?? 'a4', '--paper'),
      names: oneOf(ReportNames, values.names ?? 'roles', '--names'),
      leaveOut: listOf(ReportSection, values['leave-out'] ?? '', '--leave-out'),
      ...(values.version !== undefined && { version: versionOf(values.version) }),
      ...(values.template !== undefined && { template: templateOf(values.template) }),
    };
    const folder = values.out ?? '.';
    const files = await withBackend({ workspace: values.workspace, access: 'read' }, async (ask) => {
      const paths: string[] = [];
      for (const format of formats) {
        paths.push(saveFile(folder, await ask('report.render', { runId, format, ...choices })));
      }
      return paths;
    });
    if (values.json) out(JSON.stringify({ runId, files }));
    else for (const file of files) out(file);
    return 0;
  },
};

function versionOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new CannotDo(`--version takes the number of a version that was kept, not ${text}.`);
}

/** Two to six drills side by side: PDF, Word, HTML or Markdown. */
async function compareDrills(ids: string, values: Readonly<Record<string, unknown>>, out: Terminal['out']): Promise<0> {
  const text = (name: string, usual: string): string => (typeof values[name] === 'string' ? values[name] : usual);
  const formats = listOf(ReportFormat.extract(['pdf', 'docx', 'html', 'md']), text('format', 'html'), '--format');
  const choices = {
    runIds: ids.split(',').map((id) => id.trim()),
    paper: oneOf(PaperSize, text('paper', 'a4'), '--paper'),
    names: oneOf(ReportNames, text('names', 'roles'), '--names'),
  };
  const files = await withBackend({ workspace: text('workspace', '') || undefined, access: 'read' }, async (ask) => {
    const paths: string[] = [];
    for (const format of formats)
      paths.push(saveFile(text('out', '.'), await ask('report.compare', { format, ...choices })));
    return paths;
  });
  if (values.json === true) out(JSON.stringify({ runIds: choices.runIds, files }));
  else for (const file of files) out(file);
  return 0;
}

type Choice<T extends string> = z.ZodType<T> & { readonly options: readonly T[] };

function oneOf<T extends string>(choice: Choice<T>, text: string, option: string): T {
  const chosen = choice.safeParse(text.trim().toLowerCase());
  if (chosen.success) return chosen.data;
  throw new CannotDo(`${option} takes ${choice.options.join(', ')}, not ${text}.`);
}

const listOf = <T extends string>(choice: Choice<T>, text: string, option: string): T[] =>
  text.trim() === '' ? [] : text.split(',').map((part) => oneOf(choice, part, option));

function templateOf(path: string): string {
  try {
    return readFileSync(path).toString('base64');
  } catch (error) {
    throw new CannotDo(
      `The template ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
