import { Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Said instead of committing an empty text. */
  readonly needed?: string;
  readonly error?: string | undefined;
  readonly maxLength?: number;
  readonly type?: 'text' | 'date';
  readonly multiline?: boolean;
  readonly minRows?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** Every keystroke counts: the text belongs to something that is itself not saved yet. */
  readonly isEager?: boolean | undefined;
  readonly onCommit: (text: string) => void;
}

/** A text that counts when it is left or at Ctrl Enter; Escape brings back what was there. */
export function DraftText(props: Props) {
  const { label, value, needed, error, onCommit, isEager, multiline = false, minRows = 1, ...rest } = props;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? value;
  const isMissing = needed !== undefined && text.trim() === '';

  function commit(): void {
    if (typed === undefined || isMissing) return;
    setTyped(undefined);
    if (typed !== value) onCommit(typed);
  }

  function hear(event: KeyboardEvent): void {
    const isDone = event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey);
    if (isDone) commit();
    if (event.key !== 'Escape' || typed === undefined) return;
    event.preventDefault(); // the panel stays open
    setTyped(undefined);
  }

  const field = {
    label,
    value: text,
    dir: 'auto',
    error: typed !== undefined && isMissing ? needed : error,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      isEager ? onCommit(currentTarget.value) : setTyped(currentTarget.value),
    onBlur: commit,
    onKeyDown: hear,
    ...rest,
  };
  return multiline ? <Textarea autosize minRows={minRows} maxRows={16} {...field} /> : <TextInput {...field} />;
}
