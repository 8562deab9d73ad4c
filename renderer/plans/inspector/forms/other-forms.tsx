import { Button, SegmentedControl } from '@mantine/core';
import { childrenOf } from '../../../../shared/editing/tree';
import {
  EndOutcome, type End, type Gate, type Group, type History, type Plain, type Track, type Tracks, type Wait,
} from '../../../../shared/model/state'; // prettier-ignore
import { useEditor, usePlan } from '../../editor/editor-context';
import { part, type FieldOf } from '../fields/bound';
import { ChoiceField, worded } from '../fields/choice-field';
import { DistributionField } from '../fields/distribution-field';
import { DurationField } from '../fields/duration-field';
import { GuardField } from '../fields/guard-field';
import { NumberField } from '../fields/number-field';
import { StateField } from '../fields/states-field';
import { SwitchField } from '../fields/switch-field';
import { Section } from '../section';
import { OwnerFields } from './owner-fields';
import { Ways } from './ways';
import classes from '../inspector.module.css';

interface Of<T extends object> {
  readonly state: T;
  readonly f: FieldOf<T>;
}

export function WaitForm({ state, f }: Of<Wait>) {
  return (
    <>
      <Section title="Condition" holds="guard duration until timeout">
        <p className={classes.hint}>
          A wait ends when its time has passed or its condition holds, whichever comes first.
        </p>
        <DistributionField of={f('duration', 'duration')} label="Time" otherwise="no time: until the condition" />
        <GuardField of={f('until', 'condition')} label="Until" />
        <DurationField of={f('timeout', 'timeout')} label="Timeout, from entering" />
      </Section>
      <Section title="Ways out" holds="port">
        <Ways state={state} />
      </Section>
    </>
  );
}

export function GateForm({ state, f }: Of<Gate>) {
  return (
    <>
      <Section title="Owner and resources" holds="owner marks claims claimOrder speedPool needs vendors onLoss">
        <OwnerFields of={f('owner', 'owner')} marks={f('marks', 'zero point')} />
      </Section>
      <Section title="Time" holds="duration time deadline approval timeout">
        <DistributionField
          of={f('time', 'approval time')}
          label="Time to answer, in a simulation"
          otherwise="none: at once"
        />
        <NumberField
          of={f('approval', 'probability of approval')}
          label="Probability of approval"
          scale={100}
          unit="%"
          placeholder="100"
        />
        <DurationField of={f('timeout', 'timeout')} label="Timeout, from entering" />
      </Section>
      <Section title="Ways out" holds="port">
        <Ways state={state} />
      </Section>
    </>
  );
}

export function GroupForm({ state, f }: Of<Group>) {
  return (
    <>
      <Section title="Contents" holds="initial essential deep default outcome">
        <StateField
          of={f('initial', 'start')}
          label="Starts with"
          otherwise="its first state"
          among={(s) => s.parent === state.id}
        />
      </Section>
      <Section title="Ways out" holds="port">
        <Ways state={state} />
      </Section>
    </>
  );
}

export function TrackForm({ state, f }: Of<Track>) {
  return (
    <Section title="Contents" holds="initial essential deep default outcome">
      <StateField
        of={f('initial', 'start')}
        label="Starts with"
        otherwise="its first state"
        among={(s) => s.parent === state.id}
      />
      <SwitchField
        of={f('essential', 'essential')}
        label="Essential"
        hint="When this track fails, all tracks end as failed at once."
      />
    </Section>
  );
}

export function TracksForm({ state, f }: Of<Tracks>) {
  const editor = useEditor();
  const tracks = childrenOf(usePlan(), state.id);
  const join = f('join', 'join');
  return (
    <>
      <Section title="Join" holds="join">
        <div data-field="join">
          <SegmentedControl
            fullWidth
            size="xs"
            value={state.join.kind}
            onChange={(kind) =>
              void join.change(kind === 'count' ? { kind, k: Math.max(1, tracks.length - 1) } : { kind: kind })
            }
            data={[
              { value: 'all', label: 'All ended' },
              { value: 'any', label: 'Any done' },
              { value: 'count', label: 'Some done' },
            ]}
          />
        </div>
        {state.join.kind === 'count' && (
          <NumberField
            of={part(join, state.join.k, (k) => (k === undefined ? undefined : { kind: 'count' as const, k }))}
            label={`How many of the ${tracks.length} tracks`}
            required
          />
        )}
        <p className={classes.hint}>{JOIN_HINT[state.join.kind]}</p>
        <Button
          size="xs"
          variant="default"
          onClick={() => editor.perform('state.add', { kind: 'track', parent: state.id })}
        >
          Add a track ({tracks.length} now)
        </Button>
      </Section>
      <Section title="Ways out" holds="port">
        <Ways state={state} />
      </Section>
    </>
  );
}

const JOIN_HINT = {
  all: 'Goes on when every track has ended; fails only when every track failed.',
  any: 'Goes on when one track is done; the others are left at once.',
  count: 'Goes on when that many tracks are done; the others are left at once.',
} as const;

export function HistoryForm({ state, f }: Of<History>) {
  return (
    <Section title="Contents" holds="initial essential deep default outcome">
      <SwitchField
        of={f('deep', 'depth')}
        label="Deep"
        hint="Returns inside groups and tracks too, not only to them."
        required
      />
      <StateField
        of={f('default', 'default')}
        label="If it was never left before, start with"
        otherwise="the first state"
        among={(s) => s.parent === state.parent && s.id !== state.id}
      />
    </Section>
  );
}

export const EndForm = ({ f }: Of<End>) => (
  <Section title="Contents" holds="initial essential deep default outcome">
    <ChoiceField of={f('outcome', 'outcome')} label="Outcome" options={worded(EndOutcome.options)} />
    <p className={classes.hint}>Recovered and degraded count as done for what holds this end.</p>
  </Section>
);

export const PlainForm = ({ state }: Of<Plain>) => (
  <Section title="Ways out" holds="port">
    <Ways state={state} />
  </Section>
);
