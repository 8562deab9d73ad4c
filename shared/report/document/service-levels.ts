import { formatDuration, formatInstant } from '../../basics/time';
import type { Report } from '../report';
import type { ServiceResult } from '../sections/service-results';
import { ENGLISH } from '../words/english';
import type { Block, Cell } from './block';
import { ordered } from './page-one';

/** The level of each service that lost any, against its minimum and against what is agreed with its users. */
export function levelBlocks({ services }: Report): readonly Block[] {
  const touched = ordered(services).filter(({ lowest }) => lowest.level < 100);
  if (touched.length === 0) return [];
  return [
    {
      kind: 'table',
      isDense: true,
      caption: ENGLISH.captions.levels,
      columns: [
        { title: 'Service', width: 26 },
        { title: 'Lowest', align: 'right', width: 14 },
        { title: 'Below MBCO', width: 18 },
        { title: 'Below SLA', width: 18 },
        { title: 'At the end', align: 'right', width: 10 },
        { title: 'Capacity lost', align: 'right', width: 14 },
      ],
      rows: touched.map((service) => ({
        cells: [
          service.name,
          { text: `${Math.round(service.lowest.level)} %`, sub: `from ${formatInstant(service.lowest.at)}` },
          below(service.belowMbco, `MBCO ${service.mbco} %`),
          service.sla === undefined ? 'no level agreed' : below(service.belowSla ?? 0, `SLA ${service.sla} %`),
          `${Math.round(service.levelAtEnd)} %`,
          service.capacityLost === 0 ? 'none' : formatDuration(service.capacityLost),
        ],
      })),
    },
  ];
}

const below = (time: ServiceResult['belowMbco'], level: string): Cell => ({
  text: time === 0 ? 'never' : formatDuration(time),
  sub: level,
  tone: time === 0 ? 'good' : 'bad',
});
