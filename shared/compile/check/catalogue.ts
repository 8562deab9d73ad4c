import { formatDuration } from '../../basics/time';
import type { Workflow } from '../../model/workflow';
import type { Problem } from '../problem';
import type { Known } from './known';
import { at, error, quoted, warning } from './report';
import { checkClaims } from './states';

/** References between the things of the catalogue, and targets that contradict each other. */
export function checkCatalogue(workflow: Workflow, known: Known): readonly Problem[] {
  return [
    ...workflow.components.flatMap((it) => known.missing('site', it.site, at('component', it.key, 'site'))),
    ...workflow.pools.flatMap((it) => known.missing('site', it.site, at('pool', it.key, 'site'))),
    ...workflow.roles.flatMap((it) => [
      ...known.missing('site', it.site, at('role', it.key, 'site')),
      ...known.missing('pool', it.pool, at('role', it.key, 'pool')),
      ...(it.backups ?? []).flatMap((key) => known.missing('role', key, at('role', it.key, 'backups'))),
      ...((it.backups ?? []).includes(it.key)
        ? [error('own-backup', at('role', it.key, 'backups'), `${quoted(it.name)} is its own back-up.`)]
        : []),
    ]),
    ...workflow.people.flatMap((it) =>
      (it.roles ?? []).flatMap((key) => known.missing('role', key, at('person', it.key, 'roles'))),
    ),
    ...workflow.workarounds.flatMap((it) => [
      ...known.missing('service', it.service, at('workaround', it.key, 'service')),
      ...checkClaims(workflow, known, it.claims ?? [], { name: it.name, place: at('workaround', it.key, 'claims') }),
    ]),
    ...workflow.dependencies.flatMap((it, index) => checkDependency(known, it, String(index))),
    ...workflow.services.flatMap((it) => checkTargets(it)),
    ...checkTargetsAlongDependencies(workflow),
  ];
}

function checkDependency(known: Known, it: Workflow['dependencies'][number], id: string): readonly Problem[] {
  const to = (['service', 'component', 'vendor'] as const).some((kind) => known.has(kind, it.to));
  return [
    ...known.missing('service', it.from, at('dependency', id, 'from')),
    ...(to
      ? []
      : [
          error(
            'unknown-reference',
            at('dependency', id, 'to'),
            `There is nothing called ${quoted(it.to)} to depend on.`,
          ),
        ]),
    ...(it.type === 'soft' && it.strength === undefined
      ? [
          error(
            'soft-strength',
            at('dependency', id, 'strength'),
            `The soft dependency of ${quoted(it.from)} on ${quoted(it.to)} needs a strength.`,
          ),
        ]
      : []),
  ];
}

function checkTargets(service: Workflow['services'][number]): readonly Problem[] {
  const { rto, wrt = 0, mtpd } = service;
  if (rto === undefined || mtpd === undefined || rto + wrt <= mtpd) return [];
  const sum = `RTO and work recovery time of ${quoted(service.name)} add up to ${formatDuration(rto + wrt)}`;
  return [
    warning(
      'rto-over-mtpd',
      at('service', service.key, 'rto'),
      `${sum}, more than its MTPD of ${formatDuration(mtpd)}.`,
    ),
  ];
}

function checkTargetsAlongDependencies(workflow: Workflow): readonly Problem[] {
  const services = new Map(workflow.services.map((service) => [service.key, service]));
  return workflow.dependencies.flatMap((edge) => {
    const from = services.get(edge.from);
    const to = services.get(edge.to);
    if (edge.type !== 'hard' || from?.rto === undefined || to?.rto === undefined || to.rto <= from.rto) return [];
    const message = `${quoted(from.name)} needs ${quoted(to.name)}, whose RTO of ${formatDuration(to.rto)} is longer than its own ${formatDuration(from.rto)}.`;
    return [warning('rto-of-dependency', at('service', to.key, 'rto'), message)];
  });
}
