import type { Effect } from '../../../../shared/model/scenario';
import { EffectsList } from '../../../ui/effects/effects-list';
import type { FreshList } from '../../../ui/effects/effect-props';
import type { Editor } from '../../editor/editor';
import { useEditor, usePlan } from '../../editor/editor-context';
import { createCommunication } from '../../inspector/communication/communication-field';
import type { Bound } from '../../inspector/fields/bound';
import { createEntry } from '../../inspector/fields/catalogue-options';

/** What an inject does to the model, in the editor: what an effect names can be made on the spot. */
export function EffectsField({ of }: { readonly of: Bound<Effect[]> }) {
  const editor = useEditor();
  const { workflow } = usePlan();
  return (
    <div data-field={of.field}>
      <EffectsList
        effects={of.value}
        workflow={workflow}
        onChange={(effects, gesture) => of.change(effects, gesture)}
        makeFresh={(list, use) => makeIn(editor, list, use)}
      />
    </div>
  );
}

function makeIn(editor: Editor, list: FreshList, use: (key: string, gesture: string) => void): void {
  if (list === 'channels') createCommunication(editor, list, use);
  else createEntry(editor, list, use);
}
