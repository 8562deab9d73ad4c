import type { ParticipantInject, ParticipantView } from '../../../../shared/participants/participant-view';
import type { ParticipantRole } from '../../../../shared/participants/role';

/** What somebody who is in is shown, of a drill in which little has happened. */
export const aView = (role: ParticipantRole, more: Partial<ParticipantView> = {}): ParticipantView => ({
  me: { id: 'p1', name: 'Ana', role, plays: [], state: 'in' },
  run: { id: 'run-1', title: 'Wrong host', plan: 'Recovery', exercise: true },
  clock: { at: 60_000, wall: 0, running: false, speed: 1 },
  standing: { standing: 'paused' },
  injects: [],
  decisions: [],
  steps: [],
  duties: [],
  services: { shown: [], whole: 3 },
  words: [],
  saved: [],
  ...more,
});

export const anInject = (no: number, more: Partial<ParticipantInject> = {}): ParticipantInject => ({
  id: `i${no}`,
  no,
  title: `Inject number ${no}`,
  mode: 'phone',
  from: 'Support',
  to: [],
  message: 'The bucket is empty.',
  at: no * 60_000,
  replies: [],
  ...more,
});
