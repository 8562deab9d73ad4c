import { Select } from '@mantine/core';
import { useRef } from 'react';
import type { Inject } from '../../../../shared/model/scenario';
import { useEditor } from '../../editor/editor-context';
import type { Around, MselColumn } from './columns';
import type { Leave } from './cell-after';
import classes from './msel-table.module.css';

interface Props {
  readonly column: MselColumn;
  readonly edit: Extract<ReturnType<MselColumn['edit']>, { kind: 'choice' }>;
  readonly inject: Inject;
  readonly around: Around;
  readonly typed: string | undefined;
  readonly onLeave: (to: Leave) => void;
}

/** A cell being chosen from a list that is open at once; typing finds. */
export function CellChoice({ column, edit, inject, around, typed, onLeave }: Props) {
  const editor = useEditor();
  const left = useRef(false);
  const leave = (to: Leave): void => {
    if (!left.current) onLeave(to);
    left.current = true;
  };
  const choose = (value: string): void => {
    const input = { scenario: around.scenario.id, inject: inject.id, set: edit.write(value), what: column.what };
    if (value !== edit.value(inject)) editor.perform('inject.edit', input);
    leave('down');
  };
  // nothing is chosen in the list itself: what is typed finds, and what was chosen shows until then
  return (
    <Select
      aria-label={column.label}
      size="xs"
      variant="unstyled"
      className={classes.choice}
      data={[...edit.options(around)]}
      value={null}
      defaultSearchValue={typed ?? ''}
      placeholder={column.read(inject, around)}
      searchable
      selectFirstOptionOnChange
      autoFocus
      defaultDropdownOpened
      allowDeselect={false}
      withCheckIcon={false}
      comboboxProps={{ transitionProps: { duration: 0 }, width: 'max-content', position: 'bottom-start' }}
      onOptionSubmit={choose}
      onDropdownClose={() => leave('here')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Tab') leave(event.shiftKey ? 'left' : 'right');
      }}
    />
  );
}
