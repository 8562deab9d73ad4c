import { useId, useState } from 'react';
import type { NoteTag } from '../../../shared/model/run';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { WordsForm } from '../said/words-form';
import { WhoField } from './who-field';
import classes from './entry.module.css';

interface Tag {
  readonly tag: NoteTag;
  readonly name: string;
  readonly alone?: string;
}

const SEEN: readonly Tag[] = [
  { tag: 'observation', name: 'Observation' },
  { tag: 'strength', name: 'Strength' },
  { tag: 'gap', name: 'Gap' },
];
const HEARD: readonly Tag[] = [
  { tag: 'answer', name: 'Answer' },
  { tag: 'acknowledgement', name: 'Acknowledged', alone: 'Acknowledged' },
  { tag: 'communication', name: 'Communication' },
  { tag: 'question', name: 'Question' },
];
const CHANNELS = ['verbal', 'phone', 'chat', 'email', 'SMS', 'role-play'] as const;

/** What was seen; where words may be entered for others, whose they are and how they came. One press on what it is records it. */
export function Entry() {
  const { view } = useDesk();
  const [picked, setInject] = useState<string>();
  const [who, setWho] = useState('');
  const [channel, setChannel] = useState<string>('verbal');
  const ids = { inject: useId(), channel: useId() };
  const isForOthers = view.names !== undefined;
  // what others say is mostly about the inject on the table
  const inject = picked ?? (isForOthers ? view.injects[0]?.id : undefined) ?? '';
  const tags = isForOthers ? [...SEEN, ...HEARD] : SEEN;
  const more = {
    ...(inject !== '' && { inject }),
    ...(isForOthers && who.trim() !== '' && { who: who.trim(), channel }),
  };
  return (
    <section className={card.card} aria-labelledby="entry">
      <h2 id="entry" className={card.heading}>
        {isForOthers ? 'Enter for anybody' : 'Write down what you see'}
      </h2>
      {isForOthers && (
        <div className={classes.pair}>
          <WhoField label="Whose words" value={who} onChange={setWho} />
          <div className={controls.field}>
            <label className={controls.label} htmlFor={ids.channel}>
              How they came
            </label>
            <select
              id={ids.channel}
              className={controls.input}
              value={channel}
              onChange={(event) => setChannel(event.currentTarget.value)}
            >
              {CHANNELS.map((it) => (
                <option key={it}>{it}</option>
              ))}
            </select>
          </div>
        </div>
      )}
      <div className={controls.field}>
        <label className={controls.label} htmlFor={ids.inject}>
          About
        </label>
        <select
          id={ids.inject}
          className={controls.input}
          value={inject}
          onChange={(event) => setInject(event.currentTarget.value)}
        >
          <option value="">the exercise as a whole</option>
          {view.injects.map(({ id, no, title }) => (
            <option key={id} value={id}>
              inject {no}
              {title !== undefined && `: ${title}`}
            </option>
          ))}
        </select>
      </div>
      <WordsForm
        field="entry"
        label="What"
        rows={3}
        ways={tags.map(({ tag, name, ...alone }) => ({
          name,
          ...alone,
          said: (text) => ({ kind: 'note', tag, text, ...more }),
        }))}
      />
    </section>
  );
}
