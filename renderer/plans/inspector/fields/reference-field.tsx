import { MultiSelect, Select } from '@mantine/core';
import type { CatalogueList } from '../../../../shared/editing/edit-catalogue';
import { useEditor } from '../../editor/editor-context';
import type { Bound } from './bound';
import { createEntry, NEW, useCatalogueOptions } from './catalogue-options';

interface OneProps {
  readonly of: Bound<string> | Bound<string | undefined>;
  readonly label: string;
  readonly list: CatalogueList;
  readonly otherwise?: string;
  readonly bare?: boolean;
}

/** One entry of the catalogue; a new one can be made on the spot. */
export function ReferenceField({ of, label, list, otherwise, bare = false }: OneProps) {
  const editor = useEditor();
  const options = useCatalogueOptions(list, of.value === undefined ? [] : [of.value]);
  return (
    <div data-field={of.field}>
      <Select
        data={[...options]}
        value={of.value ?? null}
        onChange={(next) => {
          if (next === NEW) createEntry(editor, list, (key, gesture) => of.change(key, gesture));
          else void of.change(next ?? undefined);
        }}
        allowDeselect={false}
        clearable={otherwise !== undefined}
        searchable={options.length > 8}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(bare ? { 'aria-label': label } : { label })}
        {...(otherwise === undefined ? {} : { placeholder: otherwise })}
      />
    </div>
  );
}

interface ManyProps {
  readonly of: Bound<string[]> | Bound<string[] | undefined>;
  readonly label: string;
  readonly list: CatalogueList;
  readonly hint?: string;
}

/** Several entries of the catalogue. */
export function ReferencesField({ of, label, list, hint }: ManyProps) {
  const editor = useEditor();
  const chosen = of.value ?? [];
  const options = useCatalogueOptions(list, chosen);
  const change = (keys: string[], gesture?: string) => of.change(keys.length > 0 ? keys : undefined, gesture);
  return (
    <div data-field={of.field}>
      <MultiSelect
        label={label}
        data={[...options]}
        value={chosen}
        onChange={(next) => {
          if (next.includes(NEW)) createEntry(editor, list, (key, gesture) => change([...chosen, key], gesture));
          else change(next);
        }}
        searchable
        hidePickedOptions
        clearable
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(chosen.length === 0 ? { placeholder: 'none' } : {})}
        {...(hint === undefined ? {} : { description: hint })}
      />
    </div>
  );
}
