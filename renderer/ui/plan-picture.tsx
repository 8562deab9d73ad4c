import type { Plan } from '../../shared/model/plan';

/** A plan as a small still drawing. */
export const PlanPicture = ({ plan }: { readonly plan: Plan }) => (
  <svg viewBox="0 0 2000 600" width="100%" height="100%" role="img" aria-label={`Drawing of ${plan.workflow.title}`}>
    {plan.workflow.states
      .filter(({ parent }) => parent === undefined)
      .map(({ id }) => {
        const box = plan.layout.states[id];
        return (
          box && <rect key={id} {...box} rx={8} fill="var(--sd-page)" stroke="var(--sd-text-faint)" strokeWidth={4} />
        );
      })}
  </svg>
);
