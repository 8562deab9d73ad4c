import { err, ok, type Result } from '../../shared/basics/result';
import type { Command, PlayStop } from '../../shared/model/run';
import type { ExerciseClock } from './exercise-clock';

export type ClockCommand = Extract<Command, { kind: 'resume' | 'pause' | 'speed' }>;

export const isClockCommand = (command: Command): command is ClockCommand =>
  command.kind === 'resume' || command.kind === 'pause' || command.kind === 'speed';

/** The clock after a command of the facilitator, or a sentence why it makes no sense now. `now.at` is the present instant. */
export function applyClockCommand(now: ExerciseClock, command: ClockCommand): Result<ExerciseClock, string> {
  switch (command.kind) {
    case 'resume':
      return now.running ? err('The clock is running already.') : ok({ ...now, running: true, hold: undefined });
    case 'pause':
      if (!now.running && command.stop === undefined) return err('The clock is standing already.');
      return ok({ ...now, running: false, hold: { kind: 'paused', ...reasonOf(command) } });
    case 'speed':
      return ok({ ...now, speed: command.factor });
  }
}

const reasonOf = ({
  reason,
  stop,
}: Extract<ClockCommand, { kind: 'pause' }>): { reason?: string; stop?: PlayStop } => ({
  ...(reason !== undefined && { reason }),
  ...(stop !== undefined && { stop }),
});
