// A run from the workspace file back to where it stood, however the program ended the last time.
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Checkpoint, Drill } from '../../shared/engine/drill';
import { firstBroken } from '../../shared/journal/chain';
import { foldJournal } from '../../shared/journal/board';
import type { JournalEvent } from '../../shared/model/journal';
import type { StoredCheckpoint } from '../storage/journal';
import type { StoredRun } from '../storage/runs';
import { cannotBeDrilled, type DrillMaker } from './drill-maker';
import { createHolds } from './holds';
import { OpenRun, type RunTools } from './open-run';
import { replay } from './replay';
import { standingClock } from './standing-clock';

export function revive(id: string, stored: StoredRun, tools: RunTools): Result<OpenRun, Failure> {
  const { runs, maker, time } = tools;
  const journal = runs.journal(id);
  const last = journal.at(-1);
  const broken = firstBroken(stored.frozenHash, journal);
  if (last === undefined || broken !== undefined) return err(changedOutside(broken ?? 0));
  const drill = drillAt(stored, journal, runs.checkpoint(id), maker);
  if (!drill.ok) return drill;

  const recorded = foldJournal(journal).clock;
  const at = standingClock(last, runs.mark(id), drill.value.nextDue());
  const { hold, speed } = recorded;
  const clock = { at, wall: time.now(), running: false, speed, hold };
  const holds = createHolds(stored.frozen);
  holds.learn(journal);
  const saved = { seq: last.seq, hash: last.hash, checkpoint: JSON.stringify(drill.value.checkpoint()) };
  const run = new OpenRun({ id, frozen: stored.frozen, drill: drill.value, clock, holds, saved }, tools);
  if (recorded.running && !drill.value.ended) run.interruptAt(at);
  return ok(run);
}

/** The checkpoint is used when it belongs to the last event; otherwise the whole record is played again. */
function drillAt(
  { frozen }: StoredRun,
  journal: readonly JournalEvent[],
  checkpoint: StoredCheckpoint | undefined,
  maker: DrillMaker,
): Result<Drill, Failure> {
  const last = journal.at(-1);
  if (checkpoint !== undefined && checkpoint.seq === last?.seq && checkpoint.head === last.hash) {
    const restored = maker.restore(frozen, JSON.parse(checkpoint.body) as Checkpoint); // `as`: our own text, hash-bound
    if (restored.ok) return restored;
  }
  const replayed = replay(frozen, journal, maker);
  if (!replayed.ok) return err(cannotBeDrilled(replayed.error));
  const { drill, differsAt } = replayed.value;
  return differsAt === undefined ? ok(drill) : err(otherInterpreter(differsAt));
}

const changedOutside = (seq: number): Failure => ({
  code: 'refused',
  message: `Event ${seq + 1} of this drill’s record is missing or was changed outside Statedrill. The record can be read and reported, but not continued.`,
});

const otherInterpreter = (seq: number): Failure => ({
  code: 'refused',
  message: `This version of Statedrill plays event ${seq + 1} of this drill differently from the one that recorded it. The record can be read and reported, but not continued.`,
});
