import { formatDuration, type Ms } from '../../basics/time';
import type { ZeroPoint } from '../../model/guard';
import type { Report } from '../report';
import type { ServiceResult } from '../sections/service-results';
import { ENGLISH } from '../words/english';
import { figure, percent } from '../words/phrases';
import { paragraph, type Block, type Cell } from './block';
import { ordered } from './page-one';
import { simulatedRuns } from './steps';

/** Recovery from each zero point that happened, beside what the model expected before the drill. */
export function clockBlocks(report: Report): readonly Block[] {
  const down = ordered(report.services).filter(({ interruptions }) => interruptions.length > 0);
  if (down.length === 0) return [];
  const points = down[0]?.since.map(({ point }) => point) ?? [];
  const { simulation } = report;
  return [
    {
      kind: 'table',
      isDense: true,
      caption: ENGLISH.captions.clocks,
      columns: [
        { title: 'Service', width: 22 },
        ...points.map((point) => ({ title: `From ${point}`, align: 'right' as const, width: 42 / points.length })),
        ...(simulation === undefined
          ? []
          : ([
              { title: 'Simulated P50', align: 'right', width: 13 },
              { title: 'In time, simulated', align: 'right', width: 12 },
              { title: 'Against P50', width: 11 },
            ] as const)),
      ],
      rows: down.map((service) => ({
        cells: [
          { text: service.name, sub: `RTO from ${service.rto.from}` },
          ...points.map((point) => elapsed(service, point)),
          ...(simulation === undefined ? [] : expected(service)),
        ],
      })),
    },
    ...(simulation === undefined
      ? []
      : [paragraph(`${simulatedRuns(simulation)} ${ENGLISH.notes.simulatedReturns}`, 'note')]),
  ];
}

function elapsed({ since, recoveredAt, rto }: ServiceResult, point: ZeroPoint): Cell {
  const found = since.find((it) => it.point === point);
  if (found === undefined) return 'n/a';
  return {
    text: recoveredAt === undefined ? `over ${formatDuration(found.elapsed)}` : formatDuration(found.elapsed),
    ...(recoveredAt === undefined && { sub: 'not back' }),
    isStrong: point === rto.from,
  };
}

function expected({ simulated, rto, recoveredAt }: ServiceResult): readonly Cell[] {
  if (simulated === undefined) return ['n/a', 'n/a', 'n/a'];
  const { p50, p95 } = simulated;
  return [
    {
      text: p50 === undefined ? 'never' : formatDuration(p50),
      sub: `P95 ${p95 === undefined ? 'never' : figure(p95)}`,
    },
    simulated.rto === undefined ? 'n/a' : percent(simulated.rto.count, simulated.rto.of),
    recoveredAt === undefined ? 'n/a' : against(rto.elapsed, simulated),
  ];
}

/** Estimate error (K-13): the actual time less the median, over the median; and whether it lies between P10 and P90. */
function against(actual: Ms | undefined, { p10, p50, p90 }: NonNullable<ServiceResult['simulated']>): Cell {
  if (actual === undefined || p50 === undefined || p50 === 0) return 'n/a';
  const error = Math.round(((actual - p50) / p50) * 100);
  const isInside = actual >= (p10 ?? Infinity) && actual <= (p90 ?? Infinity);
  return {
    text: `${error > 0 ? '+' : error < 0 ? '−' : ''}${Math.abs(error)} %`,
    sub: isInside ? 'in P10–P90' : 'outside P10–P90',
  };
}
