import type { Board } from '../journal/board';
import { namesOf, type Names } from '../model/names';
import type { Step } from '../model/state';
import type { Workflow } from '../model/workflow';
import { poolState } from './pool-state';
import { statesAhead } from './states-ahead';
import { stepUses, touchedThings, type Touched } from './touched';
import { actingRole } from './waiting-for';

/** What the changed things will mean for steps still to come, if nobody puts them right. */
export function laterConsequences(before: Board, after: Board, workflow: Workflow): readonly string[] {
  const names = namesOf(workflow);
  const ahead = stepsAhead(after, workflow);
  return touchedThings(before, after, workflow).flatMap((thing) => {
    const held = ahead
      .filter((step) => stepUses(step, thing))
      .flatMap((step) => {
        const why = obstacle(step, thing, { board: after, workflow, names });
        return why === undefined ? [] : [{ name: step.name, why }];
      });
    const [first] = held;
    if (first === undefined) return [];
    if (held.length === 1) return [`${first.name} will wait: ${first.why}`];
    const others = held.length > 3 ? ` and ${held.length - 2} more` : '';
    const listed = held.slice(0, others === '' ? 3 : 2).map(({ name }) => name);
    return [`${held.length} steps will wait for ${names.name(thing.kind, thing.key)}: ${listed.join(', ')}${others}`];
  });
}

/** Steps still to come, in document order; those under way are not among them. */
export function stepsAhead(board: Board, workflow: Workflow): readonly Step[] {
  const ahead = new Set(statesAhead(board, workflow));
  return workflow.states.filter(
    (state): state is Step => state.kind === 'step' && ahead.has(state.id) && board.work[state.id] === undefined,
  );
}

interface Setting {
  readonly board: Board;
  readonly workflow: Workflow;
  readonly names: Names;
}

function obstacle(step: Step, { kind, key }: Touched, { board, workflow, names }: Setting): string | undefined {
  const name = names.name(kind, key);
  switch (kind) {
    case 'pools': {
      const claim = step.claims?.find((it) => it.pool === key);
      const { available } = poolState(board, workflow, key);
      return claim !== undefined && claim.units > available
        ? `${claim.units} ${name} wanted, ${available} left`
        : undefined;
    }
    case 'components':
      return board.components[key] === 'down' ? `${name} is down` : undefined;
    case 'roles':
      return actingRole(board, workflow, key) === undefined
        ? `${name} does not answer and no back-up is left`
        : undefined;
    case 'vendors':
      return board.vendors[key] === false ? `${name} does not answer` : undefined;
  }
}
