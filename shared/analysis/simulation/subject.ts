import { hashOf } from '../../basics/hash';
import { err, ok, type Result } from '../../basics/result';
import { checkScenario } from '../../compile/check-scenario';
import { compile } from '../../compile/compile';
import type { Ir } from '../../compile/ir';
import { isError, type Problem } from '../../compile/problem';
import type { Scenario } from '../../model/scenario';
import type { Variant } from '../../model/simulation';
import { applyVariant, VARIANT_INJECT, type Played, type Refusal } from './apply-variant';

/** What is simulated, compiled: a plan and scenario with the changes of a what-if made. */
export interface Subject {
  readonly ir: Ir;
  readonly scenario: Scenario;
  /** Hash of both, with every change made. */
  readonly key: string;
}

/** Refused with the field that is wrong: a document with errors is never simulated. */
export function subjectOf(played: Played, variant?: Variant): Result<Subject, Refusal> {
  const changed = variant === undefined ? ok(played) : applyVariant(played, variant);
  if (!changed.ok) return changed;
  const { workflow, scenario } = changed.value;
  const ir = compile(workflow);
  if (!ir.ok) return err(refusalOf(ir.error));
  const errors = checkScenario(workflow, scenario).filter(isError);
  if (errors.length > 0) return err(refusalOf(errors));
  return ok({ ir: ir.value, scenario, key: hashOf({ workflow, scenario }) });
}

function refusalOf(problems: readonly Problem[]): Refusal {
  const first = problems.find(isError);
  const place = first?.place;
  const more = problems.length > 1 ? ` ${problems.length - 1} more to mend before it can be simulated.` : '';
  const field = place?.id === VARIANT_INJECT ? 'variant.effects' : [place?.kind, place?.id, place?.field];
  return {
    field: typeof field === 'string' ? field : field.filter((part) => part !== undefined).join('.'),
    message: `This cannot be simulated: ${first?.message ?? 'it has errors.'}${more}`,
  };
}
