import { z } from 'zod';

/** What somebody who joins over the network takes part as. */
export const ParticipantRole = z.enum(['player', 'evaluator', 'observer', 'scribe', 'co-facilitator']);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

/** Waiting in the lobby, let in, turned away there, or put out later. */
export const ParticipantState = z.enum(['waiting', 'in', 'refused', 'removed']);
export type ParticipantState = z.infer<typeof ParticipantState>;
