import { Autocomplete, Button, CloseButton, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { feedbackOf } from '../../../shared/analysis/feedback';
import { FeedbackStatement, isEmptyForm, type FeedbackForm } from '../../../shared/model/feedback';
import { AGREEMENT, STATEMENTS } from '../../../shared/model/feedback-statements';
import { feedbackWords } from '../../ui/hot-wash-words';
import { useSpeakers } from '../log/use-speakers';
import panel from '../palette/hand-inject.module.css';
import { useRoom } from '../room/room-context';
import classes from './feedback-panel.module.css';

type Draft = Omit<FeedbackForm, 'who' | 'channel'>;
const empty: Draft = { ratings: {} };
const CHANNELS = ['on paper', 'by word of mouth', 'by phone', 'by mail', 'by chat'];
const MARKS = ['1', '2', '3', '4', '5'];

/** The form of one participant, typed by the scribe: from paper, from a call. The latest form of a person counts. */
export function FeedbackPanel() {
  const { folds, look, give, toBoard } = useRoom();
  const feedback = useMemo(() => feedbackOf(folds.entries), [folds.entries]);
  const speakers = useSpeakers();
  const [who, setWho] = useState('');
  const [channel, setChannel] = useState(CHANNELS[0] ?? '');
  const [draft, setDraft] = useState(empty);
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  const record = async (): Promise<void> => {
    const form: FeedbackForm = { ...draft, ...(who.trim() !== '' && { who: who.trim() }), channel };
    if (isEmptyForm(form) || !(await give({ kind: 'feedback', form }))) return;
    setDraft(empty);
    setWho('');
  };
  const write = (part: 'strengths' | 'improvements' | 'actions', text: string): void => {
    const { [part]: _before, ...rest } = draft;
    setDraft(text === '' ? rest : { ...rest, [part]: text });
  };
  const { missing } = feedback;
  const isKnown = feedback.forms.some((form) => form.who !== undefined && form.who === who.trim());
  return (
    <section className={panel.panel} aria-label="Feedback of the participants">
      <header className={panel.header}>
        <h2 className={panel.title}>
          Feedback{' '}
          <span className={classes.soft}>
            {feedbackWords({ received: feedback.forms.length, missing: [...missing] })}
          </span>
        </h2>
        <CloseButton size="sm" aria-label="Close" onClick={close} />
      </header>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <div className={classes.pair}>
          <Autocomplete
            size="xs"
            label="Whose"
            placeholder="empty: without a name"
            description={isKnown ? 'This form takes the place of the one before.' : undefined}
            data={[...new Set([...missing, ...speakers])]}
            value={who}
            onChange={setWho}
            data-autofocus
          />
          <Select
            size="xs"
            label="How it came"
            allowDeselect={false}
            data={CHANNELS}
            value={channel}
            onChange={(value) => value !== null && setChannel(value)}
          />
        </div>
        <p className={classes.scale}>
          1 {AGREEMENT[0]} · 5 {AGREEMENT[4]}
        </p>
        {FeedbackStatement.options.map((statement) => (
          <div key={statement} className={classes.statement} role="group" aria-label={STATEMENTS[statement]}>
            <span>{STATEMENTS[statement]}</span>
            <SegmentedControl
              size="xs"
              aria-label={STATEMENTS[statement]}
              data={[{ value: '', label: '–' }, ...MARKS]}
              value={String(draft.ratings[statement] ?? '')}
              onChange={(value) => {
                const { [statement]: _before, ...rest } = draft.ratings;
                setDraft({ ...draft, ratings: value === '' ? rest : { ...rest, [statement]: Number(value) } });
              }}
            />
          </div>
        ))}
        {TEXTS.map(([part, label]) => (
          <Textarea
            key={part}
            size="xs"
            label={label}
            autosize
            minRows={1}
            maxRows={4}
            value={draft[part] ?? ''}
            onChange={(event) => write(part, event.currentTarget.value)}
          />
        ))}
        <div className={classes.foot}>
          <Button size="compact-md" type="submit" disabled={isEmptyForm(draft)}>
            Record the form
          </Button>
        </div>
      </form>
    </section>
  );
}

const TEXTS = [
  ['strengths', 'What went well'],
  ['improvements', 'What could be better'],
  ['actions', 'What should be done'],
] as const;
