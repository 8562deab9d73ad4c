import { UnstyledButton } from '@mantine/core';
import type { WorkAction } from '../../../shared/analysis/work-actions';
import { useAct } from './use-act';
import classes from './off-plan-keys.module.css';

/** More of them are in the menu of the row; their letters work all the same. */
const SHOWN = 4;

/** The ways of leaving the plan at the chosen work, each with its letter: one more key, then one line of why. */
export function OffPlanKeys({ deviations }: { readonly deviations: readonly WorkAction[] }) {
  const { ask } = useAct();
  if (deviations.length === 0) return null;
  return (
    <div className={classes.line}>
      <span className={classes.label}>Off the plan</span>
      {deviations.slice(0, SHOWN).map((action) => (
        <UnstyledButton
          key={action.label}
          className={classes.way}
          data-long={action.label.length > 24 || undefined}
          title={action.label}
          onClick={() => ask(action)}
        >
          <kbd className={classes.key}>{action.key}</kbd>
          <span className={classes.name}>{action.label}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
