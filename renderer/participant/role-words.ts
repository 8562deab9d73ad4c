import type { ParticipantRole } from '../../shared/participants/role';

export const roleWord: Readonly<Record<ParticipantRole, string>> = {
  player: 'Player',
  evaluator: 'Evaluator',
  observer: 'Observer',
  scribe: 'Scribe',
  'co-facilitator': 'Co-facilitator',
};

/** What somebody who chooses a role has to know of it. */
export const roleHint: Readonly<Record<ParticipantRole, string>> = {
  player: 'You read what is meant for you, acknowledge, answer and decide.',
  evaluator: 'You rate how the objectives are met, and write down what you see.',
  observer: 'You look on.',
  scribe: 'You enter what others say and do.',
  'co-facilitator': 'You help to run the exercise and see what is still to come.',
};
