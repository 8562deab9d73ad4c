import { subjectOf, type Subject } from '../../../shared/analysis/simulation/subject';
import type { SimulationSource } from '../../../shared/contract/simulation';
import { Variant } from '../../../shared/model/variant';
import type { Plan } from '../../../shared/model/plan';
import type { Scenario } from '../../../shared/model/scenario';
import { oneFile } from '../arguments';
import { readPlanFile } from '../plan-file';
import { readDocument } from '../read-document';
import { CannotDo } from '../verb';

export const sourceOptions = { scenario: { type: 'string' }, variant: { type: 'string' } } as const;

interface SourceValues {
  readonly scenario?: string | undefined;
  readonly variant?: string | undefined;
}

/** What the arguments name: a plan, one of its scenarios (the first when none is named), a what-if. */
export function askedSource(positionals: readonly string[], values: SourceValues): SimulationSource {
  const plan = readPlanFile(oneFile(positionals));
  const variant = values.variant === undefined ? undefined : askedVariant(plan, values.variant);
  return { workflow: plan.workflow, scenario: askedScenario(plan, values.scenario), ...(variant && { variant }) };
}

export function askedScenario({ scenarios }: Plan, id: string | undefined): Scenario {
  const scenario = id === undefined ? scenarios[0] : scenarios.find((it) => it.id === id);
  if (scenario !== undefined) return scenario;
  const known = scenarios.map((it) => it.id).join(', ');
  throw new CannotDo(
    id === undefined
      ? 'This plan has no scenario to simulate.'
      : `There is no scenario ${id} in this plan; there is ${known === '' ? 'none' : known}.`,
  );
}

/** One of the plan's own what-ifs by its id, or one in a file. */
export const askedVariant = ({ variants = [] }: Plan, asked: string): Variant =>
  variants.find((it) => it.id === asked) ?? readDocument(asked, { schema: Variant, what: 'a what-if', largestMb: 1 });

export function checkedSubject({ workflow, scenario, variant }: SimulationSource): Subject {
  const subject = subjectOf({ workflow, scenario }, variant);
  if (subject.ok) return subject.value;
  throw new CannotDo(`${subject.error.field}: ${subject.error.message}`);
}

export function wholeNumber(
  text: string | undefined,
  option: string,
  limits: { otherwise: number; most: number; least?: number },
): number {
  if (text === undefined) return limits.otherwise;
  const value = Number(text);
  const least = limits.least ?? 1;
  if (Number.isInteger(value) && value >= least && value <= limits.most) return value;
  throw new CannotDo(`${option} takes a whole number from ${least} to ${limits.most}, not ${text}.`);
}
