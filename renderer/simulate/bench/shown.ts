import type { SimulationResult } from '../../../shared/model/simulation';
import type { ServiceRow } from '../../../shared/report/simulation/service-rows';
import type { Bench } from './use-bench';

/** What every tab looks at: the figures of the chosen case, and the service that is asked about. */
export interface Shown {
  readonly bench: Bench;
  readonly result: SimulationResult;
  readonly rows: readonly ServiceRow[];
  /** Absent only in a plan without services. */
  readonly row: ServiceRow | undefined;
}
