import { IconAlertTriangleFilled, IconCircleXFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { Problem } from '../../../../shared/compile/problem';
import type { Inject } from '../../../../shared/model/scenario';
import { CellChoice } from './cell-choice';
import { CellInput } from './cell-input';
import { MSEL_COLUMNS, WHEN, type Around, type MselColumn } from './columns';
import type { Leave } from './cell-after';
import classes from './msel-table.module.css';

export interface Editing {
  readonly typed: string | undefined;
}

interface Props {
  readonly inject: Inject;
  readonly around: Around;
  readonly index: number;
  readonly isPicked: boolean;
  /** The column of the cell that the keys act on; only in one row. */
  readonly column: number | undefined;
  readonly editing: Editing | undefined;
  readonly problems: readonly Problem[];
  readonly onCell: (inject: string, column: number) => void;
  /** Of the row that is worked on. */
  readonly onEdit: (() => void) | undefined;
  readonly onLeave: ((to: Leave) => void) | undefined;
}

/** One inject as a row: drawn again only when it, or where the cursor is in it, has changed. */
export const MselRow = memo(function MselRow(props: Props) {
  const { inject, around, index, isPicked, column: active, editing, problems, onCell, onEdit, onLeave } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      className={classes.row}
      data-row={inject.id}
      data-type={inject.type}
    >
      {MSEL_COLUMNS.map((column, at) => {
        const isActive = at === active;
        const wrong = problems.filter(({ place }) => place.field === column.field);
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            data-column={column.id}
            data-active={isActive || undefined}
            data-problem={wrong[0]?.severity}
            title={wrong[0]?.message ?? column.read(inject, around)}
            tabIndex={isActive ? 0 : -1}
            onMouseDown={() => onCell(inject.id, at)}
            onDoubleClick={onEdit}
          >
            {isActive && editing !== undefined && onLeave !== undefined ? (
              <CellEditor {...{ column, inject, around, onLeave }} typed={editing.typed} />
            ) : (
              <>
                {column.id === 'no' && problems.length > 0 && <Mark problems={problems} />}
                <span className={classes.text}>{column.read(inject, around)}</span>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
});

interface EditorProps {
  readonly column: MselColumn;
  readonly inject: Inject;
  readonly around: Around;
  readonly typed: string | undefined;
  readonly onLeave: (to: Leave) => void;
}

function CellEditor(props: EditorProps) {
  const edit = props.column.edit(props.inject);
  if (edit.kind === 'choice') return <CellChoice {...props} edit={edit} />;
  // a key typed over a condition replaces it by a time
  return <CellInput {...props} edit={edit.kind === 'form' ? WHEN : edit} />;
}

function Mark({ problems }: { readonly problems: readonly Problem[] }) {
  const isError = problems.some(({ severity }) => severity === 'error');
  const Icon = isError ? IconCircleXFilled : IconAlertTriangleFilled;
  return (
    <Icon
      size={12}
      className={classes.mark}
      data-severity={isError ? 'error' : 'warning'}
      aria-label={isError ? 'Error' : 'Warning'}
    />
  );
}
