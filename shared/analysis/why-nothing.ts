import type { Board } from '../journal/board';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { Effect, Inject } from '../model/scenario';
import type { Workflow } from '../model/workflow';
import { channelName } from './duties/channels';
import { stepsAhead } from './later-consequences';
import { percent } from './percent';
import { poolState } from './pool-state';
import { effectsBegun, effectsEnded, stepUses, touchedThings, type Touched } from './touched';

/** What the boards are boards of. */
export interface Played {
  readonly workflow: Workflow;
  /** Those of the scenario and those made up on the way. */
  readonly injects?: readonly Inject[];
}

/** Why a change of the board affects no work and no service now: a sentence without its full stop. */
export function whyNothing(before: Board, after: Board, { workflow, injects = [] }: Played): string {
  const things = touchedThings(before, after, workflow).map((thing) => whyIdle(thing, after, workflow));
  if (things.length > 0) return things.join('; ');
  const released = injects.filter(({ id }) => after.injects[id]?.status === 'released' && !before.injects[id]);
  const effects = [
    ...effectsBegun(before, after).map(({ effect }) => effect),
    ...released.flatMap((inject) => inject.effects.filter(actsAtOnce)),
  ];
  if (effects.length > 0) return effects.map((effect) => whyVain(effect, after, workflow)).join('; ');
  return effectsEnded(before, after).length > 0 ? 'it held nothing up any more' : 'it is a message only';
}

/** Never in force: what they set is set, and what they end is over. */
const actsAtOnce = (effect: Effect): boolean =>
  effect.op === 'fail' ||
  effect.op === 'level' ||
  effect.op === 'data-age' ||
  (effect.op === 'component' && effect.to === 'up') ||
  (effect.op === 'pool' && (effect.percent ?? 100) === 100 && (effect.lost ?? 0) === 0) ||
  ((effect.op === 'role' || effect.op === 'vendor') && effect.reachable) ||
  (effect.op === 'channel' && effect.works);

const VERB: Record<Touched['kind'], string> = {
  pools: 'claims',
  components: 'needs',
  roles: 'is owned by',
  vendors: 'relies on',
};

function whyIdle(thing: Touched, after: Board, workflow: Workflow): string {
  const names = namesOf(workflow);
  const name = names.name(thing.kind, thing.key);
  const users = Object.keys(after.work).flatMap((id) => {
    const state = names.find(id);
    return state?.kind === 'step' && stepUses(state, thing) ? [state] : [];
  });
  if (users.length > 0) return whyEnough(thing, users.map((step) => step.name), { after, workflow }); // prettier-ignore
  const next = stepsAhead(after, workflow).find((step) => stepUses(step, thing));
  const until =
    next === undefined ? `nothing still to come ${VERB[thing.kind]} it` : `the first to come is ${next.name}`;
  return `no step under way ${VERB[thing.kind]} ${name}; ${until}`;
}

interface Setting {
  readonly after: Board;
  readonly workflow: Workflow;
}

function whyEnough({ kind, key }: Touched, users: readonly string[], { after, workflow }: Setting): string {
  const who = users.join(', ');
  const name = namesOf(workflow).name(kind, key);
  if (kind !== 'pools') return `${who} ${users.length === 1 ? 'goes' : 'go'} on all the same`;
  const { available, inUse } = poolState(after, workflow, key);
  return `${name}: ${inUse} in use, ${available} available is enough for ${who}`;
}

function whyVain(effect: Effect, after: Board, workflow: Workflow): string {
  const names = namesOf(workflow);
  switch (effect.op) {
    case 'fail':
    case 'failing':
      return `${names.state(effect.step)} ${standing(effect.step, after)}`;
    case 'block':
      return `${names.state(effect.state)} ${standing(effect.state, after)}`;
    case 'scale':
      return effect.step === undefined
        ? `no step in work is paced by ${names.name('pools', effect.pool ?? '')}`
        : `${names.state(effect.step)} ${standing(effect.step, after)}`;
    case 'component':
      return `${names.name('components', effect.component)} is ${effect.to} already`;
    case 'pool':
      return `${names.name('pools', effect.pool)} has no more and no fewer units than before`;
    case 'role':
    case 'vendor':
      return `that was so already`;
    case 'level':
      return whyLevel(effect.service, after, workflow);
    case 'data-age':
      return 'it counts when a restore is done or an option is chosen';
    case 'demand':
      return 'the service carries that demand';
    case 'site':
      return `nothing at ${names.name('sites', effect.site)} was in use`;
    case 'known-error':
      return 'no step under way names this known error';
    case 'channel':
      return `nobody is told by ${channelName(workflow, effect.channel)}, or that was so already`;
  }
}

function whyLevel(service: Key, after: Board, workflow: Workflow): string {
  const names = namesOf(workflow);
  const levelOf = (key: Key): number => after.services[key]?.effective ?? 100;
  const level = levelOf(service);
  const name = names.name('services', service);
  if ((after.services[service]?.own ?? 100) === level) return `${name} stood at ${percent(level)} already`;
  const holding = workflow.dependencies.filter(
    ({ from, to, type }) => from === service && type === 'hard' && after.services[to] && levelOf(to) <= level,
  );
  const what = holding.map(({ to }) => `${names.name('services', to)} (${percent(levelOf(to))})`).join(', ');
  return `${name} stays at ${percent(level)}, held there by ${what === '' ? 'what it depends on' : what}`;
}

function standing(id: Key, board: Board): string {
  const work = board.work[id];
  if (work?.phase === 'working') return 'goes on all the same';
  if (work !== undefined) return 'is not in work yet';
  const outcome = board.outcomes[id];
  if (outcome !== undefined) return `is over (${outcome})`;
  const wasThere = board.visits.some((visit) => visit.state === id && visit.left !== undefined);
  return wasThere ? 'is over' : 'has not been reached';
}
