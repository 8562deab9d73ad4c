import { Menu } from '@mantine/core';
import { IconFileText, IconNotebook } from '@tabler/icons-react';
import type { ExercisePaper } from '../../../shared/contract/exercise';
import type { Scenario } from '../../../shared/model/scenario';
import { call } from '../../client/client';
import { download } from '../../client/download';
import { usualPaper } from '../../ui/usual-paper';
import { useEditor } from '../editor/editor-context';

const PAPERS: readonly { readonly kind: ExercisePaper; readonly name: string; readonly format: 'pdf' | 'docx' }[] = [
  { kind: 'situation manual', name: 'Situation manual for players, PDF', format: 'pdf' },
  { kind: 'situation manual', name: 'Situation manual for players, Word', format: 'docx' },
  { kind: 'facilitator pack', name: 'Facilitator pack, PDF', format: 'pdf' },
  { kind: 'facilitator pack', name: 'Facilitator pack, Word', format: 'docx' },
];

/** What is printed before StartEx: one paper for players, one to run the drill by when the computer does not last. */
export function PapersMenu({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  const make = async (kind: ExercisePaper, format: 'pdf' | 'docx'): Promise<void> => {
    editor.notice.set(`Making the ${kind} …`);
    const { workflow } = editor.plan();
    const made = await call('exercise.paper', {
      workflow,
      scenario,
      kind,
      format,
      paper: usualPaper(navigator.language),
    });
    editor.notice.set(made.ok ? `The ${kind} is made.` : `The ${kind} was not made. ${made.error.message}`);
    if (made.ok) download(made.value);
  };
  return (
    <>
      <Menu.Divider />
      {PAPERS.map(({ kind, name, format }) => (
        <Menu.Item
          key={name}
          leftSection={kind === 'situation manual' ? <IconFileText size={14} /> : <IconNotebook size={14} />}
          onClick={() => void make(kind, format)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
