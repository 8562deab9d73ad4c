import type { CommunicationEntry, CommunicationList } from '../../../../shared/editing/edit-communication';
import { ObligationBasis, type Channel, type MessageTemplate, type Obligation, type ProtocolLine } from '../../../../shared/model/communication'; // prettier-ignore
import { ZeroPoint } from '../../../../shared/model/guard';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { fieldsOf, orElse, type FieldOf } from '../fields/bound';
import { ChoiceField, worded } from '../fields/choice-field';
import { DurationField } from '../fields/duration-field';
import { ReferenceField, ReferencesField } from '../fields/reference-field';
import { SwitchField } from '../fields/switch-field';
import { TextField } from '../fields/text-field';
import { CommunicationField } from './communication-field';
import classes from '../fields/fields.module.css';

interface Props {
  readonly list: CommunicationList;
  readonly entryKey: string;
}

/** The form of one audience, obligation, channel or message. */
export function CommunicationForm({ list, entryKey }: Props) {
  const editor = useEditor();
  const entry = useOfPlan(({ workflow }) => workflow.communication?.[list].find(({ key }) => key === entryKey));
  if (entry === undefined) return null;
  const bind = <T extends object>(thing: T): FieldOf<T> =>
    fieldsOf(thing, (set, what, gesture) =>
      editor.perform('communication.edit', { list, key: entryKey, set, what }, { gesture, quiet: true }),
    );
  const f = bind(entry);
  return (
    <>
      <TextField of={f('name', 'name')} label={NAMED[list]} required />
      <Special list={list} entry={entry} bind={bind} />
      <TextField of={f('source', 'source')} label="Source" placeholder="Law, contract, or whose rule it is" />
    </>
  );
}

const NAMED: Readonly<Record<CommunicationList, string>> = {
  protocol: 'Audience',
  obligations: 'What is owed',
  channels: 'Name',
  messages: 'Name',
};

interface SpecialProps {
  readonly list: CommunicationList;
  readonly entry: CommunicationEntry;
  readonly bind: <T extends object>(thing: T) => FieldOf<T>;
}

/** `entry` comes from `list`, which says what it is. */
function Special({ list, entry, bind }: SpecialProps) {
  switch (list) {
    case 'protocol':
      return <AudienceFields f={bind(entry as ProtocolLine)} />;
    case 'obligations':
      return <ObligationFields f={bind(entry as Obligation)} />;
    case 'channels':
      return <ChannelFields f={bind(entry as Channel)} />;
    case 'messages':
      return <TextField of={orElse(bind(entry as MessageTemplate)('text', 'text'), '')} label="Text" long />;
  }
}

const ZERO_POINTS = worded(ZeroPoint.options);

const AudienceFields = ({ f }: { readonly f: FieldOf<ProtocolLine> }) => (
  <>
    <div className={classes.pair}>
      <DurationField of={f('firstWithin', 'first within')} label="First within" placeholder="no time set" />
      <ChoiceField of={f('from', 'zero point')} label="counted from" options={ZERO_POINTS} />
    </div>
    <div className={classes.pair}>
      <DurationField of={f('repeatEvery', 'repeat every')} label="Then every" placeholder="no repeat" />
      <ReferenceField
        of={f('until', 'end of repeats')}
        label="until this is back"
        list="services"
        otherwise="the end"
      />
    </div>
    <HowFields f={f} />
  </>
);

const ObligationFields = ({ f }: { readonly f: FieldOf<Obligation> }) => (
  <>
    <div className={classes.pair}>
      <ChoiceField of={f('basis', 'basis')} label="Basis" options={worded(ObligationBasis.options)} />
      <TextField
        of={orElse(f('recipient', 'recipient'), '')}
        label="Towards"
        placeholder="authority, customer, insurer"
      />
    </div>
    <TextField of={f('trigger', 'trigger')} label="Applies when" placeholder="always" long />
    <div className={classes.pair}>
      <DurationField of={f('within', 'deadline')} label="Within" required />
      <ChoiceField of={f('from', 'zero point')} label="counted from" options={ZERO_POINTS} />
    </div>
    <HowFields f={f} />
    <TextField of={f('evidence', 'evidence')} label="Evidence to keep" />
  </>
);

/** By which channel, on whose word, in which words. */
function HowFields({ f }: { readonly f: FieldOf<ProtocolLine> | FieldOf<Obligation> }) {
  // what both have in common
  const g = f as FieldOf<Pick<ProtocolLine, 'channel' | 'teller' | 'approver' | 'template'>>;
  return (
    <>
      <div className={classes.pair}>
        <CommunicationField of={g('channel', 'channel')} label="By channel" list="channels" otherwise="any" />
        <CommunicationField of={g('template', 'message')} label="Message" list="messages" otherwise="none prepared" />
      </div>
      <div className={classes.pair}>
        <ReferenceField of={g('teller', 'teller')} label="Told by" list="roles" otherwise="whoever approves" />
        <ReferenceField of={g('approver', 'approver')} label="Approved by" list="roles" otherwise="nobody" />
      </div>
    </>
  );
}

const ChannelFields = ({ f }: { readonly f: FieldOf<Channel> }) => (
  <>
    <ReferencesField of={f('needs', 'components')} label="Dead while one of these is down" list="components" />
    <ReferenceField
      of={f('service', 'service')}
      label="Or while this service is below its minimum"
      list="services"
      otherwise="none"
    />
    <SwitchField
      of={f('outOfBand', 'out of band')}
      label="Out of band"
      hint="Shares nothing with what may have failed: offered when another channel is dead."
    />
  </>
);
