import type { ObjectiveRating } from '../../../shared/model/own-report';
import type { ReportObjective } from '../../../shared/model/report-outline';
import { RatingForm } from './rating-form';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly objectives: readonly ReportObjective[];
  readonly ratings: readonly ObjectiveRating[];
}

/** Each objective with what its evaluators found. */
export function RatingList({ runId, objectives, ratings }: Props) {
  if (objectives.length === 0) return <p className={classes.text}>This exercise has no objectives to rate.</p>;
  return (
    <ul className={classes.plain}>
      {objectives.map(({ id, text }) => (
        <li key={id} className={classes.card}>
          <h3 className={classes.title} dir="auto">
            {text}
          </h3>
          {ratings
            .filter(({ objective }) => objective === id)
            .map(({ evaluator, value, rationale }) => (
              <p key={evaluator} className={classes.text} dir="auto">
                <strong>{value}</strong> {evaluator}
                {rationale !== undefined && `: ${rationale}`}
              </p>
            ))}
          <RatingForm runId={runId} objective={id} given={ratings.find(({ objective }) => objective === id)} />
        </li>
      ))}
    </ul>
  );
}
