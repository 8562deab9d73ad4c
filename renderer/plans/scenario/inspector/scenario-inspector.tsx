import { useShown } from '../use-shown';
import { ModuleForm } from '../agenda/module-form';
import { InjectForm } from './inject-form';
import { ScenarioForm } from './scenario-form';
import classes from '../../inspector/inspector.module.css';

/** The inject or module that is picked, or the scenario itself, as a form. */
export function ScenarioInspector() {
  return (
    <aside className={classes.inspector} aria-label="Inspector" data-inspector>
      <PickedForm />
    </aside>
  );
}

function PickedForm() {
  const { scenario, inject, module } = useShown();
  if (scenario === undefined) return null;
  if (inject !== undefined) return <InjectForm key={inject.id} scenario={scenario} inject={inject} />;
  if (module !== undefined) return <ModuleForm key={module.id} scenario={scenario} module={module} />;
  return <ScenarioForm key={scenario.id} scenario={scenario} />;
}
