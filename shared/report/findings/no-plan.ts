import type { Rule } from './proposal';

/** A disruption for which no plan was put in force: whatever the reason, it asks for an answer. */
export const noPlanRule: Rule = ({ history }) => {
  const { event } = history.original.settings;
  if (event?.noPlan === undefined) return [];
  return [
    {
      key: 'no-plan',
      title: 'No plan was activated in this disruption',
      type: 'gap',
      severity: 'high',
      description: `Why: ${event.noPlan}`,
      action: {
        text: 'Write a plan that covers it, or say in one that it does not apply and why.',
        element: 'planning',
      },
      evidence: { seqs: [0], at: 0 },
    },
  ];
};
