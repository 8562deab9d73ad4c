import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Problem } from '../../../../shared/compile/problem';
import { byNumber } from '../../../../shared/model/inject-order';
import type { Scenario } from '../../../../shared/model/scenario';
import { useStore } from '../../../client/store';
import { chordOf } from '../../canvas/use-editor-keys';
import { focusField } from '../../editor/focus-field';
import { useEditor } from '../../editor/editor-context';
import { addBelow, duplicatePicked, removePicked } from '../picked-inject';
import { cellAfter, type Leave } from './cell-after';
import { MSEL_COLUMNS } from './columns';
import { MselRow, type Editing } from './msel-row';
import { useAround, useInjectProblems } from './use-around';
import classes from './msel-table.module.css';

const GRID = {
  '--tracks': MSEL_COLUMNS.map(({ width, grows }) => (grows ? `minmax(${width}px, ${grows}fr)` : `${width}px`)).join(
    ' ',
  ),
  '--least': `${MSEL_COLUMNS.reduce((sum, { width }) => sum + width, 0)}px`,
};
const TITLE = MSEL_COLUMNS.findIndex(({ id }) => id === 'title');
const NO_PROBLEMS: readonly Problem[] = [];

/** The MSEL as a table that is typed into like a spreadsheet. */
export function MselTable({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  const picked = useStore(editor.picked).inject;
  const problems = useInjectProblems();
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [column, setColumn] = useState(TITLE);
  const [editing, setEditing] = useState<Editing>();
  const rows = useMemo(() => byNumber(scenario.injects), [scenario.injects]);
  const around = useAround(scenario);
  const found = rows.findIndex((inject) => inject.id === picked);
  const row = Math.max(0, found);

  useLayoutEffect(() => {
    if (editing !== undefined || !wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (picked === undefined) return;
    const cell = `[data-row="${CSS.escape(picked)}"] [data-column="${MSEL_COLUMNS[column]?.id}"]`;
    grid.current?.querySelector(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [picked, column]);

  const goTo = useCallback(
    (inject: string | undefined, to: number) => {
      wantsFocus.current = true;
      setColumn(to);
      setEditing(undefined);
      if (inject !== undefined) editor.picked.set({ scenario: scenario.id, inject });
    },
    [editor, scenario.id],
  );
  const onCell = useCallback(
    (inject: string, to: number) => {
      if (grid.current?.querySelector(`[data-row="${CSS.escape(inject)}"] [data-active] input`)) return;
      goTo(inject, to);
    },
    [goTo],
  );
  const begin = useCallback(
    (typed?: string) => {
      const inject = rows[row];
      const at = MSEL_COLUMNS[column];
      if (inject === undefined || at === undefined) return;
      const isForm = at.edit(inject).kind === 'form';
      if (isForm && (typed === undefined || at.id !== 'when')) focusField(at.field, inject.id);
      else setEditing({ typed });
    },
    [rows, row, column],
  );
  const onEdit = useCallback(() => begin(), [begin]);
  const onLeave = useCallback(
    (to: Leave) => {
      if (to === 'nowhere') return setEditing(undefined);
      const key = { here: '', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' }[to];
      const next = cellAfter(key, { row, column }, { row: rows.length, column: MSEL_COLUMNS.length });
      goTo(rows[next?.row ?? row]?.id, next?.column ?? column);
    },
    [goTo, rows, row, column],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    const withCtrl = event.ctrlKey || event.metaKey;
    const next = cellAfter(`${withCtrl ? 'ctrl+' : ''}${event.key}`, { row, column }, { row: rows.length, column: MSEL_COLUMNS.length }); // prettier-ignore
    if (next !== undefined) goTo(rows[next.row]?.id, next.column);
    else if (chord === 'enter' || chord === 'f2') begin();
    else if (chord === 'ctrl+enter' || chord === 'insert') addRow();
    else if (chord === 'ctrl+d') goTo(duplicatePicked(editor), column);
    else if (chord === 'delete') {
      removePicked(editor);
      wantsFocus.current = true;
    } else if (event.key.length === 1 && event.key !== ' ' && !withCtrl && !event.altKey) begin(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const addRow = (): void => {
    const added = addBelow(editor);
    if (added === undefined) return;
    setColumn(TITLE);
    setEditing({ typed: undefined });
  };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Injects"
      aria-rowcount={rows.length + 1}
      aria-colcount={MSEL_COLUMNS.length}
      className={classes.table}
      style={GRID as object}
      data-msel
      onKeyDown={onKeyDown}
    >
      <div role="row" className={classes.head} aria-rowindex={1}>
        {MSEL_COLUMNS.map(({ id, label }) => (
          <div key={id} role="columnheader" className={classes.heading} data-column={id}>
            {label}
          </div>
        ))}
      </div>
      {rows.map((inject, index) => (
        <MselRow
          key={inject.id}
          inject={inject}
          around={around}
          index={index}
          isPicked={index === found}
          column={index === row ? column : undefined}
          editing={index === row ? editing : undefined}
          problems={problems.get(inject.id) ?? NO_PROBLEMS}
          onCell={onCell}
          onEdit={index === row ? onEdit : undefined}
          onLeave={index === row ? onLeave : undefined}
        />
      ))}
      <button type="button" className={classes.add} onClick={addRow} title="Ctrl Enter">
        + Add inject
      </button>
    </div>
  );
}
