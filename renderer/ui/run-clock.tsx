import { useExerciseTime } from '../client/exercise-time';
import { InstantText } from './instant-text';

/** The clock of a run, ticking by itself: nothing around it is drawn again. */
export const RunClock = ({ runId }: { readonly runId: string }) => <InstantText at={useExerciseTime(runId)} />;
