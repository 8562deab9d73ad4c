import { subjectOf, type Subject } from '../../../shared/analysis/simulation/subject';
import type { SimulationSource } from '../../../shared/contract/contract';
import { Variant } from '../../../shared/model/simulation';
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
  const { workflow, scenarios } = readPlanFile(oneFile(positionals));
  const scenario = values.scenario === undefined ? scenarios[0] : scenarios.find((it) => it.id === values.scenario);
  if (scenario === undefined) {
    const known = scenarios.map((it) => it.id).join(', ');
    throw new CannotDo(
      values.scenario === undefined
        ? 'This plan has no scenario to simulate.'
        : `There is no scenario ${values.scenario} in this plan; there is ${known === '' ? 'none' : known}.`,
    );
  }
  const variant = values.variant === undefined ? undefined : readVariant(values.variant);
  return { workflow, scenario, ...(variant && { variant }) };
}

export const readVariant = (path: string): Variant =>
  readDocument(path, { schema: Variant, what: 'a what-if', largestMb: 1 });

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
