import type { Key } from '../../model/ids';
import type { FindingDraft, Severity } from '../../model/finding';
import type { History } from '../history';
import type { CommunicationResult } from '../sections/communication';
import type { PathLink } from '../sections/deciding-path';
import type { Coverage } from '../sections/coverage';
import type { Deviation } from '../sections/deviations';
import type { ServiceResult } from '../sections/service-results';
import type { InjectResult } from '../sections/injects';
import type { StepResult } from '../sections/step-results';
import type { WithoutLongest } from '../sections/without-longest';

/** What the rules look at. */
export interface Facts {
  readonly history: History;
  readonly services: readonly ServiceResult[];
  readonly steps: readonly StepResult[];
  readonly deviations: readonly Deviation[];
  readonly communication: CommunicationResult | undefined;
  readonly coverage: Coverage;
  /** The service that fared worst. */
  readonly worst: ServiceResult | undefined;
  /** The run without its longest work, where somebody has asked the model. */
  readonly instead?: WithoutLongest | undefined;
  /** Where they are known already. */
  readonly injects?: readonly InjectResult[];
  /** What decided when each service came back. */
  readonly paths: ReadonlyMap<Key, readonly PathLink[]>;
}

export interface Draft {
  /** Names the proposal within its run. */
  readonly key: string;
  readonly title: string;
  readonly type: FindingDraft['type'];
  readonly severity: Severity;
  readonly description: string;
  readonly action: {
    readonly text: string;
    readonly element: 'planning' | 'organisation' | 'equipment' | 'training' | 'exercise';
  };
  readonly owner?: string | undefined;
  readonly evidence: {
    readonly seqs: readonly number[];
    readonly at?: number | undefined;
    readonly state?: string | undefined;
    readonly service?: string | undefined;
    readonly inject?: string | undefined;
  };
}

export type Rule = (facts: Facts) => readonly Draft[];

/** Tier 1 services weigh most. */
export const severityOf = (tier: number): Severity => (tier === 1 ? 'critical' : tier === 2 ? 'high' : 'medium');
