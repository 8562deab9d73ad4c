import { MultiSelect, Select } from '@mantine/core';
import { treeOf } from '../../../../shared/editing/tree';
import type { State } from '../../../../shared/model/state';
import { usePlan } from '../../editor/editor-context';
import type { Bound } from './bound';

interface Props {
  readonly label: string;
  /** Which states may be chosen. */
  readonly among: (state: State) => boolean;
}

function useStateOptions(among: Props['among'], chosen: readonly string[]) {
  const plan = usePlan();
  const { byId } = treeOf(plan);
  const gone = chosen.filter((id) => !byId.has(id)).map((id) => ({ value: id, label: `${id} (deleted)` }));
  return [...gone, ...plan.workflow.states.filter(among).map((s) => ({ value: s.id, label: s.name }))];
}

interface OneProps extends Props {
  readonly of: Bound<string> | Bound<string | undefined>;
  readonly otherwise?: string;
  readonly bare?: boolean;
}

/** One state of the plan. */
export function StateField({ of, label, among, otherwise, bare = false }: OneProps) {
  const options = useStateOptions(among, of.value === undefined ? [] : [of.value]);
  return (
    <div data-field={of.field}>
      <Select
        data={options}
        value={of.value ?? null}
        onChange={(next) => void of.change(next ?? undefined)}
        searchable
        limit={100}
        allowDeselect={false}
        clearable={otherwise !== undefined}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(bare ? { 'aria-label': label } : { label })}
        {...(otherwise === undefined ? {} : { placeholder: otherwise })}
      />
    </div>
  );
}

interface ManyProps extends Props {
  readonly of: Bound<string[] | undefined>;
  readonly hint?: string;
}

/** Several states of the plan. */
export function StatesField({ of, label, among, hint }: ManyProps) {
  const chosen = of.value ?? [];
  const options = useStateOptions(among, chosen);
  return (
    <div data-field={of.field}>
      <MultiSelect
        label={label}
        data={options}
        value={chosen}
        onChange={(next) => void of.change(next.length > 0 ? next : undefined)}
        searchable
        limit={100}
        hidePickedOptions
        clearable
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(chosen.length === 0 ? { placeholder: 'none' } : {})}
        {...(hint === undefined ? {} : { description: hint })}
      />
    </div>
  );
}
