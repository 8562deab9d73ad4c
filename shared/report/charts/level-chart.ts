import { formatDuration } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import type { ServiceResult } from '../sections/service-results';
import { anchorOf, gridLines, labelledTicks } from './axis';
import { HALO, INK, SMALL } from './ink';
import { rtoInstant } from './outage-bar';
import type { TimeScale } from './time-scale';

const TOP = 16;
const BOTTOM = 84;
const HEIGHT = 102;
/** Two stand side by side, on a narrow screen too. */
const LEAST_WIDTH = 270;

const y = (level: number): number => BOTTOM - (Math.min(100, Math.max(0, level)) / 100) * (BOTTOM - TOP);

/** A service's level over exercise time as steps, with its minimum level, its RTO and the time it came back. */
export function levelChart(service: ServiceResult, scale: TimeScale, end: number): string {
  const limit = rtoInstant(service);
  const label = `${service.name}: level from ${service.levelAtStart} % to ${service.levelAtEnd} %, lowest ${service.lowest.level} %`;
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': label },
    element('g', { transform: `translate(0 ${TOP})` }, ...gridLines(scale, BOTTOM - TOP)),
    ...levels(service, scale, end),
    ...shortfalls(service, scale, end),
    minimum(service),
    text('100 %', { x: 4, y: y(100) + 12, fill: INK.soft, ...HALO, ...SMALL }),
    ...(limit === undefined || limit > scale.end ? [] : rtoMark(scale, limit, service)),
    ...returned(service, scale),
    ...axis(scale),
  );
}

function levels({ series }: ServiceResult, scale: TimeScale, end: number): readonly string[] {
  return series.flatMap(({ at, level }, index) => {
    const to = series[index + 1]?.at ?? end;
    const before = series[index - 1]?.level;
    const area = { x: scale.at(at), width: scale.length(at, to), y: y(level), height: BOTTOM - y(level) };
    const line = { stroke: INK.text, 'stroke-width': 2, 'stroke-linecap': 'square' };
    return [
      element('rect', { ...area, fill: '#f0efec' }),
      element('line', { x1: scale.at(at), x2: scale.at(to), y1: y(level), y2: y(level), ...line }),
      before === undefined
        ? ''
        : element('line', { x1: scale.at(at), x2: scale.at(at), y1: y(before), y2: y(level), ...line }),
    ];
  });
}

/** What the level lacks of the minimum. */
function shortfalls({ series, mbco }: ServiceResult, scale: TimeScale, end: number): readonly string[] {
  return series.flatMap(({ at, level }, index) => {
    const to = series[index + 1]?.at ?? end;
    const area = { x: scale.at(at), width: scale.length(at, to), y: y(mbco), height: y(level) - y(mbco) };
    return level >= mbco ? [] : [element('rect', { ...area, fill: INK.late, 'fill-opacity': 0.14 })];
  });
}

const minimum = ({ mbco }: ServiceResult): string =>
  element('line', {
    x1: 0,
    x2: '100%',
    y1: y(mbco),
    y2: y(mbco),
    stroke: INK.accent,
    'stroke-width': 1.5,
    'stroke-dasharray': '5 3',
  });

function rtoMark(scale: TimeScale, at: number, { rto }: ServiceResult): readonly string[] {
  const isLate = at > scale.end * 0.8;
  return [
    element('line', { x1: scale.at(at), x2: scale.at(at), y1: 4, y2: BOTTOM, stroke: INK.late, 'stroke-width': 1.5 }),
    text(`RTO ${formatDuration(rto.target ?? 0)}`, {
      x: scale.at(at),
      dx: isLate ? -4 : 4,
      y: 11,
      'text-anchor': isLate ? 'end' : 'start',
      fill: INK.late,
      'font-weight': 600,
      ...SMALL,
    }),
  ];
}

function returned({ recoveredAt }: ServiceResult, scale: TimeScale): readonly string[] {
  if (recoveredAt === undefined) return [];
  const isLate = recoveredAt > scale.end * 0.5;
  return [
    text(`back ${formatDuration(recoveredAt)}`, {
      x: scale.at(recoveredAt),
      dx: isLate ? -6 : 6,
      y: BOTTOM - 8,
      'text-anchor': isLate ? 'end' : 'start',
      fill: INK.text,
      'font-weight': 600,
      ...HALO,
      ...SMALL,
    }),
  ];
}

const axis = (scale: TimeScale): readonly string[] => [
  element('line', { x1: 0, x2: '100%', y1: BOTTOM, y2: BOTTOM, stroke: INK.plan, 'stroke-width': 1 }),
  ...labelledTicks(scale, LEAST_WIDTH).map(({ time, label }, index) => {
    const anchor = anchorOf(index, time, scale);
    return text(label, { x: scale.at(time), y: HEIGHT - 4, 'text-anchor': anchor, fill: INK.soft, ...SMALL });
  }),
];
