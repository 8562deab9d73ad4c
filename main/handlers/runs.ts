import { ok } from '../../shared/basics/result';
import type { DrillRunner } from '../runner/drill-runner';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';

export function createRunHandlers(runs: Runs, runner: DrillRunner): HandlersOf<'runs'> {
  return {
    'runs.list': () => ok([...runs.list()]),
    // The command line reads a drill as it lies there; opening it in the app brings it back to life.
    'runs.load': ({ runId }, caller) => (caller.kind === 'cli' ? runner.record(runId) : runner.load(runId)),
    'runs.start': (request) => runner.start(request),
    'runs.command': ({ runId, command }, caller) => runner.command(runId, { command, by: caller.name }),
    'runs.preview': ({ runId, command }, caller) => runner.preview(runId, { command, by: caller.name }),
    'runs.verify': ({ runId }) => runner.verify(runId),
  };
}
