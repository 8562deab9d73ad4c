import { unreachable } from '../../../shared/basics/assert';
import { namesOf } from '../../../shared/model/names';
import type { PlanChange } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import { Amount, named, Pick } from './line-fields';
import classes from './variant-form.module.css';

interface Props<C extends PlanChange = PlanChange> {
  readonly workflow: Workflow;
  readonly change: C;
  readonly onChange: (change: PlanChange) => void;
}

const EVERY = ' every step';

/** One changed figure of the plan, as a sentence with its gaps filled in. */
export function ChangeLine({ workflow, change, onChange }: Props) {
  const steps = workflow.states.flatMap(({ id, kind, name }) => (kind === 'step' ? [{ value: id, label: name }] : []));
  switch (change.kind) {
    case 'pool units':
      return (
        <>
          <span className={classes.word}>Units of</span>
          <Pick
            label="Pool"
            options={named(workflow.pools)}
            value={change.pool}
            onChange={(pool) => onChange({ ...change, pool })}
          />
          <Amount
            label="Units"
            min={1}
            max={10_000}
            value={change.units}
            onChange={(units) => onChange({ ...change, units })}
          />
        </>
      );
    case 'duration factor': {
      const { step, ...rest } = change;
      return (
        <>
          <span className={classes.word}>Time of</span>
          <Pick
            label="Step"
            options={[{ value: EVERY, label: 'every step' }, ...steps]}
            value={step ?? EVERY}
            onChange={(id) => onChange(id === EVERY ? rest : { ...rest, step: id })}
          />
          <Amount
            label="Times as long"
            min={0.05}
            max={100}
            step={0.25}
            decimals={2}
            unit=" ×"
            value={change.factor}
            onChange={(factor) => onChange({ ...change, factor })}
          />
        </>
      );
    }
    case 'success':
      return (
        <>
          <span className={classes.word}>Success of</span>
          <Pick label="Step" options={steps} value={change.step} onChange={(step) => onChange({ ...change, step })} />
          <Amount
            label="Percent"
            min={0}
            max={100}
            step={5}
            unit=" %"
            value={Math.round(change.probability * 100)}
            onChange={(percent) => onChange({ ...change, probability: percent / 100 })}
          />
        </>
      );
    case 'retries':
      return (
        <>
          <span className={classes.word}>Further tries</span>
          <Pick label="Step" options={steps} value={change.step} onChange={(step) => onChange({ ...change, step })} />
          <Amount label="Tries" min={0} max={20} value={change.max} onChange={(max) => onChange({ ...change, max })} />
        </>
      );
    case 'work-around':
      return (
        <>
          <span className={classes.word}>Work-around</span>
          <Pick
            label="Work-around"
            options={named(workflow.workarounds)}
            value={change.workaround}
            onChange={(workaround) => onChange({ ...change, workaround })}
          />
          <Pick
            label="Started by the end of"
            options={steps}
            value={change.step}
            onChange={(step) => onChange({ ...change, step })}
          />
        </>
      );
    case 'duration':
      return <span className={classes.told}>{namesOf(workflow).state(change.step)} has another duration</span>;
    default:
      return unreachable(change);
  }
}
