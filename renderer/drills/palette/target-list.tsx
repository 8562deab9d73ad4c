import type { InjectTarget } from '../../../shared/analysis/meaningful-injects';
import { moveFocus } from './move-focus';
import { isUsable } from './is-usable';
import classes from './hand-inject.module.css';

interface Props {
  readonly targets: readonly InjectTarget[];
  readonly chosen: InjectTarget | undefined;
  readonly onChoose: (target: InjectTarget) => void;
}

const HEADINGS: Record<InjectTarget['use'], string> = {
  now: 'Touches work now',
  later: 'Touches work to come',
  none: 'Means nothing now',
};

/** What can be hit: what matters at this moment first, the rest with the reason why it does not. */
export function TargetList({ targets, chosen, onChoose }: Props) {
  return (
    <div className={classes.targets} role="group" aria-label="What is hit" onKeyDown={moveFocus}>
      {(['now', 'later', 'none'] as const).map((use) => {
        const group = targets.filter((target) => target.use === use);
        if (group.length === 0) return null;
        return (
          <div key={use}>
            <h3 className={classes.label}>{HEADINGS[use]}</h3>
            {group.map((target) => (
              <button
                key={`${target.target}/${target.option ?? ''}`}
                type="button"
                className={classes.target}
                data-use={use}
                aria-pressed={target === chosen}
                tabIndex={target === chosen ? 0 : -1}
                disabled={!isUsable(target)}
                onClick={() => onChoose(target)}
              >
                {target.name}
                <span className={classes.why}>{target.why}</span>
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}
