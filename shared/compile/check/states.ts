import type { Claim, Decision, State, Step } from '../../model/state';
import type { Workflow } from '../../model/workflow';
import { childrenOf, type Outline } from '../outline';
import type { Problem } from '../problem';
import type { Known } from './known';
import { at, error, quoted, warning } from './report';

/** What each kind of state needs of its own, and everything it names. */
export function checkStates(outline: Outline, known: Known): readonly Problem[] {
  return outline.workflow.states.flatMap((state) => {
    switch (state.kind) {
      case 'step':
        return [...checkOwner(known, state), ...checkStep(outline.workflow, known, state)];
      case 'decision':
        return [...checkOwner(known, state), ...checkDecision(known, state)];
      case 'gate':
        return checkOwner(known, state);
      case 'wait':
        return [
          ...known.missingIn(state.until, at('state', state.id, 'until')),
          ...((state.duration === undefined) === (state.until === undefined)
            ? [
                error(
                  'wait',
                  at('state', state.id, 'duration'),
                  `${quoted(state.name)} waits for a time or for a condition: give one of them.`,
                ),
              ]
            : []),
        ];
      case 'history':
        return state.default !== undefined && !beside(outline, state).some((it) => it.id === state.default)
          ? [
              error(
                'history-default',
                at('state', state.id, 'default'),
                `${quoted(state.name)} returns to a state that does not lie beside it.`,
              ),
            ]
          : [];
      default:
        return [];
    }
  });
}

const beside = (outline: Outline, state: State): readonly State[] =>
  childrenOf(outline, state.parent).filter((it) => it.kind !== 'history');

function checkOwner(known: Known, state: Extract<State, { owner?: unknown }>): readonly Problem[] {
  if (state.owner === undefined)
    return [warning('no-owner', at('state', state.id, 'owner'), `Nobody owns ${quoted(state.name)}.`)];
  return known.missing('role', state.owner, at('state', state.id, 'owner'));
}

function checkStep(workflow: Workflow, known: Known, step: Step): readonly Problem[] {
  const field = (name: string) => at('state', step.id, name);
  const missing = [
    ...(step.needs ?? []).flatMap((key) => known.missing('component', key, field('needs'))),
    ...(step.vendors ?? []).flatMap((key) => known.missing('vendor', key, field('vendors'))),
    ...(step.after ?? []).flatMap((key) => known.missing('step', key, field('after'))),
    ...(step.restores ?? []).flatMap((it) => known.missing('service', it.service, field('restores'))),
    ...(step.sets ?? []).flatMap((it) => known.missing('service', it.service, field('sets'))),
    ...(step.knownErrors ?? []).flatMap((key) => known.missing('known error', key, field('knownErrors'))),
    ...known.missing('pool', step.speedPool, field('speedPool')),
    ...known.missing('workaround', step.startsWorkaround, field('startsWorkaround')),
    ...known.missing('workaround', step.stopsWorkaround, field('stopsWorkaround')),
  ];
  return [...missing, ...checkClaims(workflow, known, step.claims ?? [], { name: step.name, place: field('claims') })];
}

/** Claims of a step or a work-around: on pools that are there, each once, none larger than its pool. */
export function checkClaims(
  workflow: Workflow,
  known: Known,
  claims: readonly Claim[],
  { name, place }: { readonly name: string; readonly place: Problem['place'] },
): readonly Problem[] {
  return claims.flatMap((claim, index) => {
    const missing = known.missing('pool', claim.pool, place);
    if (missing.length > 0) return missing;
    if (claims.findIndex((it) => it.pool === claim.pool) !== index)
      return [error('claim-twice', place, `${quoted(name)} claims the same pool twice.`)];
    const pool = workflow.pools.find((it) => it.key === claim.pool);
    return pool !== undefined && claim.units > pool.units
      ? [
          error(
            'claim-too-large',
            place,
            `${quoted(name)} claims ${claim.units} of ${quoted(pool.name)}, which has ${pool.units}.`,
          ),
        ]
      : [];
  });
}

function checkDecision(known: Known, decision: Decision): readonly Problem[] {
  const field = (name: string) => at('state', decision.id, name);
  const ids = decision.options.map((option) => option.id);
  const problems = decision.options.flatMap((option) => [
    ...known.missingIn(option.guard, field('options')),
    ...(option.dataLoss ?? []).flatMap((it) => known.missing('service', it.service, field('options'))),
  ]);
  if (new Set(ids).size < ids.length)
    problems.push(error('option-key', field('options'), `Two options of ${quoted(decision.name)} have the same key.`));
  if (ids.includes('timeout'))
    problems.push(
      error('option-key', field('options'), 'An option cannot be called timeout: that is the way out at the deadline.'),
    );
  const fallback = decision.options.find((option) => option.id === decision.defaultOption);
  if (decision.defaultOption !== undefined && fallback === undefined)
    problems.push(
      error(
        'default-option',
        field('defaultOption'),
        `The default of ${quoted(decision.name)} is not among its options.`,
      ),
    );
  if (fallback?.guard !== undefined)
    problems.push(
      error(
        'default-guarded',
        field('defaultOption'),
        `The default of ${quoted(decision.name)} must always be possible, so it can have no condition.`,
      ),
    );
  return problems;
}
