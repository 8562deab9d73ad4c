import { noCommunication } from '../model/communication';
import type { Effect, Inject, Scenario } from '../model/scenario';
import type { Workflow } from '../model/workflow';
import { checkAgenda } from './check/agenda';
import { knownIn, type Known } from './check/known';
import { at, error, quoted, warning } from './check/report';
import type { Problem } from './problem';

/** Everything wrong with a scenario on a workflow. */
export function checkScenario(workflow: Workflow, scenario: Scenario): readonly Problem[] {
  const known = knownIn(workflow);
  const { protocol, obligations } = workflow.communication ?? noCommunication;
  const dutyKeys = new Set([...protocol, ...obligations].map(({ key }) => key));
  const ids = scenario.injects.map((inject) => inject.id);
  return [
    ...scenario.levels.flatMap((it) => known.missing('service', it.service, at('scenario', scenario.id, 'levels'))),
    ...scenario.injects.flatMap((inject, index) => [
      ...(ids.indexOf(inject.id) === index
        ? []
        : [error('duplicate-key', at('inject', inject.id), `Two injects have the key ${quoted(inject.id)}.`)]),
      ...checkInject(workflow, known, scenario, inject),
    ]),
    ...(scenario.roster ?? []).flatMap(
      ({ role }) =>
      known.has('role', role)
        ? []
        : [warning('unknown-role', at('scenario', scenario.id, 'roster'), `The roster names people for ${quoted(role)}, which is no role of the plan.`)], // prettier-ignore
    ),
    ...(scenario.replies ?? []).flatMap(
      ({ duty }) =>
      dutyKeys.has(duty)
        ? []
        : [warning('unknown-reference', at('scenario', scenario.id, 'replies'), `An answer is planned to ${quoted(duty)}, whom the plan does not tell anything.`)], // prettier-ignore
    ),
    ...checkAgenda(scenario),
  ];
}

function checkInject(workflow: Workflow, known: Known, scenario: Scenario, inject: Inject): readonly Problem[] {
  const field = (name: string) => at('inject', inject.id, name);
  const { trigger, reveal, objective } = inject;
  return [
    ...(trigger.kind === 'condition' ? known.missingIn(trigger.guard, field('trigger')) : []),
    ...(trigger.kind === 'missed' ? known.missing('state', trigger.state, field('trigger')) : []),
    ...(reveal?.kind === 'step' ? known.missing('step', reveal.step, field('reveal')) : []),
    ...(objective === undefined || scenario.objectives.some((it) => it.id === objective)
      ? []
      : [error('unknown-reference', field('objective'), `There is no objective ${quoted(objective)}.`)]),
    ...inject.to.flatMap((key) =>
      known.has('role', key)
        ? []
        : [warning('unknown-role', field('to'), `There is no role ${quoted(key)} to send it to.`)],
    ),
    ...inject.effects.flatMap((effect) => checkEffect(workflow, known, effect, field('effects'))),
  ];
}

function checkEffect(workflow: Workflow, known: Known, effect: Effect, place: Problem['place']): readonly Problem[] {
  switch (effect.op) {
    case 'component':
      return known.missing('component', effect.component, place);
    case 'pool':
      return effect.percent === undefined && effect.lost === undefined
        ? [error('pool-effect', place, 'Say how much of the pool is left, or how many units are lost.')]
        : known.missing('pool', effect.pool, place);
    case 'fail':
    case 'failing':
      return known.missing('step', effect.step, place);
    case 'scale':
      return effect.step === undefined && effect.pool === undefined
        ? [error('scale-effect', place, 'Say which step, or the steps of which pool, take longer.')]
        : [...known.missing('step', effect.step, place), ...known.missing('pool', effect.pool, place)];
    case 'block':
      return checkBlock(workflow, known, effect, place);
    case 'role':
      return known.missing('role', effect.role, place);
    case 'vendor':
      return known.missing('vendor', effect.vendor, place);
    case 'level':
    case 'data-age':
    case 'demand':
      return known.missing('service', effect.service, place);
    case 'site':
      return known.missing('site', effect.site, place);
    case 'known-error':
      return known.missing('known error', effect.knownError, place);
    case 'channel':
      return known.missing('channel', effect.channel, place);
  }
}

function checkBlock(
  workflow: Workflow,
  known: Known,
  effect: Extract<Effect, { op: 'block' }>,
  place: Problem['place'],
): readonly Problem[] {
  if (effect.option === undefined) return known.missing('step', effect.state, place);
  const decision = workflow.states.find((state) => state.id === effect.state);
  if (decision?.kind !== 'decision' || !decision.options.some((option) => option.id === effect.option))
    return [error('unknown-reference', place, `There is no option ${quoted(effect.option)} to block.`)];
  return decision.defaultOption === effect.option && !effect.only
    ? [error('block-default', place, `The default option of ${quoted(decision.name)} cannot be blocked.`)]
    : [];
}
