import { describeEffect } from '../../../shared/analysis/describe-effect';
import { HOUR } from '../../../shared/basics/time';
import type { Effect } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';
import { Amount, named, Pick } from './line-fields';
import classes from './variant-form.module.css';

interface Props {
  readonly workflow: Workflow;
  readonly effect: Effect;
  readonly onChange: (effect: Effect) => void;
}

/** Something that is missing or reduced from the disruption on. */
export function EffectLine({ workflow, effect, onChange }: Props) {
  switch (effect.op) {
    case 'pool':
      return (
        <>
          <span className={classes.word}>{effect.percent === undefined ? 'Missing of' : 'Capacity of'}</span>
          <Pick
            label="Pool"
            options={named(workflow.pools)}
            value={effect.pool}
            onChange={(pool) => onChange({ ...effect, pool })}
          />
          {effect.percent === undefined ? (
            <Amount
              label="Units missing"
              min={0}
              max={10_000}
              value={effect.lost ?? 0}
              onChange={(lost) => onChange({ ...effect, lost })}
            />
          ) : (
            <Amount
              label="Percent"
              min={0}
              max={100}
              step={10}
              unit=" %"
              value={effect.percent}
              onChange={(percent) => onChange({ ...effect, percent: Math.round(percent) })}
            />
          )}
        </>
      );
    case 'site':
      return (
        <>
          <span className={classes.word}>Site</span>
          <Pick
            label="Site"
            options={named(workflow.sites)}
            value={effect.site}
            onChange={(site) => onChange({ ...effect, site })}
          />
          <Amount
            label="Percent"
            min={0}
            max={100}
            step={10}
            unit=" %"
            value={effect.percent}
            onChange={(percent) => onChange({ ...effect, percent: Math.round(percent) })}
          />
        </>
      );
    case 'component':
      return (
        <>
          <span className={classes.word}>Down</span>
          <Pick
            label="Component"
            options={named(workflow.components)}
            value={effect.component}
            onChange={(component) => onChange({ ...effect, component })}
          />
        </>
      );
    case 'role':
      return (
        <>
          <span className={classes.word}>No answer from</span>
          <Pick
            label="Role"
            options={named(workflow.roles)}
            value={effect.role}
            onChange={(role) => onChange({ ...effect, role })}
          />
        </>
      );
    case 'vendor':
      return (
        <>
          <span className={classes.word}>Silent</span>
          <Pick
            label="Vendor"
            options={named(workflow.vendors)}
            value={effect.vendor}
            onChange={(vendor) => onChange({ ...effect, vendor })}
          />
        </>
      );
    case 'block':
      return effect.only ? (
        <>
          <span className={classes.word}>Always</span>
          <Pick
            label="Option"
            options={workflow.states.flatMap((state) =>
              state.kind === 'decision'
                ? state.options.map(({ id, label }) => ({
                    value: `${state.id} ${id}`,
                    label: `${label} – ${state.name}`,
                  }))
                : [],
            )}
            value={`${effect.state} ${effect.option ?? ''}`}
            onChange={(picked) => {
              const [state = effect.state, option] = picked.split(' ');
              onChange({ ...effect, state, ...(option !== undefined && { option }) });
            }}
          />
        </>
      ) : (
        <span className={classes.told}>{describeEffect(effect, workflow)}</span>
      );
    case 'demand':
      return <DemandLine workflow={workflow} effect={effect} onChange={onChange} />;
    default:
      return <span className={classes.told}>{describeEffect(effect, workflow)}</span>;
  }
}

interface DemandProps extends Props {
  readonly effect: Extract<Effect, { op: 'demand' }>;
}

/** A peak, and how long it lasts. */
const DemandLine = ({ workflow, effect, onChange }: DemandProps) => (
  <>
    <span className={classes.word}>Demand on</span>
    <Pick
      label="Service"
      options={named(workflow.services)}
      value={effect.service}
      onChange={(service) => onChange({ ...effect, service })}
    />
    <Amount
      label="Percent of normal"
      min={0}
      max={1_000}
      step={25}
      unit=" %"
      value={effect.percent}
      onChange={(percent) => onChange({ ...effect, percent })}
    />
    {effect.for !== undefined && (
      <span className={classes.lasting}>
        for the first
        <Amount
          label="For how many hours"
          min={1}
          max={2_160}
          unit=" h"
          value={Math.round(effect.for / HOUR)}
          onChange={(hours) => onChange({ ...effect, for: hours * HOUR })}
        />
      </span>
    )}
  </>
);
