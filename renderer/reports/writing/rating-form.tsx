import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RatingValue, type ObjectiveRating } from '../../../shared/model/own-report';
import { call } from '../../client/client';
import { ErrorNote } from '../../ui/error-note';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly objective: string;
  /** The first rating there is, to go on from. */
  readonly given: ObjectiveRating | undefined;
}

const WORDS: Readonly<Record<RatingValue, string>> = {
  P: 'performed without challenges',
  S: 'performed with some challenges',
  M: 'performed with major challenges',
  U: 'unable to be performed',
  N: 'not observed',
};

/** HSEEP's letters, by a named evaluator. The same evaluator again takes the place of the first rating. */
export function RatingForm({ runId, objective, given }: Props) {
  const [value, setValue] = useState<RatingValue>(given?.value ?? 'N');
  const [evaluator, setEvaluator] = useState(given?.evaluator ?? '');
  const [rationale, setRationale] = useState(given?.rationale ?? '');
  const [trouble, setTrouble] = useState<string>();
  const rate = async (): Promise<void> => {
    const why = rationale.trim();
    const rating = { objective, evaluator: evaluator.trim(), value, ...(why !== '' && { rationale: why }) };
    const rated = await call('editions.rate', { runId, rating });
    setTrouble(rated.ok ? undefined : rated.error.message);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void rate();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label="Rating"
        data={[...RatingValue.options]}
        value={value}
        onChange={(next) => setValue(RatingValue.parse(next))}
      />
      <p className={classes.text}>{WORDS[value]}</p>
      <TextInput
        size="xs"
        label="Evaluator"
        dir="auto"
        maxLength={500}
        value={evaluator}
        onChange={({ currentTarget }) => setEvaluator(currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="Why"
        dir="auto"
        maxLength={2_000}
        value={rationale}
        onChange={({ currentTarget }) => setRationale(currentTarget.value)}
      />
      <div>
        <Button type="submit" size="compact-sm" variant="default" disabled={evaluator.trim() === ''}>
          Rate
        </Button>
      </div>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </form>
  );
}
