import { z } from 'zod';
import { Duration, Key, Line, Text } from './ids';

/** What the facilitator puts to the room. */
export const Question = z.object({
  id: Key,
  text: Text,
  /** Asked when the talk stops. */
  prompts: z.array(Line).max(20),
  /** What a good answer holds: for facilitator and evaluators only. */
  points: z.array(Line).max(20),
});
export type Question = z.infer<typeof Question>;

const common = {
  id: Key,
  title: Line.min(1),
  /** Milliseconds of room time. */
  roomTime: Duration.min(60_000),
};

/** A stretch of scenario time that the room plays in a stretch of room time: `from` belongs to it, `to` to the next. */
export const PlayModule = z.object({
  kind: z.literal('play'),
  ...common,
  from: Duration,
  to: Duration,
  objectives: z.array(Key).max(50),
  questions: z.array(Question).max(50),
});
export type PlayModule = z.infer<typeof PlayModule>;

/** The room rests; the scenario stands. */
export const BreakModule = z.object({ kind: z.literal('break'), ...common });

/** One part of the agenda of an exercise. */
export const ExerciseModule = z.discriminatedUnion('kind', [PlayModule, BreakModule]);
export type ExerciseModule = z.infer<typeof ExerciseModule>;
