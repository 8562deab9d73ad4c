import type { Step } from '../../../../shared/model/state';
import { Activity, Phase } from '../../../../shared/model/state';
import { counted } from '../../../../shared/report/words/phrases';
import { plannedTime } from '../../canvas/planned-time';
import { part, type Bound, type FieldOf } from '../fields/bound';
import { ChoiceField, worded } from '../fields/choice-field';
import { ClaimsField } from '../fields/claims-field';
import { DistributionField } from '../fields/distribution-field';
import { DurationField } from '../fields/duration-field';
import { RestoresField, SetsField } from '../fields/levels-field';
import { NumberField } from '../fields/number-field';
import { ReferenceField, ReferencesField } from '../fields/reference-field';
import { StatesField } from '../fields/states-field';
import { TextField } from '../fields/text-field';
import { LearnedTimes } from '../learned/learned-times';
import { Section } from '../section';
import { OwnerFields } from './owner-fields';
import { RaciFields } from './raci-fields';
import { Ways } from './ways';
import classes from '../fields/fields.module.css';

interface Props {
  readonly step: Step;
  readonly f: FieldOf<Step>;
}

/** Every field of a step, the ones most plans need first. */
export function StepForm({ step, f }: Props) {
  return (
    <>
      <Section title="Time" holds="duration" summary={plannedTime(step.duration)}>
        <DistributionField of={f('duration', 'duration')} label="Duration" />
        <LearnedTimes step={step} />
      </Section>
      <Section
        title="Owner and resources"
        holds="owner marks claims claimOrder speedPool needs vendors onLoss"
        summary={resourceFact(step)}
      >
        <OwnerFields of={f('owner', 'owner')} marks={f('marks', 'zero point')} />
        <ClaimsField of={f('claims', 'claims')} />
        {(step.claims?.length ?? 0) > 1 && (
          <ChoiceField
            of={f('claimOrder', 'claim order')}
            label="Claims are granted"
            otherwise="together"
            options={worded(['together', 'in order'] as const)}
          />
        )}
        <ReferenceField of={f('speedPool', 'speed pool')} label="Paced by pool" list="pools" otherwise="none" />
        <ReferencesField of={f('needs', 'needed components')} label="Needs components" list="components" />
        <ReferencesField of={f('vendors', 'vendors')} label="Vendors" list="vendors" />
        <ChoiceField
          of={f('onLoss', 'loss of a component')}
          label="If a needed component is lost"
          otherwise="pause until it is back"
          options={[
            { value: 'pause', label: 'Pause until it is back' },
            { value: 'fail', label: 'The attempt fails' },
            { value: 'restart', label: 'Start over when it is back' },
          ]}
        />
      </Section>
      <Section
        title="Order"
        holds="after priority"
        summary={step.after?.length ? `after ${counted(step.after.length, 'step')}` : undefined}
      >
        <StatesField
          of={f('after', 'prerequisites')}
          label="After these steps, in any track"
          among={(s) => s.kind === 'step' && s.id !== step.id}
        />
        <NumberField of={f('priority', 'priority')} label="Priority (0 is first)" placeholder="100" />
      </Section>
      <Section title="Failure" holds="success retries fallback timeout" summary={failureFact(step)}>
        <FailureFields step={step} f={f} />
      </Section>
      <Section
        title="Services"
        holds="restores sets startsWorkaround stopsWorkaround knownErrors"
        summary={step.restores?.length ? `${step.restores.length} restored` : undefined}
      >
        <RestoresField of={f('restores', 'restored services')} />
        <SetsField of={f('sets', 'set services')} />
        <ReferenceField
          of={f('startsWorkaround', 'work-around')}
          label="Starts work-around"
          list="workarounds"
          otherwise="none"
        />
        <ReferenceField
          of={f('stopsWorkaround', 'work-around')}
          label="Stops work-around"
          list="workarounds"
          otherwise="none"
        />
        <ReferencesField of={f('knownErrors', 'known errors')} label="Known errors" list="knownErrors" />
      </Section>
      <Section title="Guidance" holds="activity phase procedure expected evidence completion" summary={step.activity}>
        <div className={classes.pair}>
          <ChoiceField
            of={f('activity', 'activity')}
            label="Activity"
            otherwise="none"
            options={worded(Activity.options)}
          />
          <ChoiceField of={f('phase', 'phase')} label="Phase" otherwise="none" options={worded(Phase.options)} />
        </div>
        <TextField of={f('procedure', 'procedure')} label="Procedure" long />
        <TextField of={f('expected', 'expected action')} label="Expected action" long />
        <TextField of={f('evidence', 'evidence')} label="Evidence" long />
        <ChoiceField
          of={f('completion', 'completion')}
          label="Ends in a drill"
          otherwise="as the drill is set"
          options={[
            { value: 'facilitator', label: 'When the facilitator says so' },
            { value: 'automatic', label: 'By itself at its planned time' },
          ]}
        />
      </Section>
      <Section title="Responsible" holds="raci">
        <RaciFields of={f('raci', 'RACI')} />
      </Section>
      <Section title="Ways out" holds="port">
        <Ways state={step} />
      </Section>
    </>
  );
}

