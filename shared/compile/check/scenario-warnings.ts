import { formatDuration, MINUTE } from '../../basics/time';
import type { Key } from '../../model/ids';
import type { Effect, Inject, Scenario } from '../../model/scenario';
import type { Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import type { Problem } from '../problem';
import { guardReferences, type GuardReference } from './guard-references';
import { at, quoted, warning } from './report';

/** What can be drilled all the same but is hardly meant: injects on each other's heels, effects that nothing feels, targets that nothing tests. */
export const scenarioWarnings = (workflow: Workflow, scenario: Scenario): readonly Problem[] => [
  ...tooClose(scenario),
  ...unfelt(workflow, scenario),
  ...nothingDown(workflow, scenario),
];

/** Without an agenda nobody knows the room time: this much scenario time then stands for it. */
const BREATH = 5 * MINUTE;

function tooClose({ injects, modules = [] }: Scenario): readonly Problem[] {
  if (modules.length > 0) return [];
  const timed = injects
    .flatMap((inject) => (inject.trigger.kind === 'time' ? [{ inject, at: inject.trigger.at }] : []))
    .toSorted((a, b) => a.at - b.at);
  return timed.flatMap((it, index) => {
    const before = timed[index - 1];
    if (before === undefined || it.inject.together || it.at - before.at >= BREATH) return [];
    const gap = it.at === before.at ? 'at the same time as' : `${formatDuration(it.at - before.at)} after`;
    const message = `${quoted(it.inject.title)} comes ${gap} ${quoted(before.inject.title)}: a room needs 5 min for each.`;
    return [warning('injects-close', at('inject', it.inject.id, 'trigger'), message)];
  });
}

/** One felt effect makes an inject: what stands beside it may be colour, such as a contact who cannot be reached. */
function unfelt(workflow: Workflow, { injects }: Scenario): readonly Problem[] {
  if (injects.every(({ effects }) => effects.length === 0)) return [];
  const felt = feltIn(workflow, injects);
  return injects.flatMap((inject) => {
    const reasons = inject.effects.map((effect) => notFelt(effect, felt));
    const [why] = reasons;
    if (why === undefined || reasons.includes(undefined)) return [];
    return [warning('effect-unfelt', at('inject', inject.id, 'effects'), why)];
  });
}

/** Effects that can take a service below its minimum level after the disruption. */
const TAKES_DOWN: ReadonlySet<Effect['op']> = new Set(['level', 'component', 'site', 'vendor']);

/** A recovery time is tested only by a service that is down. */
function nothingDown({ services }: Workflow, { id, title, levels, injects }: Scenario): readonly Problem[] {
  const targeted = services.filter(({ rto }) => rto !== undefined);
  const level = (key: Key): number => levels.find(({ service }) => service === key)?.percent ?? 100;
  const isDown = targeted.some(({ key, mbco }) => level(key) < mbco);
  const mayFall = injects.some(({ effects }) => effects.some(({ op }) => TAKES_DOWN.has(op)));
  if (targeted.length === 0 || isDown || mayFall) return [];
  const message = `No service is down in ${quoted(title)}, so no RTO is tested. Give the level of one at the disruption.`;
  return [warning('nothing-down', at('scenario', id, 'levels'), message)];
}

interface Felt {
  readonly workflow: Workflow;
  readonly steps: readonly Step[];
  readonly owners: ReadonlySet<Key>;
  readonly asked: readonly GuardReference[];
}

function feltIn(workflow: Workflow, injects: readonly Inject[]): Felt {
  const { states, transitions } = workflow;
  const guards = [
    ...transitions.map(({ guard }) => guard),
    ...states.flatMap((s) =>
      s.kind === 'wait' ? [s.until] : s.kind === 'decision' ? s.options.map((o) => o.guard) : [],
    ),
    ...injects.map(({ trigger }) => (trigger.kind === 'condition' ? trigger.guard : undefined)),
  ];
  return {
    workflow,
    steps: states.filter((s): s is Step => s.kind === 'step'),
    owners: new Set(states.flatMap((s) => ('owner' in s && s.owner !== undefined ? [s.owner] : []))),
    asked: guards.flatMap((guard) => (guard === undefined ? [] : guardReferences(guard))),
  };
}

/** Why nothing in the plan is touched by an effect. Things that do not exist are errors, and reported as such. */
function notFelt(effect: Effect, felt: Felt): string | undefined {
  const { workflow, steps } = felt;
  const named = (list: readonly { readonly key: Key; readonly name: string }[], key: Key): string | undefined =>
    list.find((it) => it.key === key)?.name;
  const said = (name: string | undefined, isFelt: boolean, why: string): string | undefined =>
    name === undefined || isFelt
      ? undefined
      : `Nothing in the plan feels this effect: ${why.replace('%', quoted(name))}.`;
  switch (effect.op) {
    case 'component':
      return said(
        named(workflow.components, effect.component),
        componentFelt(effect.component, felt),
        'no step needs %',
      );
    case 'pool':
      return said(named(workflow.pools, effect.pool), poolFelt(effect.pool, felt), 'no step claims %');
    case 'scale': {
      const { pool } = effect;
      if (pool === undefined) return undefined;
      const isUsed = steps.some((step) => usesPool(step, pool));
      return said(named(workflow.pools, pool), isUsed, 'no step claims or is paced by %');
    }
    case 'role':
      return said(named(workflow.roles, effect.role), roleFelt(effect.role, felt), '% owns nothing');
    case 'vendor': {
      const { vendor } = effect;
      const isUsed = steps.some((step) => step.vendors?.includes(vendor)) || dependedOn(vendor, workflow);
      return said(named(workflow.vendors, vendor), isUsed, 'no step relies on %');
    }
    case 'data-age': {
      const isRestored = steps.some((step) => step.restores?.some((it) => it.service === effect.service));
      return said(named(workflow.services, effect.service), isRestored, 'no step restores %');
    }
    case 'known-error': {
      const isNamed = steps.some((step) => step.knownErrors?.includes(effect.knownError));
      return said(named(workflow.knownErrors, effect.knownError), isNamed, 'no step names %');
    }
    case 'channel': {
      const { channels = [], protocol = [], obligations = [] } = workflow.communication ?? {};
      const isUsed = [...protocol, ...obligations].some((duty) => duty.channel === effect.channel);
      return said(named(channels, effect.channel), isUsed, 'nobody is told by %');
    }
    case 'site':
      return said(named(workflow.sites, effect.site), siteFelt(effect.site, felt), 'nothing the plan uses is at %');
    default:
      return undefined;
  }
}

const usesPool = (step: Step, pool: Key): boolean =>
  step.speedPool === pool || (step.claims ?? []).some((claim) => claim.pool === pool);
const isAsked = ({ asked }: Felt, kind: GuardReference['kind'], key: Key): boolean =>
  asked.some((it) => it.kind === kind && it.key === key);
const dependedOn = (key: Key, { dependencies }: Workflow): boolean => dependencies.some(({ to }) => to === key);

const componentFelt = (key: Key, felt: Felt): boolean =>
  felt.steps.some((step) => step.needs?.includes(key)) ||
  dependedOn(key, felt.workflow) ||
  (felt.workflow.communication?.channels ?? []).some((channel) => channel.needs?.includes(key)) ||
  isAsked(felt, 'component', key);

const poolFelt = (key: Key, felt: Felt): boolean =>
  felt.steps.some((step) => usesPool(step, key)) ||
  felt.workflow.workarounds.some((it) => it.claims?.some((claim) => claim.pool === key)) ||
  isAsked(felt, 'pool', key);

/** A role is felt where it owns something, or stands behind one that does. */
const roleFelt = (key: Key, { owners, workflow }: Felt): boolean =>
  owners.has(key) || workflow.roles.some((role) => owners.has(role.key) && role.backups?.includes(key));

const siteFelt = (key: Key, felt: Felt): boolean =>
  felt.workflow.components.some((it) => it.site === key && componentFelt(it.key, felt)) ||
  felt.workflow.pools.some((it) => it.site === key && poolFelt(it.key, felt)) ||
  felt.workflow.roles.some((it) => it.site === key && roleFelt(it.key, felt));
