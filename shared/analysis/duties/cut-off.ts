import type { JournalEvent } from '../../model/journal';
import type { Workflow } from '../../model/workflow';
import { emptyBoard, fold } from '../../journal/board';
import { deadBy } from './channels';
import { dutiesOf } from './duty';

/** Audiences of the plan that could not be told by their channel at some instant of a run, by name. */
export function cutOff(journal: readonly JournalEvent[], workflow: Workflow): readonly string[] {
  const duties = dutiesOf(workflow).filter(({ channel }) => channel !== undefined);
  if (duties.length === 0) return [];
  const found = new Set<string>();
  let board = emptyBoard;
  for (const event of journal) {
    board = fold(board, event);
    if (!event.changes.some(({ kind }) => kind === 'effect' || kind === 'component' || kind === 'service')) continue;
    for (const { name, channel = '' } of duties) if (deadBy(board, workflow, channel) !== undefined) found.add(name);
  }
  return [...found];
}
