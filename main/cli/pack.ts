import { PaperSize } from '../../shared/contract/made-file';
import { readArguments, workspaceOption } from './arguments';
import { saveFile } from './save-file';
import { CannotDo, type Verb } from './verb';
import { withBackend } from './with-backend';

const options = {
  ...workspaceOption,
  plans: { type: 'string' },
  format: { type: 'string' },
  paper: { type: 'string' },
  out: { type: 'string' },
} as const;

export const planPackVerb: Verb = {
  usage: 'pack [--plans ID,ID] [--format html,pdf] [--paper a4|letter] [--out DIR] [--workspace W] [--json]',
  about: 'Writes plans with contacts, call tree and checklists as one file to print or keep at hand; all of them unless some are named.', // prettier-ignore
  async run(args, { out }) {
    const { values } = readArguments(args, options);
    const formats = (values.format ?? 'html').split(',').map(formatOf);
    const paper = PaperSize.safeParse(values.paper ?? 'a4');
    if (!paper.success) throw new CannotDo(`--paper takes a4 or letter, not ${values.paper ?? ''}.`);
    const files = await withBackend({ workspace: values.workspace, access: 'read' }, async (ask) => {
      const planIds = values.plans?.split(',') ?? (await ask('plans.list', {})).map(({ id }) => id);
      if (planIds.length === 0) throw new CannotDo('There is no plan in this workspace to pack.');
      const paths: string[] = [];
      for (const format of formats)
        paths.push(saveFile(values.out ?? '.', await ask('packs.make', { planIds, format, paper: paper.data })));
      return paths;
    });
    if (values.json) out(JSON.stringify({ files }));
    else for (const file of files) out(file);
    return 0;
  },
};

function formatOf(text: string): 'html' | 'pdf' {
  const format = text.trim().toLowerCase();
  if (format === 'html' || format === 'pdf') return format;
  throw new CannotDo(`--format takes html and pdf, not ${text}.`);
}
