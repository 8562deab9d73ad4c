import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { DrillRunner } from '../../../main/runner/drill-runner';
import { systemTime } from '../../../main/runner/time-source';
import { openWorkspace } from '../../../main/storage/open';
import { createRuns } from '../../../main/storage/runs';

export interface FoundInFile {
  /** How often each message id is in the record. */
  readonly times: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
  readonly chain: boolean;
  readonly replay: boolean;
}

/** What lies in the file when everything is over, read by nothing that took part. */
export function examineFile(path: string, runId: string): FoundInFile {
  const opened = openWorkspace(path);
  if (!opened.ok) throw new Error(opened.error);
  const workspace = opened.value;
  const runs = createRuns(workspace);
  const runner = new DrillRunner({
    runs,
    maker: { create: createDrill, restore: restoreDrill },
    time: systemTime,
    publish: () => undefined,
    reportBug: console.error,
    newId: String,
    onLive: () => undefined,
  });
  try {
    const times = new Map<string, number>();
    for (const { cause } of runs.journal(runId))
      if (cause.kind === 'command' && cause.sent) times.set(cause.sent.id, (times.get(cause.sent.id) ?? 0) + 1);
    const verdict = runner.verify(runId);
    if (!verdict.ok) throw new Error(verdict.error.message);
    const isWhole = workspace.db.pragma('integrity_check', { simple: true }) === 'ok';
    return { times, isWhole, chain: verdict.value.chain, replay: verdict.value.replay };
  } finally {
    runner.close();
    workspace.close();
  }
}
