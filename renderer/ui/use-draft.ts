import { useRef, useState } from 'react';

interface Draft {
  readonly text: string;
  readonly error: string | undefined;
}

let gestures = 0;

/**
 * What is being typed. Every keystroke that makes sense is in the plan at once (and saved); one visit to the field is
 * one undo. What makes no sense stays in the field with the reason, also after the field is left; the plan keeps what it had.
 */
export function useDraft(shown: string, commit: (text: string, gesture: string) => string | undefined) {
  const [draft, setDraft] = useState<Draft>();
  const gesture = useRef('');
  return {
    value: draft?.text ?? shown,
    error: draft?.error,
    onFocus: () => {
      gesture.current = `typing-${++gestures}`;
    },
    onChange: (text: string) => setDraft({ text, error: commit(text, gesture.current) }),
    onBlur: () => setDraft((now) => (now?.error === undefined ? undefined : now)),
  };
}
