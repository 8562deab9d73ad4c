import type { Coverage } from '../../../shared/model/coverage';
import { namesOf } from '../../../shared/model/names';
import { portLabel } from '../../../shared/model/port-label';
import type { Workflow } from '../../../shared/model/workflow';
import type { ShownColumn } from '../../ui/data-table';

/** One part of a plan and how often drills got there. */
export interface PartRow {
  readonly id: string;
  readonly kind: 'state' | 'transition' | 'option' | 'condition';
  readonly name: string;
  readonly drills: number;
  readonly byDeviation: number;
}

/** What was reached least comes first. */
export function partRows({ states, transitions, options, guards }: Coverage, workflow: Workflow): readonly PartRow[] {
  const names = namesOf(workflow);
  const way = (id: string): string => {
    const it = workflow.transitions.find((one) => one.id === id);
    return it === undefined ? id : `${names.state(it.from)} – ${portLabel(it, workflow)} → ${names.state(it.to)}`;
  };
  const option = (key: string): string => {
    const [decision = '', id = ''] = key.split('.');
    const state = names.find(decision);
    const label = state?.kind === 'decision' ? state.options.find((it) => it.id === id)?.label : undefined;
    return `${names.state(decision)}: ${label ?? id}`;
  };
  return [
    ...states.map((it): PartRow => ({ ...it, id: `state ${it.key}`, kind: 'state', name: names.state(it.key) })),
    ...transitions.map((it): PartRow => ({ ...it, id: `way ${it.key}`, kind: 'transition', name: way(it.key) })),
    ...options.map((it): PartRow => ({ ...it, id: `option ${it.key}`, kind: 'option', name: option(it.key) })),
    ...guards.flatMap(({ transition, held, failed }): PartRow[] => [
      { id: `held ${transition}`, kind: 'condition', name: `${way(transition)}: met`, drills: held, byDeviation: 0 },
      {
        id: `not ${transition}`,
        kind: 'condition',
        name: `${way(transition)}: not met`,
        drills: failed,
        byDeviation: 0,
      },
    ]),
  ].toSorted((a, b) => a.drills - b.drills || a.byDeviation - b.byDeviation);
}

export const partColumns: readonly ShownColumn<PartRow>[] = [
  {
    id: 'name',
    label: 'Part of the plan',
    value: ({ name }) => name,
    isText: true,
  },
  { id: 'kind', label: 'Kind', value: ({ kind }) => kind, isText: true, width: '84px' },
  {
    id: 'drills',
    label: 'Drills',
    hint: 'Drills that reached it as drawn.',
    value: ({ drills }) => drills,
    width: '60px',
  },
  {
    id: 'deviation',
    label: 'Deviating',
    hint: 'Drills that reached it only because people left the plan.',
    value: ({ byDeviation }) => byDeviation,
    width: '80px',
  },
];
