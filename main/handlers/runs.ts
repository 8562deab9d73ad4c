import { ok } from '../../shared/basics/result';
import type { DrillRunner } from '../runner/drill-runner';
import type { ForecastDesk } from '../simulation/forecast-desk';
import type { Runs } from '../storage/runs';
import type { HandlersOf } from './handler';

export interface RunDesks {
  readonly runs: Runs;
  readonly runner: DrillRunner;
  readonly forecasts: ForecastDesk;
}

export function createRunHandlers({ runs, runner, forecasts }: RunDesks): HandlersOf<'runs'> {
  return {
    'runs.list': () => ok([...runs.list()]),
    // The command line reads a drill as it lies there; opening it in the app brings it back to life.
    'runs.load': ({ runId }, caller) => (caller.kind === 'cli' ? runner.record(runId) : runner.load(runId)),
    'runs.open': ({ runId }) => runner.open(runId),
    'runs.history': ({ runId, from, most }) => ok({ events: [...runner.history(runId, from, most)] }),
    'runs.start': (request) => runner.start(request),
    'runs.command': ({ runId, command }, caller) => runner.command(runId, { command, by: caller.name }),
    'runs.record': ({ runId, commands }, caller) => {
      const answers = runner.commands(runId, commands.map((command) => ({ command, by: caller.name }))); // prettier-ignore
      const refused = answers.flatMap((it, index) => (it.ok ? [] : [{ index, why: it.error.message }]));
      return ok({ recorded: answers.length - refused.length, refused });
    },
    'runs.preview': ({ runId, command }, caller) => runner.preview(runId, { command, by: caller.name }),
    'runs.forecast': async ({ runId, ms }) => {
      const moment = runner.moment(runId);
      return moment.ok ? forecasts.forecast(runId, moment.value, ms) : moment;
    },
    'runs.fork': ({ runId, seq, title }, caller) => runner.fork(runId, { seq, title, by: caller.name }),
    'runs.verify': ({ runId }) => runner.verify(runId),
  };
}
