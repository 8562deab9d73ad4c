import type { Ms } from '../../basics/time';
import type { Untested } from '../../model/coverage';
import type { FailureMatrix } from '../../model/failures';
import type { Scenario } from '../../model/scenario';
import type { PlannedCourse } from './candidate';
import type { DueRetest, PastInject } from './from-the-past';

/** What an exercise can be made of. */
export interface DraftMaterial {
  /** Whose objectives, levels and story the exercise takes over; its injects and agenda it does not. */
  readonly base: Scenario;
  readonly course: PlannedCourse;
  /** Room time to plan for. */
  readonly room: Ms;
  readonly matrix: FailureMatrix;
  readonly untested: Pick<Untested, 'scripts'>;
  readonly retests: readonly DueRetest[];
  readonly past: readonly PastInject[];
}
