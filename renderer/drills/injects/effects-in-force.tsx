import { Button } from '@mantine/core';
import { effectInWords } from '../../../shared/analysis/describe-effect';
import { formatInstant } from '../../../shared/basics/time';
import { HiddenMark } from '../projector/hidden-mark';
import { useRoom } from '../room/room-context';
import classes from './inject-column.module.css';

/** What injects are doing to the model at this moment, each to be lifted by hand. */
export function EffectsInForce() {
  const { live, workflow, folds, isOver, give, toBoard } = useRoom();
  const isHidden = (inject: string): boolean => folds.known.secrets.some((secret) => secret.id === inject);
  const effects = Object.values(live.board.effects).filter(({ inForce }) => inForce);
  if (effects.length === 0) return null;
  const lift = (id: number): void => {
    void give({ kind: 'lift', effects: [id] });
    toBoard();
  };
  return (
    <div className={classes.effects}>
      <h3 className={classes.heading}>In force</h3>
      <ul className={classes.effectList}>
        {effects.map(({ id, effect, until, inject }) => (
          <li key={id} className={classes.effect}>
            <span className={classes.effectText}>
              {effectInWords(effect, workflow)} {isHidden(inject) && <HiddenMark label="Hidden from the room" />}
              {until !== undefined && <span className={classes.below}> until {formatInstant(until)}</span>}
            </span>
            {!isOver && (
              <Button size="compact-xs" variant="default" onClick={() => lift(id)}>
                Lift
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
