import { Anchor, Select, SimpleGrid } from '@mantine/core';
import { useEffect, useState } from 'react';
import { byNumber } from '../../shared/model/inject-order';
import type { FindingDraft } from '../../shared/model/finding';
import type { Plan } from '../../shared/model/plan';
import { call } from '../client/client';
import { valueOr } from '../client/loadable';
import { address } from '../client/navigation';
import { usePlans } from '../client/workspace-lists';
import classes from './links-section.module.css';

type Links = NonNullable<FindingDraft['links']>;
type Option = { readonly value: string; readonly label: string };

interface Props {
  readonly links: Links;
  readonly onChange: (links: Links | undefined) => void;
}

/** What of a plan it is about: a later drill of that plan is held against the step, inject and service named here. */
export function LinksSection({ links, onChange }: Props) {
  const plans = valueOr(usePlans(), []);
  const { planId } = links;
  const parts = usePartsOf(planId);
  const set = (field: keyof Links, value: string | null): void => {
    // Steps, injects and services are those of one plan.
    const before: Links = field === 'planId' ? {} : links;
    const next = Object.entries({ ...before, [field]: value ?? '' }).filter(([, it]) => it !== '');
    onChange(next.length === 0 ? undefined : Object.fromEntries(next));
  };
  return (
    <section aria-label="Links" className={classes.links}>
      <h3 className={classes.title}>
        What it is about{' '}
        {planId !== undefined && (
          <Anchor size="xs" href={leadTo(planId, links.state)}>
            Open in the plan
          </Anchor>
        )}
      </h3>
      <SimpleGrid cols={2} spacing={8} w="100%">
        <Part
          label="Plan"
          value={planId}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          onPick={(value) => set('planId', value)}
        />
        <Part label="Step" value={links.state} options={parts.states} onPick={(value) => set('state', value)} />
        <Part label="Inject" value={links.inject} options={parts.injects} onPick={(value) => set('inject', value)} />
        <Part
          label="Service"
          value={links.service}
          options={parts.services}
          onPick={(value) => set('service', value)}
        />
      </SimpleGrid>
    </section>
  );
}

const leadTo = (planId: string, state: string | undefined): string =>
  state === undefined
    ? address('plans', planId)
    : `${address('plans', planId)}?at=state&id=${encodeURIComponent(state)}`;

interface PartProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onPick: (value: string | null) => void;
}

/** What is linked stays to be seen when the plan no longer holds it. */
const Part = ({ label, value, options, onPick }: PartProps) => (
  <Select
    label={label}
    searchable
    clearable
    placeholder="None"
    value={value ?? null}
    data={
      value === undefined || options.some((it) => it.value === value)
        ? options
        : [...options, { value, label: `${value}, not in the plan` }]
    }
    disabled={options.length === 0 && value === undefined}
    onChange={onPick}
  />
);

type Parts = Readonly<Record<'states' | 'injects' | 'services', readonly Option[]>>;
const noParts: Parts = { states: [], injects: [], services: [] };

/** What of a plan a finding can be linked to, as the plan stands now. */
function usePartsOf(planId: string | undefined): Parts {
  const [parts, setParts] = useState<{ readonly planId: string; readonly of: Parts }>();
  useEffect(() => {
    if (planId === undefined) return;
    let wanted = true;
    void call('plans.load', { id: planId }).then((loaded) => {
      if (wanted && loaded.ok) setParts({ planId, of: partsOf(loaded.value.plan) });
    });
    return () => {
      wanted = false;
    };
  }, [planId]);
  return parts !== undefined && parts.planId === planId ? parts.of : noParts;
}

const WORK: readonly string[] = ['step', 'decision', 'gate', 'wait'];

function partsOf({ workflow, scenarios }: Plan): Parts {
  const injects = scenarios.flatMap((scenario) => byNumber(scenario.injects));
  return {
    states: workflow.states
      .filter(({ kind }) => WORK.includes(kind))
      .map(({ id, name }) => ({ value: id, label: name })),
    injects: injects
      .filter(({ id }, at) => injects.findIndex((it) => it.id === id) === at)
      .map(({ id, no, title }) => ({ value: id, label: `${no} ${title}` })),
    services: workflow.services.map(({ key, name }) => ({ value: key, label: name })),
  };
}
