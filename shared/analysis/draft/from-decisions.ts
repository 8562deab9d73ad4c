import { shortInstant } from '../../basics/instant';
import { MINUTE } from '../../basics/time';
import { namesOf } from '../../model/names';
import type { State } from '../../model/state';
import { blankCandidate, type Candidate, type PlannedCourse } from './candidate';

/**
 * A contingency inject for every decision and approval on the planned way: it comes only when the room has not decided in
 * time, so that play goes on.
 */
export function fromDecisions({ workflow, entered, left }: PlannedCourse): Candidate[] {
  const names = namesOf(workflow);
  return workflow.states.flatMap((state): Candidate[] => {
    const from = entered.get(state.id);
    if (from === undefined || !isDecided(state)) return [];
    const by = Math.max(left.get(state.id) ?? 0, from) + 15 * MINUTE;
    const who = state.owner === undefined ? 'Somebody' : names.name('roles', state.owner);
    const options = state.kind === 'decision' ? state.options.map(({ label }) => label) : ['approve', 'reject'];
    const expected = [`${who} decides: ${options.join(', or ')}`.slice(0, 500)];
    return [
      {
        source: 'decision',
        weight: -from,
        why: `The plan asks for this decision at ${shortInstant(from)}; it comes only if nobody has decided by ${shortInstant(by)}.`,
        inject: {
          ...blankCandidate,
          title: `Nobody has decided: ${state.name}`.slice(0, 200),
          type: 'contingency inject',
          to: state.owner === undefined ? [] : [state.owner],
          message: `What is needed to decide “${state.name}”? Who decides it if ${who} cannot be reached?`,
          expected,
          trigger: { kind: 'missed', state: state.id, by },
          importance: 'spare',
        },
        question: {
          text: `Who decides “${state.name}”, and on which information?`,
          prompts: ['Who decides if they cannot be reached?', 'What is lost by waiting?'],
          points: expected,
        },
      },
    ];
  });
}

const isDecided = (state: State): state is State & { kind: 'decision' | 'gate' } =>
  state.kind === 'decision' || state.kind === 'gate';
