import type { Inject } from '../../../../shared/model/scenario';
import { usePlan } from '../../editor/editor-context';
import { part, type Bound } from '../../inspector/fields/bound';
import { ChoiceField } from '../../inspector/fields/choice-field';
import { StateField } from '../../inspector/fields/states-field';

type Reveal = NonNullable<Inject['reveal']>;

/** When players learn of the effects: what is true and what is known differ until then. */
export function RevealFields({ of }: { readonly of: Bound<Reveal | undefined> }) {
  const { states } = usePlan().workflow;
  const first = states.find((s) => s.kind === 'step')?.id;
  const made = (kind: Reveal['kind'] | undefined): Reveal | undefined => {
    if (kind === undefined || kind === 'message') return undefined;
    if (kind === 'hand') return { kind };
    return first === undefined ? undefined : { kind, step: first };
  };
  return (
    <div data-field={of.field}>
      <ChoiceField
        of={part<Reveal | undefined, Reveal['kind']>(of, of.value?.kind ?? 'message', made)}
        label="Players learn of the effects"
        options={[
          { value: 'message', label: 'With the message' },
          { value: 'step', label: 'When a step is done' },
          { value: 'hand', label: 'When the facilitator says so' },
        ]}
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
