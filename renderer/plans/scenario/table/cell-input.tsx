import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Inject } from '../../../../shared/model/scenario';
import { useEditor } from '../../editor/editor-context';
import { useDraft } from '../../../ui/use-draft';
import { textIn, type Around, type MselColumn } from './columns';
import type { Leave } from './cell-after';
import classes from './msel-table.module.css';

interface Props {
  readonly column: MselColumn;
  readonly edit: Extract<ReturnType<MselColumn['edit']>, { kind: 'text' }>;
  readonly inject: Inject;
  readonly around: Around;
  /** The key that began it: replaces what was in the cell. */
  readonly typed: string | undefined;
  readonly onLeave: (to: Leave) => void;
}

/** A cell being typed into. What makes sense is in the plan at once; Esc takes it back, Enter goes down, Tab on. */
export function CellInput({ column, edit, inject, around, typed, onLeave }: Props) {
  const editor = useEditor();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(editor.plan());
  const { error, onBlur, ...draft } = useDraft(textIn(column, edit, inject, around), (text, gesture) => {
    const set = edit.write(text, inject, around);
    if (!set.ok) return set.error;
    const done = editor.perform(
      'inject.edit',
      { scenario: around.scenario.id, inject: inject.id, set: set.value, what: column.what },
      { gesture, quiet: true },
    );
    return done.ok ? undefined : done.error;
  });

  const begin = useRef(() => {
    input.current?.focus();
    if (typed === undefined) input.current?.select();
    else draft.onChange(typed);
  });
  // before the next key can arrive: an effect that waits would let it fall into the old text
  useLayoutEffect(() => begin.current(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const to = LEAVES[event.key];
    if (to === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === 'Escape' && editor.plan() !== before.current) editor.undo();
    if (event.key === 'Escape' || error === undefined) onLeave(event.key === 'Tab' && event.shiftKey ? 'left' : to);
  };

  return (
    <>
      <input
        ref={input}
        className={classes.input}
        aria-label={column.label}
        aria-invalid={error !== undefined}
        value={draft.value}
        onFocus={draft.onFocus}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          onBlur();
          onLeave('nowhere');
        }}
      />
      {error !== undefined && (
        <span className={classes.refusal} role="alert">
          {error}
        </span>
      )}
    </>
  );
}

const LEAVES: Readonly<Record<string, Leave>> = { Enter: 'down', Tab: 'right', Escape: 'here' };
