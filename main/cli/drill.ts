import { checkPlan } from '../../shared/compile/check-plan';
import { formatDuration } from '../../shared/basics/time';
import { freeze, simulationSettings } from '../../shared/model/freeze';
import type { Plan } from '../../shared/model/plan';
import type { Chance, FrozenRun } from '../../shared/model/run';
import { oneFile, readArguments, workspaceOption } from './arguments';
import { readPlanFile } from './plan-file';
import { CannotDo, type Verb } from './verb';
import { withBackend, workspaceOf } from './with-backend';

const options = {
  ...workspaceOption,
  auto: { type: 'boolean' },
  seed: { type: 'string' },
  scenario: { type: 'string' },
  'no-injects': { type: 'boolean' },
} as const;

export const drill: Verb = {
  usage: 'drill FILE --auto [--seed S] [--scenario ID] [--no-injects] [--workspace W] [--json]',
  about: 'Runs a plan by itself to its end and keeps the record. Exits 1 when it does not recover.',
  async run(args, { out, note }) {
    const { values, positionals } = readArguments(args, options);
    if (!values.auto) throw new CannotDo('Only --auto runs in a terminal. Start the app to drill with people.');
    const plan = readPlanFile(oneFile(positionals));
    const error = checkPlan(plan).find((problem) => problem.severity === 'error');
    if (error !== undefined) throw new CannotDo(`This plan cannot be drilled yet: ${error.message}`);
    const frozen = frozenRun(plan, values.scenario, chanceOf(values.seed));
    const run = values['no-injects'] ? { ...frozen, scenario: { ...frozen.scenario, injects: [] } } : frozen;

    return withBackend({ workspace: values.workspace, access: 'write' }, async (ask) => {
      const { runId } = await ask('runs.start', { frozen: run });
      const { summary } = await ask('runs.load', { runId });
      const outcome = summary.outcome ?? 'stopped';
      if (values.json) out(JSON.stringify({ runId, outcome, durationMs: summary.at }));
      else out(`${plan.workflow.title}: ${outcome} after ${formatDuration(summary.at)}.`);
      note(`Kept as ${runId} in ${workspaceOf(values.workspace)}.`);
      return outcome === 'recovered' || outcome === 'degraded' ? 0 : 1;
    });
  },
};

/** Without a seed everything takes its most likely time. */
function chanceOf(seed: string | undefined): Chance {
  if (seed === undefined) return { kind: 'planned' };
  const value = Number(seed);
  if (!/^\d+$/.test(seed) || value > 4_294_967_295) {
    throw new CannotDo('--seed takes a whole number from 0 to 4294967295.');
  }
  return { kind: 'drawn', seed: value, run: 0 };
}

function frozenRun(plan: Plan, asked: string | undefined, chance: Chance): FrozenRun {
  const scenario = asked === undefined ? plan.scenarios[0] : plan.scenarios.find(({ id }) => id === asked);
  if (scenario === undefined) {
    const known = plan.scenarios.map(({ id }) => id).join(', ');
    throw new CannotDo(known === '' ? 'This plan has no scenario.' : `This plan has the scenarios ${known}.`);
  }
  return freeze(plan, scenario, simulationSettings(scenario.title, chance));
}