function FailureFields({ step, f }: Props) {
  const retries = f('retries', 'retries');
  const timeout = f('timeout', 'timeout');
  return (
    <>
      <NumberField
        of={f('success', 'probability of success')}
        label="Probability of success"
        scale={100}
        unit="%"
        placeholder="100"
      />
      <div className={classes.pair}>
        <NumberField
          of={part(retries, retries.value?.max, (max) => (max === undefined ? undefined : { ...retries.value, max }))}
          label="Retries"
          placeholder="0"
        />
        {step.retries !== undefined && (
          <DurationField
            of={part(retries, step.retries.backoff, (backoff) => ({
              max: step.retries?.max ?? 1,
              ...(backoff === undefined ? {} : { backoff }),
            }))}
            label="Pause before each"
          />
        )}
      </div>
      <FallbackFields of={f('fallback', 'fallback')} />
      <div className={classes.pair}>
        <DurationField
          of={part(timeout, timeout.value?.after, (after) =>
            after === undefined ? undefined : { ...timeout.value, after },
          )}
          label="Timeout"
        />
        {step.timeout !== undefined && (
          <ChoiceField
            of={part(timeout, step.timeout.from, (from) => ({
              after: step.timeout?.after ?? 0,
              ...(from === undefined ? {} : { from }),
            }))}
            label="Counted from"
            otherwise="entering"
            options={[
              { value: 'entering', label: 'Entering' },
              { value: 'working', label: 'Start of work' },
            ]}
          />
        )}
      </div>
    </>
  );
}

/** What is done when all attempts are used up. Its duration decides whether there is one. */
function FallbackFields({ of }: { readonly of: Bound<Step['fallback']> }) {
  const { value } = of;
  return (
    <div className={classes.group} data-field="fallback">
      <DistributionField
        of={part(of, value?.duration, (duration) => duration && { ...value, duration })}
        label="Fallback, when all attempts failed"
        otherwise="none: the step fails"
      />
      {value !== undefined && (
        <div className={classes.withNumber}>
          <TextField
            of={part(of, value.name, (name) => {
              const { name: _, ...rest } = value;
              return name === undefined ? rest : { ...rest, name };
            })}
            label="What is done instead"
          />
          <NumberField
            of={part(of, value.success, (success) => {
              const { success: _, ...rest } = value;
              return success === undefined ? rest : { ...rest, success };
            })}
            label="Success"
            scale={100}
            unit="%"
            placeholder="100"
          />
        </div>
      )}
    </div>
  );
}

const resourceFact = ({ claims = [], needs = [] }: Step): string =>
  [claims.length > 0 && counted(claims.length, 'claim'), needs.length > 0 && counted(needs.length, 'component')].filter(Boolean).join(', '); // prettier-ignore

const failureFact = ({ success = 1, retries, fallback }: Step): string =>
  [success < 1 && `${Math.round(success * 100)} % success`, retries && counted(retries.max, 'retry', 'retries'), fallback && 'fallback'].filter(Boolean).join(', '); // prettier-ignore
