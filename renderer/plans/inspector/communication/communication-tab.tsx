import { dutyIn } from '../../../../shared/analysis/duties/duty';
import { dutyTimes } from '../../../../shared/analysis/duties/duty-words';
import type { Place } from '../../../../shared/compile/problem';
import { COMMUNICATION, type CommunicationEntry, type CommunicationList } from '../../../../shared/editing/edit-communication'; // prettier-ignore
import { noCommunication } from '../../../../shared/model/communication';
import type { Workflow } from '../../../../shared/model/workflow';
import { useEditor, usePlan } from '../../editor/editor-context';
import { focusField } from '../../editor/focus-field';
import { EntryList } from '../entry-list';
import { CommunicationForm } from './communication-forms';
import own from './communication.module.css';

interface Part {
  readonly list: CommunicationList;
  readonly place: Place['kind'];
  readonly title: string;
  readonly purpose: string;
}

const PARTS: readonly Part[] = [
  {
    list: 'protocol',
    place: 'protocol line',
    title: 'Protocol',
    purpose: 'Who is told, by when, how often, by which channel, and who approves it. Runs as clocks in a drill.',
  },
  {
    list: 'obligations',
    place: 'obligation',
    title: 'Obligations',
    purpose: 'What law, regulators, contracts and insurers ask to be told, and by when.',
  },
  {
    list: 'channels',
    place: 'channel',
    title: 'Channels',
    purpose: 'Ways to reach people, and what they need to work. Keep one that shares nothing with what may fail.',
  },
  {
    list: 'messages',
    place: 'message',
    title: 'Messages',
    purpose: 'Texts prepared now, so that nobody has to find words then.',
  },
];

/** Who is told what: the communication protocol of the plan, and what it is made of. */
export function CommunicationTab() {
  return PARTS.map((part) => <PartOf key={part.list} {...part} />);
}

function PartOf({ list, place, title, purpose }: Part) {
  const editor = useEditor();
  const { workflow } = usePlan();
  const entries = (workflow.communication ?? noCommunication)[list];
  const add = (): void => {
    const result = editor.perform('communication.add', { list });
    if (result.ok) focusField('name', result.value.workflow.communication?.[list].at(-1)?.key);
  };
  return (
    <section aria-label={title} className={own.part}>
      <h2 className={own.title}>{title}</h2>
      <EntryList<(typeof entries)[number]>
        entries={entries}
        place={place}
        noun={COMMUNICATION[list].noun}
        purpose={purpose}
        factOf={(entry) => factOf(list, entry, workflow)}
        renderForm={(key) => <CommunicationForm list={list} entryKey={key} />}
        onAdd={add}
        onRemove={(key) => editor.perform('communication.remove', { list, key })}
      />
    </section>
  );
}

/** The one fact of an entry worth reading while it is closed. */
function factOf(list: CommunicationList, entry: CommunicationEntry, workflow: Workflow): string {
  if (list === 'channels') return 'outOfBand' in entry && entry.outOfBand === true ? 'out of band' : '';
  if (list === 'messages') return '';
  const duty = dutyIn(workflow, entry.key);
  return duty === undefined ? '' : dutyTimes(duty);
}
