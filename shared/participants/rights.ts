import type { ParticipantRole } from './role';
import type { SaidKind } from './said';

/** What the facilitator lets players do themselves. */
export interface Allowed {
  readonly steps: boolean;
  readonly decisions: boolean;
}

export interface Rights {
  readonly say: readonly SaidKind[];
  /** Injects: those meant for the roles that are played, or every one that has been told. */
  readonly injects: 'own' | 'all';
  /** What others answered and acknowledged. */
  readonly replies: 'own' | 'all';
  readonly sees: readonly ('ratings' | 'names' | 'queue')[];
}

/** One table for the server, the pages and the test of every pair. Nobody but the co-facilitator sees what is to come. */
export const rights: Readonly<Record<ParticipantRole, Rights>> = {
  player: {
    say: ['acknowledge', 'answer', 'ask', 'choose', 'approve', 'done', 'tell', 'feedback'],
    injects: 'own',
    replies: 'own',
    sees: [],
  },
  evaluator: { say: ['ask', 'note', 'rate', 'feedback'], injects: 'all', replies: 'all', sees: ['ratings'] },
  observer: { say: ['feedback'], injects: 'all', replies: 'own', sees: [] },
  scribe: {
    say: ['ask', 'note', 'choose', 'approve', 'tell', 'feedback'],
    injects: 'all',
    replies: 'all',
    sees: ['names'],
  },
  'co-facilitator': {
    say: ['note', 'choose', 'approve', 'done', 'tell', 'feedback', 'release', 'pause', 'resume'],
    injects: 'all',
    replies: 'all',
    sees: ['names', 'queue'],
  },
};

/** Whether a role may say a thing where the facilitator allows this much. What is open to them is looked at apart. */
export function maySay(role: ParticipantRole, kind: SaidKind, allowed: Allowed): boolean {
  if (!rights[role].say.includes(kind)) return false;
  if (role !== 'player') return true;
  if (kind === 'done' || kind === 'tell') return allowed.steps;
  return kind === 'choose' || kind === 'approve' ? allowed.decisions : true;
}
