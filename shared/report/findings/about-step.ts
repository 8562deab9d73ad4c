import type { StepResult } from '../sections/step-results';
import type { Draft, Facts } from './proposal';

/** Did it decide when the worst service came back? */
export const isDecisive = (step: StepResult, { paths, worst }: Facts): boolean =>
  paths.get(worst?.key ?? '')?.some(({ state, visit }) => state === step.state && visit === step.visit) ?? false;

/** Whose it is, and where it stands in the record. */
export const aboutStep = (step: StepResult): Pick<Draft, 'owner' | 'evidence'> => ({
  owner: step.owner,
  evidence: { seqs: step.seqs, at: step.ended ?? step.entered, state: step.state },
});
