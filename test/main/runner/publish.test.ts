import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProjectorDesk } from '../../../main/projector/projector-desk';
import { DrillRunner } from '../../../main/runner/drill-runner';
import { tellEach, type Publish } from '../../../main/runner/publish';
import { openWorkspace } from '../../../main/storage/open';
import { createRuns } from '../../../main/storage/runs';
import { MINUTE } from '../../../shared/basics/time';
import { createDrill, restoreDrill } from '../../../shared/engine/create-drill';
import { FakeTime } from '../support/fake-time';
import { valueOf } from '../support/result-of';
import { frozenRun } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

it('goes on with a drill whatever goes wrong on a projector, and says that it is a bug', async () => {
  const time = new FakeTime();
  const workspace = valueOf(openWorkspace(join(temporaryFolder(), 'w.statedrill'), { now: time.now }));
  const runs = createRuns(workspace);
  const bugs: unknown[] = [];
  const shown: string[] = [];
  const broken = new Error('no frame can be made');
  const projectors = new ProjectorDesk({
    record: (id) => runner.record(id),
    publish: () => undefined,
    now: time.now,
    preview: () => undefined,
    ratings: () => {
      throw broken;
    },
  });
  const toProjectors: Publish = (name, payload) => projectors.hear(name, payload);
  const toPages: Publish = (name) => void shown.push(name);
  const runner = new DrillRunner({
    runs,
    time,
    maker: { create: createDrill, restore: restoreDrill },
    publish: tellEach([toProjectors, toPages], (bug) => bugs.push(bug)),
    reportBug: (bug) => bugs.push(bug),
    newId: (prefix) => `${prefix}-1`,
    onLive: () => undefined,
  });
  const { runId } = valueOf(await runner.start({ frozen: frozenRun({ speed: 1, holdAtInjects: false }) }));
  expect(() => projectors.frame(runId)).toThrow(broken);

  valueOf(runner.command(runId, { command: { kind: 'resume' }, by: 'F' }));
  time.pass(15 * MINUTE);

  expect(valueOf(runner.record(runId)).clock).toMatchObject({ running: true, at: 15 * MINUTE });
  expect(shown).toContain('run.journal');
  expect(bugs.length).toBeGreaterThan(0);
  expect(new Set(bugs)).toEqual(new Set([broken]));
  workspace.close();
});
