import { useShown } from '../use-shown';
import { InjectForm } from './inject-form';
import { ScenarioForm } from './scenario-form';
import classes from '../../inspector/inspector.module.css';

/** The inject that is picked, or the scenario itself, as a form. */
export function ScenarioInspector() {
  const { scenario, inject } = useShown();
  return (
    <aside className={classes.inspector} aria-label="Inspector" data-inspector>
      {scenario !== undefined &&
        (inject === undefined ? (
          <ScenarioForm key={scenario.id} scenario={scenario} />
        ) : (
          <InjectForm key={inject.id} scenario={scenario} inject={inject} />
        ))}
    </aside>
  );
}
