/** What Chromium's trace says of one thing that a thread did; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor; without that of others who had it meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface MainThread {
  /** Milliseconds of work from one frame handed to the compositor to the next, on the processor and by the clock. */
  readonly frames: readonly { readonly work: number; readonly wall: number }[];
  readonly tasks: readonly { readonly work: number; readonly wall: number }[];
}

/** The page's main thread: of all renderers the one that drew most frames. */
export function mainThread(trace: string): MainThread {
  // `as`: the format of Chromium's own traces
  const { traceEvents: events } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const mains = events.filter((it) => it.name === 'thread_name' && it.args?.name === 'CrRendererMain');
  const own = mains
    .map(({ pid, tid }) => events.filter((it) => it.pid === pid && it.tid === tid))
    .toSorted((a, b) => framesIn(b).length - framesIn(a).length)[0];
  if (own === undefined) throw new Error('the trace holds no page');
  const tasks = own
    .filter((it) => it.name === 'RunTask' && it.ph === 'X' && it.dur !== undefined)
    .map(({ ts, dur = 0, tdur = dur }) => ({ ts, work: tdur / 1_000, wall: dur / 1_000 }))
    .toSorted((a, b) => a.ts - b.ts);
  const starts = framesIn(own).map(({ ts }) => ts);
  const frames = starts.slice(0, -1).map((from, i) => {
    // The task that hands a frame over began before it did: it belongs to that frame.
    const within = tasks.filter(({ ts }) => ts >= from && ts < (starts[i + 1] ?? from));
    return { work: sum(within.map((it) => it.work)), wall: sum(within.map((it) => it.wall)) };
  });
  return { frames, tasks };
}

const framesIn = (events: readonly TraceEvent[]): readonly TraceEvent[] =>
  events.filter(({ name }) => name === 'BeginCommitCompositorFrame').toSorted((a, b) => a.ts - b.ts);

const sum = (values: readonly number[]): number => values.reduce((so, one) => so + one, 0);
