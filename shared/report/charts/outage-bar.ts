import { formatDuration } from '../../basics/time';
import { element, text } from '../../drawing/markup';
import type { ServiceResult } from '../sections/service-results';
import { gridLines } from './axis';
import { INK, SMALL } from './ink';
import type { TimeScale } from './time-scale';

const HEIGHT = 22;

/** When a service was below its minimum level: light until its RTO, dark and hatched after it. */
export function outageBar(service: ServiceResult, scale: TimeScale, end: number): string {
  const limit = rtoInstant(service);
  const parts = service.interruptions.flatMap(({ from, to: until }) => {
    const to = until ?? end;
    const turn = limit === undefined ? to : Math.min(Math.max(limit, from), to);
    return [
      part(scale, from, turn, INK.wait),
      part(scale, turn, to, INK.late),
      late(scale, turn, to, until === undefined),
    ];
  });
  return element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': spoken(service, end) },
    ...gridLines(scale, HEIGHT),
    ...parts.filter((it) => it !== ''),
    ...(limit === undefined || limit > scale.end ? [] : rtoMark(scale, limit)),
  );
}

export const rtoInstant = ({ rto }: ServiceResult): number | undefined =>
  rto.target === undefined || rto.clockStart === undefined ? undefined : rto.clockStart + rto.target;

const part = (scale: TimeScale, from: number, to: number, fill: string): string =>
  to <= from ? '' : element('rect', { x: scale.at(from), y: 6, width: scale.length(from, to), height: 11, fill });

function late(scale: TimeScale, from: number, to: number, isOpen: boolean): string {
  if (to <= from || (to - from) / scale.end < (isOpen ? 0.2 : 0.12)) return '';
  const label = isOpen ? `not back, ${formatDuration(to - from)} late` : `${formatDuration(to - from)} late`;
  return text(label, { x: scale.at((from + to) / 2), y: 15, 'text-anchor': 'middle', fill: '#ffffff', ...SMALL });
}

const rtoMark = (scale: TimeScale, at: number): readonly string[] => [
  element('line', { x1: scale.at(at), x2: scale.at(at), y1: 1, y2: HEIGHT - 1, stroke: INK.text, 'stroke-width': 2 }),
];

function spoken({ name, interruptions }: ServiceResult, end: number): string {
  const stretches = interruptions.map(({ from, to = end }) => `${formatDuration(from)} to ${formatDuration(to)}`);
  return stretches.length === 0
    ? `${name} was not interrupted`
    : `${name} below its minimum from ${stretches.join(', ')}`;
}
