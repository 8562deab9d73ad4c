import { useSyncExternalStore } from 'react';
import type { EventPayload, OpenedRun } from '../../shared/contract/contract';
import type { ClockReading } from '../../shared/model/clock-reading';
import { foldRoom, type RoomFolds } from '../../shared/analysis/room/room-folds';
import type { Board } from '../../shared/journal/board';
import type { Failure } from '../../shared/contract/bridge';
import type { JournalEvent } from '../../shared/model/journal';
import { known } from '../../shared/basics/assert';
import { call, listen, onConnected } from './client';
import { hearClock } from './even-time';
import { loading, type Loadable } from './loadable';
import { createStore, type Store } from './store';

/** A run as the workspace holds it: where it stands, the end of its record, and how its clock goes. */
export interface LiveRun {
  readonly record: Pick<OpenedRun, 'summary' | 'frozen'>;
  /** Where it stood when `recent` began: before its first event, unless the record is a long one. */
  readonly since: RoomFolds;
  /** Every event from there on, to the last. */
  readonly recent: readonly JournalEvent[];
  readonly folds: RoomFolds;
  readonly board: Board;
  readonly clock: ClockReading;
}

interface RunFollower {
  readonly store: Store<Loadable<LiveRun>>;
  readonly watch: (listener: () => void) => () => void;
  /** What was behind the end of the record turned out not to be readable: then none of it is shown. */
  readonly fail: (failure: Failure) => void;
}

/** Real milliseconds. */
const restsAfter = 500;

const followers = new Map<string, RunFollower>();

/** The run as it is now: loaded once, then folded onward from the events that are pushed. */
export function useRun(runId: string): Loadable<LiveRun> {
  const follower = followRun(runId);
  return useSyncExternalStore(follower.watch, follower.store.get);
}

/** One follower a run, however many components look at it; it rests while none does. */
export function followRun(runId: string): RunFollower {
  const existing = followers.get(runId);
  if (existing) return existing;
  const created = createFollower(runId);
  followers.set(runId, created);
  return created;
}

function createFollower(runId: string): RunFollower {
  const store = createStore<Loadable<LiveRun>>(loading);
  /** Pushed while the record is on its way. */
  let early: EventPayload<'run.journal'>[] | undefined;
  let watchers = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void)[] = [];

  async function load(): Promise<void> {
    if (early) return;
    early = [];
    const result = await call('runs.open', { runId });
    const missed = known(early, 'nothing but this loading takes the early events');
    early = undefined;
    if (!result.ok) return store.set({ kind: 'failed', failure: result.error });
    store.set({ kind: 'ready', value: opened(result.value) });
    for (const pushed of missed) hear(pushed);
  }

  function hear(pushed: EventPayload<'run.journal'>): void {
    if (pushed.runId !== runId) return;
    hearClock(pushed.clock);
    if (early) return void early.push(pushed);
    const now = store.get();
    if (now.kind !== 'ready') return;
    const next = appendEvents(now.value, pushed);
    if (next === 'gap') void load();
    else store.set({ kind: 'ready', value: next });
  }

  function setClock({ runId: id, clock }: EventPayload<'run.clock'>): void {
    if (id !== runId) return;
    hearClock(clock);
    store.set((now) => (now.kind === 'ready' ? { ...now, value: { ...now.value, clock } } : now));
  }

  function watch(listener: () => void): () => void {
    clearTimeout(resting);
    if (watchers++ === 0 && stop.length === 0) {
      stop = [listen('run.journal', hear), listen('run.clock', setClock), onConnected(() => void load())];
      void load();
    }
    const unsubscribe = store.subscribe(listener);
    return () => {
      unsubscribe();
      // From one place to the next nobody looks for a moment: the run is not read again for that.
      if (--watchers === 0) resting = setTimeout(rest, restsAfter);
    };
  }

  /** What is kept would grow old unseen: the next to look starts anew. */
  function rest(): void {
    for (const end of stop.splice(0)) end();
    store.set(loading);
  }

  return { store, watch, fail: (failure) => store.set({ kind: 'failed', failure }) };
}

function opened({ summary, frozen, since, events, clock }: OpenedRun): LiveRun {
  const folds = foldRoom(since, events, frozen);
  const record = { summary, frozen };
  return { record, since, recent: events, folds, board: folds.known.truth, clock: hearClock(clock) };
}

/** The run with the pushed events it does not have yet; `gap` when some before them never came. */
export function appendEvents(run: LiveRun, { events, clock }: EventPayload<'run.journal'>): LiveRun | 'gap' {
  const fresh = events.filter((event) => event.seq > run.board.seq);
  const first = fresh[0];
  if (first === undefined) return { ...run, clock };
  if (first.seq !== run.board.seq + 1) return 'gap';
  const folds = foldRoom(run.folds, fresh, run.record.frozen);
  return { ...run, recent: [...run.recent, ...fresh], folds, board: folds.known.truth, clock };
}
