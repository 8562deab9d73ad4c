import { Button, Checkbox, CloseButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ratedObjectives, type Rated } from '../../../shared/analysis/ratings';
import { RatingValue } from '../../../shared/model/own-report';
import type { Objective } from '../../../shared/model/scenario';
import { ErrorNote } from '../../ui/error-note';
import { moveFocus } from '../palette/move-focus';
import panel from '../palette/hand-inject.module.css';
import { useRoom } from '../room/room-context';
import { useTicks } from '../injects/use-ticks';
import { Speaker } from '../log/speaker';
import { useUnsent } from '../log/use-unsent';
import { useRatings } from './use-ratings';
import classes from './evaluate.module.css';

/** The evaluator's view: each objective with its critical tasks, what evaluators say of it, and why. */
export function Evaluate() {
  const { scenario, look, toBoard } = useRoom();
  const { ratings } = useRatings();
  const rated = ratedObjectives(scenario.objectives, ratings);
  const [chosen, setChosen] = useState(0);
  const open = rated[chosen];
  const done = rated.filter(({ given }) => given.length > 0).length;
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  return (
    <section className={panel.panel} aria-label="Evaluate">
      <header className={panel.header}>
        <h2 className={panel.title}>
          Objectives{' '}
          <span className={classes.soft}>
            {done} of {rated.length} rated
          </span>
        </h2>
        <CloseButton size="sm" aria-label="Close" onClick={close} />
      </header>
      <div className={panel.columns}>
        <nav className={classes.objectives} aria-label="Objectives" onKeyDown={moveFocus}>
          {rated.map(({ objective, used, given }, index) => (
            <button
              key={objective.id}
              type="button"
              className={classes.objective}
              aria-current={index === chosen}
              tabIndex={index === chosen ? 0 : -1}
              autoFocus={index === 0}
              onClick={() => setChosen(index)}
              onFocus={() => setChosen(index)}
            >
              <span className={classes.value} data-value={used}>
                {used ?? (given.length > 0 ? 'N' : '–')}
              </span>
              {objective.text}
            </button>
          ))}
          {rated.length === 0 && (
            <p className={classes.soft}>This scenario sets no objectives: there is nothing to rate.</p>
          )}
        </nav>
        {open !== undefined && <Judge key={open.objective.id} rated={open} />}
      </div>
    </section>
  );
}

function Judge({ rated: { objective, given } }: { readonly rated: Rated }) {
  const { rate } = useRatings();
  const [evaluator, setEvaluator] = useUnsent('evaluator');
  const [why, setWhy] = useUnsent(`evaluator.why.${objective.id}`);
  const [trouble, setTrouble] = useState<string>();
  const say = async (value: RatingValue): Promise<void> => {
    const rationale = why.trim();
    const rating = {
      objective: objective.id,
      evaluator: evaluator.trim(),
      value,
      ...(rationale !== '' && { rationale }),
    };
    const refused = await rate(rating);
    setTrouble(refused);
    if (refused === undefined) setWhy('');
  };
  return (
    <div className={classes.judge}>
      <p className={classes.text}>
        {objective.text}{' '}
        {objective.capability !== undefined && <span className={classes.soft}>{objective.capability}</span>}
      </p>
      <CriticalTasks objective={objective} />
      <Speaker size="xs" label="Evaluator" value={evaluator} onChange={setEvaluator} />
      <Textarea
        size="xs"
        label="Why"
        autosize
        minRows={2}
        maxRows={4}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className={classes.values} role="group" aria-label="Rating">
        {RatingValue.options.map((value) => (
          <Button
            key={value}
            size="compact-sm"
            variant="default"
            disabled={evaluator.trim() === ''}
            title={WORDS[value]}
            onClick={() => void say(value)}
          >
            <b>{value}</b>&nbsp;{WORDS[value]}
          </Button>
        ))}
      </div>
      {evaluator.trim() === '' && <p className={classes.soft}>Name the evaluator first: a rating is somebody’s.</p>}
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      {given.length > 0 && (
        <ul className={classes.given}>
          {given.map(({ evaluator: who, value, rationale }) => (
            <li key={who}>
              <b>{value}</b> {who} {rationale !== undefined && <span className={classes.soft}>{rationale}</span>}
            </li>
          ))}
        </ul>
      )}
      {new Set(given.map(({ value }) => value)).size > 1 && (
        <p className={classes.soft}>Evaluators differ: the lower counts, all of them stand in the report.</p>
      )}
    </div>
  );
}

const WORDS: Readonly<Record<RatingValue, string>> = {
  P: 'without challenges',
  S: 'some challenges',
  M: 'major challenges',
  U: 'unable',
  N: 'not observed',
};

/** A task that was seen done is a note of the record: with its time, and who saw it. */
function CriticalTasks({ objective: { tasks = [] } }: { readonly objective: Objective }) {
  const { seen, toggle } = useTicks();
  if (tasks.length === 0) return null;
  return (
    <fieldset className={classes.tasks}>
      <legend className={classes.soft}>Critical tasks</legend>
      {tasks.map((task) => (
        <Checkbox key={task} size="xs" label={task} checked={seen.has(task)} onChange={() => toggle(task)} />
      ))}
    </fieldset>
  );
}
