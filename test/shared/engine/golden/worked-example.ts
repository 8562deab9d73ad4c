import {
  aScenario,
  aWorkflow,
  end,
  inject,
  min,
  named,
  pool,
  service,
  step,
  tracks,
} from '../../../support/a-workflow';

/** The example of docs/semantics.md: five steps, two tracks, one pool of three, and an inject that takes one of them away. */
export const workflow = aWorkflow(
  [
    step('assess', 10, { owner: 'lead', marks: 'declaration' }),
    tracks('recover', 'all', {
      database: [
        step('restore', 60, {
          owner: 'dba',
          claims: { engineers: 2 },
          restores: [{ service: 'db', level: 100, dataLoss: min(30) }],
        }),
        step('verify', 20, { owner: 'dba', claims: { engineers: 1 } }),
      ],
      traffic: [
        step('reroute', 30, { owner: 'dba', claims: { engineers: 1 } }),
        step('announce', 5, { owner: 'lead', after: ['restore'] }),
      ],
    }),
    end('recovered'),
  ],
  ['assess > recover', 'restore > verify', 'reroute > announce', 'recover > recovered'],
  {
    roles: named('lead', 'dba'),
    pools: [pool('engineers', 3)],
    services: [service('web', { rto: min(120) }), service('db')],
    dependencies: [{ from: 'web', to: 'db', type: 'hard' }],
  },
);

export const scenario = aScenario(
  [inject('engineer-leaves', 20, { op: 'pool', pool: 'engineers', lost: 1, for: min(40) })],
  { db: 0 },
);
