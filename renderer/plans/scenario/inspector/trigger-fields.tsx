import { MINUTE } from '../../../../shared/basics/time';
import { plannedAt } from '../../../../shared/model/inject-order';
import type { Guard } from '../../../../shared/model/guard';
import type { Inject, InjectTrigger } from '../../../../shared/model/scenario';
import { triggerSentence } from '../../../../shared/model/trigger-sentence';
import type { State } from '../../../../shared/model/state';
import type { Workflow } from '../../../../shared/model/workflow';
import { capitalised } from '../../../ui/capitalised';
import { usePlan } from '../../editor/editor-context';
import { part, type Bound } from '../../inspector/fields/bound';
import { ChoiceField } from '../../inspector/fields/choice-field';
import { GuardField } from '../../inspector/fields/guard-field';
import { InstantField } from '../../inspector/fields/instant-field';
import { column } from '../../inspector/fields/rows-field';
import { StateField } from '../../inspector/fields/states-field';
import classes from '../../inspector/fields/fields.module.css';

type Kind = InjectTrigger['kind'];

const KINDS = [
  { value: 'time', label: 'At a time' },
  { value: 'condition', label: 'When something holds' },
  { value: 'missed', label: 'If something is not done by then' },
  { value: 'hand', label: 'By hand' },
] as const satisfies readonly { value: Kind; label: string }[];

interface Props {
  readonly of: Bound<InjectTrigger>;
  readonly inject: Inject;
  readonly startsAt: string | undefined;
}

/** When an inject is released. */
export function TriggerFields({ of, inject, startsAt }: Props) {
  const { workflow } = usePlan();
  return (
    <div data-field={of.field} className={classes.group}>
      <ChoiceField
        of={part<InjectTrigger, Kind>(of, of.value.kind, (kind = 'hand') => converted(kind, inject, workflow))}
        label="Released"
        options={KINDS}
      />
      <Details of={of} startsAt={startsAt} />
      {of.value.kind === 'missed' && <p className={classes.read}>{capitalised(triggerSentence(of.value, workflow))}</p>}
    </div>
  );
}

function Details({ of, startsAt }: Omit<Props, 'inject'>) {
  const { value: trigger } = of;
  switch (trigger.kind) {
    case 'time':
      return <InstantField of={column(of as Bound<typeof trigger>, 'at')} label="Time" startsAt={startsAt} />;
    case 'condition':
      return (
        <GuardField
          of={part<InjectTrigger, Guard | undefined>(of, trigger.guard, (guard) =>
            guard === undefined ? { kind: 'hand' } : { kind: 'condition', guard },
          )}
          label="Once, as soon as"
        />
      );
    case 'missed': {
      const missed = of as Bound<typeof trigger>;
      return (
        <>
          <StateField of={column(missed, 'state')} label="What should be done" among={canBeDone} />
          <InstantField of={column(missed, 'by')} label="By" startsAt={startsAt} />
        </>
      );
    }
    case 'hand':
      return null;
  }
}

const canBeDone = ({ kind }: State): boolean => kind !== 'end' && kind !== 'history';

/** The inject released another way, at the same time where both ways have one. */
export function converted(kind: Kind, inject: Inject, { states }: Workflow): InjectTrigger {
  const at = plannedAt(inject) ?? 30 * MINUTE;
  const step = states.find((s) => s.kind === 'step')?.id;
  switch (kind) {
    case 'time':
      return { kind, at };
    case 'condition':
      return {
        kind,
        guard:
          step === undefined
            ? { kind: 'elapsed', since: 'disruption', atLeast: at }
            : { kind: 'step', step, is: 'done' },
      };
    case 'missed': {
      const state = step ?? states.find(canBeDone)?.id;
      return state === undefined ? { kind: 'hand' } : { kind, state, by: at };
    }
    case 'hand':
      return { kind };
  }
}
