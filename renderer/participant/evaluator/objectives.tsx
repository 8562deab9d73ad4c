import { useDesk } from '../desk';
import card from '../page/card.module.css';
import { Objective } from './objective';
import classes from './objectives.module.css';

/** Every objective of the exercise with this evaluator's own rating. What others rated is not shown: each judges alone. */
export function Objectives() {
  const { view } = useDesk();
  const objectives = view.objectives ?? [];
  const done = objectives.filter(({ rating }) => rating !== undefined).length;
  return (
    <section className={classes.objectives} aria-labelledby="objectives">
      <h2 id="objectives" className={card.heading}>
        Objectives, {done} of {objectives.length} rated
      </h2>
      {objectives.length === 0 && (
        <p className={card.soft}>This scenario sets no objectives: there is nothing to rate.</p>
      )}
      {objectives.map((objective) => (
        <Objective key={objective.id} objective={objective} />
      ))}
    </section>
  );
}
