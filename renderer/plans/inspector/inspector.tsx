import { treeOf } from '../../../shared/editing/tree';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import { ManyInspector } from './many-inspector';
import { PlanInspector } from './plan-inspector';
import { StateInspector } from './state-inspector';
import { TransitionInspector } from './transition-inspector';
import classes from './inspector.module.css';

/** What is selected, as a form. */
export function Inspector() {
  return (
    <aside className={classes.inspector} aria-label="Inspector" data-inspector>
      <Selected />
    </aside>
  );
}

function Selected() {
  const editor = useEditor();
  const plan = usePlan();
  const { states, transitions } = useStore(editor.selection);
  const count = states.size + transitions.size;
  if (count === 0) return <PlanInspector />;
  if (count > 1) return <ManyInspector />;
  const [id = ''] = states;
  const state = treeOf(plan).byId.get(id);
  if (state !== undefined) return <StateInspector key={id} state={state} />;
  const wire = plan.workflow.transitions.find((t) => transitions.has(t.id));
  return wire === undefined ? <PlanInspector /> : <TransitionInspector key={wire.id} wire={wire} />;
}
