import { MINUTE } from '../../shared/basics/time';
import type { RunSettings } from '../../shared/model/run';
import type { Effect } from '../../shared/model/scenario';
import type { Workflow } from '../../shared/model/workflow';
import { aWorkflow, decision, end, pool, service, step } from './a-workflow';

/** A word that nobody may see who is not to see what carries it. */
export const canary = 'KANARIENVOGEL';
const thing = (key: string) => ({ key, name: `${key} ${canary}` });

/** Everything that a hidden effect can hit carries the canary in its name, and so does the step that comes later. */
export const canaryWorkflow = (check: { readonly owner?: string }, more: Partial<Workflow>): Workflow =>
  aWorkflow(
    [
      step('check', 20, { ...check, claims: { crew: 1 }, needs: ['host'] }),
      decision('choose', ['a', 'b']),
      { ...step('later', 30, { restores: [{ service: 'db', level: 100 }] }), name: `Later ${canary}` },
      end('up'),
    ],
    [
      'check > choose',
      'choose.a > later',
      'choose.b > later',
      'later > up',
      'check.failed > choose',
      'later.failed > up',
    ],
    {
      components: [{ key: 'host', name: `Host ${canary}` }],
      pools: [{ ...pool('crew', 3), name: `Crew ${canary}` }],
      roles: [thing('hidden')],
      vendors: [thing('vendor')],
      sites: [thing('site')],
      services: [service('db', { rto: 60 * MINUTE }), { ...service('dark'), name: `Dark ${canary}` }],
      dependencies: [{ from: 'db', to: 'host', type: 'hard' }],
      knownErrors: [{ ...thing('error'), durationFactor: 3 }],
      ...more,
    },
  );

/** One of each kind: what any of them would do is known to nobody. */
export const canaryEffects: readonly Effect[] = [
  { op: 'component', component: 'host', to: 'down' },
  { op: 'pool', pool: 'crew', lost: 3 },
  { op: 'role', role: 'hidden', reachable: false },
  { op: 'vendor', vendor: 'vendor', reachable: false },
  { op: 'level', service: 'dark', percent: 10 },
  { op: 'data-age', service: 'dark', age: 60 * MINUTE },
  { op: 'block', state: 'later' },
  { op: 'scale', step: 'later', factor: 3 },
  { op: 'failing', step: 'later' },
  { op: 'known-error', knownError: 'error' },
  { op: 'site', site: 'site', percent: 0 },
];

export const canarySettings: RunSettings = {
  title: 'Canary',
  conduct: 'live',
  completion: 'facilitator',
  decisions: 'facilitator',
  chance: { kind: 'planned' },
  holdAtInjects: true,
  speed: 60,
};
