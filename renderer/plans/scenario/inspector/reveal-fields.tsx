import { REVEALS, revealOf, type Reveal } from '../../../ui/effects/reveal-rule';
import { usePlan } from '../../editor/editor-context';
import { part, type Bound } from '../../inspector/fields/bound';
import { ChoiceField } from '../../inspector/fields/choice-field';
import { StateField } from '../../inspector/fields/states-field';

/** When players learn of the effects: what is true and what is known differ until then. */
export function RevealFields({ of }: { readonly of: Bound<Reveal | undefined> }) {
  const { workflow } = usePlan();
  const made = (kind: Reveal['kind'] = 'message'): Reveal | undefined => revealOf(kind, workflow);
  return (
    <div data-field={of.field}>
      <ChoiceField
        of={part<Reveal | undefined, Reveal['kind']>(of, of.value?.kind ?? 'message', made)}
        label="Players learn of the effects"
        options={REVEALS}
      />
      {of.value?.kind === 'step' && (
        <StateField
          of={part<Reveal | undefined, string>(of, of.value.step, (step) =>
            step === undefined ? undefined : { kind: 'step', step },
          )}
          label="Step that shows them"
          among={(s) => s.kind === 'step'}
        />
      )}
    </div>
  );
}
