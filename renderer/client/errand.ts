import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { call, listen } from './client';

export interface ErrandState<T> {
  /** Absent while it is under way, and before it was asked for. */
  readonly answer: Result<T, Failure> | undefined;
  /** From 0 to 1 while it is under way. */
  readonly share: number | undefined;
  readonly cancel: () => void;
}

/** Asks for work that takes seconds, hears how far it is, and calls it off when nobody looks any more. `ask` is to be the same function for the same work. */
export function useErrand<T>(ask: ((ticket: string) => Promise<Result<T, Failure>>) | undefined): ErrandState<T> {
  const [state, setState] = useState<{
    readonly of: unknown;
    readonly answer?: Result<T, Failure>;
    readonly share: number;
  }>();
  const ticket = useRef<string>(undefined);
  useEffect(() => {
    if (ask === undefined) return undefined;
    const own = crypto.randomUUID();
    let isWanted = true;
    ticket.current = own;
    const quiet = listen('exercise.progress', (news) => {
      if (news.ticket === own) setState({ of: ask, share: news.share });
    });
    void ask(own).then((answer) => {
      quiet();
      if (isWanted) setState({ of: ask, answer, share: 1 });
      isWanted = false;
    });
    return () => {
      quiet();
      if (isWanted) void call('exercise.cancel', { ticket: own });
      isWanted = false;
    };
  }, [ask]);
  const cancel = useCallback(() => {
    if (ticket.current !== undefined) void call('exercise.cancel', { ticket: ticket.current });
  }, []);
  const isOfThis = state !== undefined && state.of === ask;
  const answer = isOfThis ? state.answer : undefined;
  const share = ask !== undefined && answer === undefined ? (isOfThis ? state.share : 0) : undefined;
  return { answer, share, cancel };
}
