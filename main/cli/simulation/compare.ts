import { compare as compared } from '../../../shared/analysis/simulation/compare';
import { formatDuration } from '../../../shared/basics/time';
import type { Comparison, Difference, SimulationResult } from '../../../shared/model/simulation';
import type { Variant } from '../../../shared/model/variant';
import type { Workflow } from '../../../shared/model/workflow';
import type { PlayedBatch } from '../../simulation/play-batch';
import { oneFile, readArguments } from '../arguments';
import { readPlanFile } from '../plan-file';
import { CannotDo, type Verb } from '../verb';
import { askedScenario, askedVariant, checkedSubject } from './asked';
import { askedSettings, batchOptions, played } from './simulate';

const options = { ...batchOptions, variant: { type: 'string', multiple: true } } as const;

interface Compared {
  readonly variant: Variant;
  readonly result: SimulationResult;
  readonly comparison: Comparison;
}

export const compare: Verb = {
  usage: 'compare FILE --variant ID|FILE … [--runs N] [--seed S] [--scenario ID] [--workers N] [--json]',
  about: 'Plays a plan as it is and with each what-if, on the same draws, and says what changes.',
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    const plan = readPlanFile(oneFile(positionals));
    const { workflow } = plan;
    const scenario = askedScenario(plan, values.scenario);
    const variants = (values.variant ?? []).map((asked) => askedVariant(plan, asked));
    if (variants.length === 0) throw new CannotDo('--variant is missing: name a what-if of the plan, or a file.');
    for (const variant of [undefined, ...variants]) checkedSubject({ workflow, scenario, ...(variant && { variant }) });
    const settings = askedSettings(values);
    const play = (variant: Variant | undefined): Promise<PlayedBatch> =>
      played(
        {
          source: { workflow, scenario, ...(variant && { variant }) },
          settings,
          stretch: { from: 0, runs: settings.runs },
          workers: values.workers,
        },
        terminal,
      );
    const baseline = await play(undefined);
    const found: Compared[] = [];
    for (const variant of variants) {
      terminal.note(variant.title);
      const { block, result } = await play(variant);
      found.push({ variant, result, comparison: compared(workflow.services, baseline.block, block) });
    }
    if (values.json) terminal.out(JSON.stringify({ baseline: baseline.result, variants: found }));
    else found.flatMap((it) => linesOf(workflow, it)).forEach(terminal.out);
    return 0;
  },
};

function linesOf({ services }: Workflow, { variant, comparison }: Compared): readonly string[] {
  const lines = comparison.services.map(({ service, rto, toMbco }) => {
    const name = services.find((it) => it.key === service)?.name ?? service;
    const parts = [
      rto && `in time ${signed(rto, (it) => `${(100 * it).toFixed(1)} %`)}`,
      toMbco && `back at its minimum ${signed(toMbco, formatDuration)}`,
    ].filter((part) => part !== undefined);
    return `    ${name}: ${parts.join(', ')}`;
  });
  return [variant.title, ...lines];
}

/** A difference with its interval: `+12.0 % (+10.1 % to +13.9 %)`. */
function signed({ mean, low, high }: Difference, text: (value: number) => string): string {
  if (low === 0 && high === 0) return 'unchanged';
  const of = (value: number): string => `${value < 0 ? '−' : '+'}${text(Math.abs(value))}`;
  return `${of(mean)} (${of(low)} to ${of(high)})`;
}
