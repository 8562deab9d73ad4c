import { useEffect, useRef, useState } from 'react';
import type { OwnFact, OwnPart, OwnText } from '../../../shared/model/own-report';
import { call } from '../../client/client';

/** How long nothing is typed before it is saved. */
const PAUSE = 800;

export type SaveState = 'saved' | 'typing' | 'saving' | { readonly refused: string };

/** A text that saves itself. What another window has changed meanwhile is never written over: the save is refused. */
export function useSavedText(runId: string, part: OwnPart | OwnFact, stored: OwnText | undefined) {
  const [text, setText] = useState(stored?.text ?? '');
  const [state, setState] = useState<SaveState>('saved');
  const revision = useRef(stored?.revision ?? 0);
  const latest = useRef(text);
  const saved = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef(Promise.resolve());

  // another window wrote, and nothing is unsaved here
  useEffect(() => {
    if (stored === undefined || stored.revision <= revision.current || latest.current !== saved.current) return;
    revision.current = stored.revision;
    saved.current = latest.current = stored.text;
    setText(stored.text);
  }, [stored]);

  const save = (): void => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(async () => {
      const sent = latest.current;
      if (sent === saved.current) return;
      setState('saving');
      const written = await call('editions.write', { runId, part, text: sent, basedOn: revision.current });
      if (!written.ok) return setState({ refused: written.error.message });
      revision.current = written.value.revision;
      saved.current = sent;
      setState(latest.current === sent ? 'saved' : 'typing');
    });
  };

  // leaving the field in any way saves it
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  useEffect(() => () => saveNow.current(), []);

  const change = (next: string): void => {
    latest.current = next;
    setText(next);
    setState('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  };

  return { text, state, change, save };
}
