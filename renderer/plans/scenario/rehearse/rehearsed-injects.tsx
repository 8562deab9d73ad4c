import { formatInstant } from '../../../../shared/basics/time';
import { byNumber } from '../../../../shared/model/inject-order';
import type { Rehearsal } from '../../../../shared/model/rehearsal';
import type { Scenario } from '../../../../shared/model/scenario';
import classes from './rehearse-dialog.module.css';

interface Props {
  readonly of: Rehearsal;
  readonly scenario: Scenario;
  readonly onShow: (picked: { readonly inject: string }) => void;
}

const MOST_CHANGES = 3;

/** Every inject with when it came and what is different with it. */
export const RehearsedInjects = ({ of, scenario, onShow }: Props) => (
  <div className={classes.injects} tabIndex={0} role="region" aria-label="Injects as played">
    <table className={classes.table}>
      <thead>
        <tr>
          <th>No</th>
          <th>Came at</th>
          <th>Inject</th>
          <th>What it changes</th>
        </tr>
      </thead>
      <tbody>
        {byNumber(scenario.injects).map(({ id, no, title, effects }) => {
          const played = of.injects.find(({ inject }) => inject === id);
          return (
            <tr key={id}>
              <td>{no}</td>
              <td className={classes.when}>{played?.at === undefined ? 'not released' : formatInstant(played.at)}</td>
              <td>
                <button type="button" className={classes.link} onClick={() => onShow({ inject: id })}>
                  {title}
                </button>
              </td>
              <td className={classes.changes}>
                {effects.length === 0 ? 'a message: for the room only' : told(played?.changes ?? [])}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

function told(changes: readonly string[]): string {
  if (changes.length === 0) return 'nothing';
  const more = changes.length - MOST_CHANGES;
  return `${changes.slice(0, MOST_CHANGES).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
