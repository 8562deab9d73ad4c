import type { ReadInject } from '../../../shared/editing/msel/read-msel';
import type { Scenario } from '../../../shared/model/scenario';
import { ImportDialog } from '../../ui/import/import-dialog';
import type { OpenedFile } from '../../ui/import/open-file';
import { useEditor, useOfPlan } from '../editor/editor-context';

interface Props {
  readonly scenario: Scenario;
  readonly file: OpenedFile;
  readonly onClose: () => void;
}

/** The injects of a file, taken over into the scenario as one edit. */
export function ImportInjects({ scenario, file, onClose }: Props) {
  const editor = useEditor();
  const workflow = useOfPlan((plan) => plan.workflow);
  const take = (rows: readonly ReadInject[]): string | undefined => {
    const done = editor.perform('injects.import', { scenario: scenario.id, rows }, { quiet: true });
    if (!done.ok) return done.error;
    editor.notice.set(`Read ${file.name}. Ctrl Z takes it back.`);
    return undefined;
  };
  return <ImportDialog scenario={scenario} workflow={workflow} file={file} onTake={take} onClose={onClose} />;
}
