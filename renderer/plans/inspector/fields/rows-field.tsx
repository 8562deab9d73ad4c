import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { part, type Bound } from './bound';
import classes from './fields.module.css';

interface Props<R> {
  readonly of: Bound<R[]> | Bound<R[] | undefined>;
  readonly label: string;
  /** A new row, or why there can be none. */
  readonly fresh: () => R | undefined;
  readonly add: string;
  readonly renderRow: (of: Bound<R>, index: number) => ReactNode;
  /** The last row cannot be removed. */
  readonly atLeastOne?: boolean;
}

/** A list of small rows edited in place: claims, levels, options. */
export function RowsField<R>({ of, label, fresh, add, renderRow, atLeastOne = false }: Props<R>) {
  const rows = of.value ?? [];
  const { change } = of;
  const put = (next: R[], gesture?: string) => change(next.length === 0 && !atLeastOne ? undefined : next, gesture);
  return (
    <fieldset data-field={of.field} className={classes.rows}>
      <legend className={classes.legend}>{label}</legend>
      {rows.map((value, index) => (
        <div key={index} className={classes.row}>
          {renderRow(
            {
              ...part<unknown, R>(of as Bound<unknown>, value, (next) => next),
              change: (next, gesture) => (next === undefined ? undefined : put(rows.with(index, next), gesture)),
            },
            index,
          )}
          <ActionIcon
            size={24}
            aria-label={`Remove from ${label.toLowerCase()}`}
            disabled={atLeastOne && rows.length === 1}
            onClick={() => put(rows.toSpliced(index, 1))}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        color="gray"
        leftSection={<IconPlus size={12} />}
        onClick={() => {
          const made = fresh();
          if (made !== undefined) put([...rows, made]);
        }}
      >
        {add}
      </Button>
    </fieldset>
  );
}

/** One column of a row. */
export const column = <R extends object, K extends keyof R & string>(of: Bound<R>, field: K): Bound<R[K]> => ({
  field: `${of.field}.${field}`,
  value: of.value[field],
  change(next, gesture) {
    const { [field]: _, ...rest } = of.value;
    return of.change((next === undefined ? rest : { ...rest, [field]: next }) as R, gesture);
  },
});
