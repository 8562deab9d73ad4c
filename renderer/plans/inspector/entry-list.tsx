import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Place } from '../../../shared/compile/problem';
import type { Key } from '../../../shared/model/ids';
import { ProblemsOf } from './problems-of';
import classes from './inspector.module.css';

interface Props<E> {
  readonly entries: readonly E[];
  /** Where problems of an entry are said to be. */
  readonly place: Place['kind'];
  readonly noun: string;
  /** What the list is for, said while nothing is in it. */
  readonly purpose: string;
  /** The one fact of an entry worth reading while it is closed. */
  readonly factOf: (entry: E) => ReactNode;
  readonly renderForm: (key: Key) => ReactNode;
  readonly onAdd: () => void;
  readonly onRemove: (key: Key) => void;
}

/** Things of a plan: a line an entry, its form inside. */
export function EntryList<E extends { readonly key: Key; readonly name: string }>({
  entries,
  place,
  noun,
  purpose,
  factOf,
  renderForm,
  onAdd,
  onRemove,
}: Props<E>) {
  return (
    <>
      {entries.length === 0 && <p className={classes.purpose}>{purpose}</p>}
      {entries.map((entry) => (
        <details key={entry.key} className={classes.entry} data-entry={entry.key}>
          <summary className={classes.summary}>
            <span className={classes.entryName}>{entry.name}</span>
            <span className={classes.sectionFact}>{factOf(entry)}</span>
          </summary>
          <div className={classes.fields}>
            <ProblemsOf kind={place} id={entry.key} />
            {renderForm(entry.key)}
            <div>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<IconTrash size={14} />}
                onClick={() => onRemove(entry.key)}
              >
                Remove {noun}
              </Button>
            </div>
          </div>
        </details>
      ))}
      <div className={classes.add}>
        <Button variant="default" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={onAdd}>
          Add {noun}
        </Button>
      </div>
    </>
  );
}
