// A drill whose record has as many entries as nobody will ever write: what opens it has to stay quick all the same.
import { openWorkspace } from '../../../main/storage/open';
import { createRuns } from '../../../main/storage/runs';
import { known } from '../../../shared/basics/assert';
import { link } from '../../../shared/journal/chain';
import type { JournalEvent } from '../../../shared/model/journal';
import type { Command } from '../../../shared/model/run';

/** Of a hundred entries in a long exercise: what was seen, who was told what, a few strengths, questions and a gap. */
const TAGS = [
  ...Array<'observation'>(80).fill('observation'),
  ...Array<'communication'>(15).fill('communication'),
  ...Array<'strength'>(2).fill('strength'),
  ...Array<'question'>(2).fill('question'),
  'gap',
] as const;
const perCommit = 5_000;

/** Adds entries to the record of a live drill until it has `events` of them, each in its place in the chain. */
export function fillJournal(path: string, runId: string, events: number): void {
  const opened = openWorkspace(path);
  if (!opened.ok) throw new Error(opened.error);
  const runs = createRuns(opened.value);
  let last = known(runs.journal(runId).at(-1), 'a run has its first event');
  const { body: checkpoint } = known(runs.checkpoint(runId), 'a live drill has a checkpoint');
  while (last.seq + 1 < events) {
    const more: JournalEvent[] = [];
    while (more.length < perCommit && last.seq + 1 < events) {
      const cause = { kind: 'command', by: 'Scribe', command: entry(last.seq) } as const;
      last = link(last.hash, last.seq + 1, last.wall + 300, { at: last.at, cause, changes: [] });
      more.push(last);
    }
    const added = runs.append(runId, { events: more, checkpoint, mark: { at: last.at, wall: last.wall } });
    if (!added.ok) throw new Error(added.error.message);
  }
  opened.value.close();
}

function entry(no: number): Command {
  const tag = known(TAGS[no % TAGS.length], 'within the tags');
  const text = `Entry ${no}: the copy runs at ${(no * 37) % 100} MB/s and ${no % 7} people are at work.`;
  return { kind: 'note', text, tag, who: `Participant ${no % 18}` };
}
