import type { Place, Problem } from '../../../shared/compile/problem';
import { address } from '../../client/navigation';
import { ErrorNote } from '../../ui/error-note';
import { placeName } from '../../ui/place-name';
import type { Source } from './source';
import classes from './refused.module.css';

interface Props {
  readonly source: Source;
  readonly errors: readonly Problem[];
}

/** Why a plan cannot be simulated; each line leads to the field. */
export const Refused = ({ source, errors }: Props) => (
  <div className={classes.refused}>
    <ErrorNote>
      This plan has {errors.length === 1 ? 'an error' : `${errors.length} errors`} and cannot be run. Nothing is lost:
      mend {errors.length === 1 ? 'it' : 'them'} in the drawing and come back.
    </ErrorNote>
    <ul className={classes.list}>
      {errors.map((problem, index) => (
        <li key={index}>
          {source.planId === undefined ? (
            problemText(problem, source)
          ) : (
            <a href={fieldAddress(source.planId, problem.place)}>{problemText(problem, source)}</a>
          )}
        </li>
      ))}
    </ul>
  </div>
);

/** What is wrong and where, the place only when the message does not name it. */
function problemText({ message, place }: Problem, { plan }: Source): string {
  const where = placeName(place, plan);
  return where === '' || message.includes(`“${where}”`) ? message : `${where}: ${message}`;
}

/** The plan's editor reads this and opens the form with the cursor in the field. */
export function fieldAddress(planId: string, { kind, id, field }: Place): string {
  const query = new URLSearchParams({ at: kind, id, ...(field === undefined ? {} : { field }) });
  return `${address('plans', planId)}?${query.toString()}`;
}
