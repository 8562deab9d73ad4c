/** Reference values over 2,000,000 runs of the C++ baseline, in minutes: shared/bench/ref-recovery.md. */
export interface ReferenceService {
  readonly name: string;
  readonly mean: number;
  readonly p95: number;
  readonly withinRto: number;
  readonly rto: number;
}

type Row = readonly [name: string, rto: number, mean: number, p95: number, withinRto: number];

const row = (...[name, rto, mean, p95, withinRto]: Row): ReferenceService => ({ name, rto, mean, p95, withinRto });

export const REFERENCE_RUNS = 2_000_000;

export const referenceServices = {
  base: [
    row('Payments', 360, 282.428, 373.51, 0.9272),
    row('Orders', 420, 336.799, 428.14, 0.9372),
    row('ERP', 600, 460.131, 602.19, 0.9483),
    row('CRM', 480, 387.953, 507.57, 0.9102),
    row('Portal', 480, 357.284, 448.99, 0.9794),
    row('Reporting', 900, 672.645, 873.68, 0.9621),
  ],
  stress: [
    row('Payments', 360, 340.607, 441.74, 0.6579),
    row('Orders', 420, 396.704, 495.22, 0.6909),
    row('ERP', 600, 525.567, 670.07, 0.8492),
    row('CRM', 480, 460.511, 580.69, 0.6467),
    row('Portal', 480, 417.282, 516.17, 0.8699),
    row('Reporting', 900, 738.044, 941.2, 0.9222),
  ],
} as const;

/** Mean waiting time of all claims on a pool, minutes a run. */
export const referenceWaits = {
  base: { INFRA: 11.759, DBA: 146.743, APP: 7.045, SITE: 300.061 },
  stress: { INFRA: 242.462, DBA: 155.504, APP: 5.981, SITE: 297.889 },
} as const;
