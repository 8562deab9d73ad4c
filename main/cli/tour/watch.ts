// Follows a drilling process and keeps the board, folded from what it told: the same fold as in the window.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { addInterruptions, interruptionsOf } from '../../../shared/analysis/interruptions';
import { describeEvent } from '../../../shared/analysis/describe-event';
import { formatInstant } from '../../../shared/basics/time';
import { fold, foldJournal } from '../../../shared/journal/board';
import type { JournalEvent } from '../../../shared/model/journal';
import type { FrozenRun } from '../../../shared/model/run';
import { boardText, type Watched } from './board-text';
import type { FromDriver } from './messages';
import type { Screen } from './screen';

export interface Watching {
  readonly runId: string;
  readonly watched: Watched;
  /** Everything that was shown, as it was shown. */
  readonly shown: readonly JournalEvent[];
}

export interface WatchOptions {
  readonly args: readonly string[];
  readonly screen: Screen;
  /** So many events of this drill were shown before. */
  readonly known?: number;
  /** Kills the process without warning as soon as this holds. */
  readonly killWhen?: (watching: Watching) => boolean;
}

/** Shows a drill until its process ends or is killed. */
export async function watchDrill({ args, screen, known = 0, killWhen }: WatchOptions): Promise<Watching> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let watching: Watching | undefined;
  const stopListening = stopWithUs(child);
  const redraw = setInterval(() => watching && show(atPresent(watching), [], screen), 250);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const message = readMessage(line);
      if (message === undefined || message.kind === 'over') continue;
      const before = watching?.shown.length ?? known;
      watching = follow(watching, message);
      show(watching, newsOf(watching.watched.frozen, watching.shown.slice(before)), screen);
      if (killWhen?.(watching)) child.kill('SIGKILL');
    }
  } finally {
    clearInterval(redraw);
    stopListening();
  }
  if (watching === undefined) throw new Error('The drill did not start.');
  return watching;
}

/** A tour that is broken off takes its drill with it. */
function stopWithUs(child: ChildProcess): () => void {
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  return () => void process.off('exit', stop);
}

/** `as`: written by our own program; the line that a kill cut off is not JSON. */
function readMessage(line: string): FromDriver | undefined {
  try {
    return JSON.parse(line) as FromDriver;
  } catch {
    return undefined;
  }
}

function follow(watching: Watching | undefined, message: Exclude<FromDriver, { kind: 'over' }>): Watching {
  if (message.kind === 'record' || watching === undefined) {
    if (message.kind !== 'record') throw new Error('The record of a drill comes first.');
    const { summary, frozen, journal, clock } = message.record;
    const watched = {
      frozen,
      board: foldJournal(journal),
      interruptions: interruptionsOf(journal, frozen.workflow),
      clock,
    };
    return { runId: summary.runId, watched, shown: journal };
  }
  const { events, clock } = message.news;
  const { watched, shown, runId } = watching;
  const interruptions = events.reduce(
    (so, event) => addInterruptions(so, event, watched.frozen.workflow),
    watched.interruptions,
  );
  const next = { ...watched, board: events.reduce(fold, watched.board), interruptions, clock };
  return { runId, watched: next, shown: [...shown, ...events] };
}

/** The same board some time later: a running clock goes on between two events. */
function atPresent(watching: Watching): Watching {
  const { watched } = watching;
  const { at, wall, running, speed } = watched.clock;
  const now = Date.now();
  const clock = { at: running ? at + Math.max(0, now - wall) * speed : at, wall: now, running, speed };
  return { ...watching, watched: { ...watched, clock } };
}

function show({ watched }: Watching, news: readonly string[], screen: Screen): void {
  screen.paint(boardText(watched, screen.style, screen.width), news);
}

/** What happened, in words, for a screen that shows one line after the other. The clock's own entries say nothing new. */
function newsOf({ workflow, scenario }: FrozenRun, events: readonly JournalEvent[]): readonly string[] {
  return events.flatMap((event) => {
    const { topic, text, details } = describeEvent(event, workflow, scenario);
    if (topic === 'clock') return [];
    return [`${formatInstant(event.at)}  ${text}`, ...details.map((detail) => `             ${detail}`)];
  });
}
