import { injectResults, type InjectResult } from '../sections/injects';
import { capital, listed, stopped } from '../words/phrases';
import type { Draft, Rule } from './proposal';

/**
 * What injects expect and nobody saw, where watch was kept: something was seen after half of them at least. Otherwise
 * nothing is known of what was not ticked.
 */
export const expectedRule: Rule = ({ history, injects }) => {
  if (history.frozen.settings.conduct === 'simulation') return [];
  const watched = (injects ?? injectResults(history, () => undefined)).filter(({ seen }) => seen !== undefined);
  const some = watched.filter(({ seen = [] }) => seen.length > 0).length;
  return some === 0 || some * 2 < watched.length ? [] : watched.flatMap(notSeen);
};

function notSeen({ id, no, title, expected, seen = [], at, seq }: InjectResult): readonly Draft[] {
  const missing = expected.filter((text) => !seen.some((it) => it.text === text));
  if (missing.length === 0 || seq === undefined) return [];
  return [
    {
      key: `expected/${id}`,
      title: `Expected after inject ${no} and not seen: ${listed(missing.map((text) => `“${text}”`))}`,
      type: 'gap',
      severity: 'medium',
      description: `Inject ${no} was “${title}”. What other injects expected was ticked; this was not.`,
      action: {
        text: `Say in the plan who does this, or practise it: ${stopped(capital(missing.join('; ')))}`,
        element: 'planning',
      },
      evidence: { seqs: [seq], at, inject: id },
    },
  ];
}
