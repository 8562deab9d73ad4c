import type { Ms } from '../../shared/basics/time';
import type { Plan } from '../../shared/model/plan';

/** The figures on a plan's card. */
export interface Headline {
  readonly services: number;
  readonly steps: number;
  readonly injects: number;
  /** The service the story is about: the reported one, else the first of the highest tier that has an RTO. */
  readonly target?: { readonly service: string; readonly rto: Ms };
  /** How long that service really was gone, or what the record says instead. */
  readonly reported?: { readonly outage?: Ms | undefined; readonly note?: string | undefined };
}

export function headlineOf({ workflow, scenarios }: Plan): Headline {
  const reported = workflow.inspiredBy?.reported;
  const withTarget = workflow.services.filter(({ rto }) => rto !== undefined).toSorted((a, b) => a.tier - b.tier);
  const service = withTarget.find(({ key }) => key === reported?.service) ?? withTarget[0];
  return {
    services: workflow.services.length,
    steps: workflow.states.filter(({ kind }) => kind === 'step').length,
    injects: scenarios[0]?.injects.length ?? 0,
    ...(service?.rto === undefined ? {} : { target: { service: service.name, rto: service.rto } }),
    ...(reported && reported.service === service?.key ? { reported } : {}),
  };
}

/** The first sentence of a text: what fits on a card. */
export const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/su.exec(text.trim())?.[0] ?? text.trim();
