import type { RatingValue } from '../../../shared/model/own-report';
import type { RatedObjective } from '../../../shared/participants/participant-view';
import { useDesk, useSent } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { SentState } from '../said/sent-state';
import { useWords } from '../said/use-words';
import { CriticalTasks } from './critical-tasks';
import classes from './objectives.module.css';

const VALUES: readonly { readonly value: RatingValue; readonly name: string }[] = [
  { value: 'P', name: 'Performed without challenges' },
  { value: 'S', name: 'Performed with some challenges' },
  { value: 'M', name: 'Performed with major challenges' },
  { value: 'U', name: 'Unable to be performed' },
  { value: 'N', name: 'Not observed' },
];

/** One objective with its critical tasks: one press rates it, with the reason that stands above. */
export function Objective({ objective }: { readonly objective: RatedObjective }) {
  const { outbox } = useDesk();
  const { id, text, capability, tasks, rating } = objective;
  const sent = useSent((said) => said.kind === 'rate' && said.objective === id).at(-1);
  const [why, keep] = useWords(`rationale.${id}`);
  const onWay = sent?.said.kind === 'rate' && sent.state !== 'refused' ? sent.said.value : undefined;
  const value = onWay ?? rating?.value;
  const rate = (given: RatingValue): void => {
    const rationale = why.trim() || rating?.rationale;
    outbox.say({ kind: 'rate', objective: id, value: given, ...(rationale !== undefined && { rationale }) });
  };
  return (
    <details className={classes.objective}>
      <summary className={card.fold}>
        <span
          className={classes.value}
          data-is-rated={value !== undefined || undefined}
          aria-label={value === undefined ? 'Not rated' : `Rated ${value}`}
          role="img"
        >
          {value ?? '–'}
        </span>
        <span className={classes.text}>{text}</span>
      </summary>
      <div className={classes.body}>
        {capability !== undefined && <p className={card.soft}>Capability: {capability}</p>}
        <CriticalTasks tasks={tasks} />
        <label className={controls.field}>
          <span className={controls.label}>Why</span>
          <textarea
            className={controls.input}
            rows={3}
            maxLength={4_000}
            value={why}
            placeholder={rating?.rationale}
            onChange={(event) => keep(event.currentTarget.value)}
          />
        </label>
        <div className={classes.values} role="group" aria-label="Rating">
          {VALUES.map(({ value: given, name }) => (
            <button
              key={given}
              type="button"
              className={`${controls.button} ${classes.way}`}
              aria-pressed={value === given}
              onClick={() => rate(given)}
            >
              <b>{given}</b> {name}
            </button>
          ))}
        </div>
        {sent !== undefined && <SentState sent={sent} />}
      </div>
    </details>
  );
}
