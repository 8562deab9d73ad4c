import { formatDuration, formatInstant } from '../../basics/time';
import { axisChart } from '../charts/axis';
import { INK } from '../charts/ink';
import { markLine } from '../charts/marks';
import { outageBar } from '../charts/outage-bar';
import { shareBar } from '../charts/share-bar';
import type { TimeScale } from '../charts/time-scale';
import type { Report } from '../report';
import { ENGLISH } from '../words/english';
import { counted, listed, shareOf } from '../words/phrases';
import { paragraph, type Block, type Row } from './block';
import { whySoLong } from './instead';
import { ordered } from './page-one';

/** The run at a glance, and what decided it. */
export function happenedBlocks(report: Report, scale: TimeScale): readonly Block[] {
  const { workflow, scenario } = report.overview;
  const summary = workflow.summary ?? scenario.summary;
  return [
    ...(summary === undefined ? [] : [paragraph(summary)]),
    glance(report, scale),
    paragraph(ENGLISH.notes.lateBars, 'note'),
    ...decided(report),
  ];
}

function glance(report: Report, scale: TimeScale): Block {
  const end = report.overview.exerciseTime;
  const released = report.injects.flatMap(({ no, at, status }) =>
    at === undefined || status !== 'released' ? [] : [{ at, label: String(no) }],
  );
  const spoken = `${counted(released.length, 'inject')} at ${listed(released.map(({ at }) => formatInstant(at)))}`;
  const services = ordered(report.services).filter(({ interruptions }) => interruptions.length > 0);
  const rows: readonly Row[] = [
    ...(report.overview.event === undefined
      ? [{ cells: ['Injects', { text: spoken, svg: markLine(released, scale, spoken) }] }]
      : []),
    ...services.map((service) => ({
      cells: [service.name, { text: stretches(service), svg: outageBar(service, scale, end) }],
    })),
  ];
  return {
    kind: 'table',
    caption: 'The run at a glance',
    columns: [
      { title: 'Service', width: 26 },
      { title: 'Below the minimum level, by exercise time', width: 74, svg: axisChart(scale, INK, 420) },
    ],
    rows,
  };
}

const stretches = ({ interruptions }: Report['services'][number]): string =>
  interruptions
    .map(({ from, to }) => `${formatInstant(from)} to ${to === undefined ? 'the end of the run' : formatInstant(to)}`)
    .join(', ');

function decided(report: Report): readonly Block[] {
  const { worst, services } = report;
  const service = services.find(({ key }) => key === worst?.service);
  if (worst === undefined || service === undefined || worst.path.length === 0) return [];
  const first = worst.path[0]?.from ?? 0;
  const total = (worst.path.at(-1)?.to ?? 0) - first;
  const why = whySoLong(report);
  const rows = worst.path
    .filter(({ from, to }) => to > from)
    .map((link): Row => {
      const took = link.to - link.from;
      const share = shareOf(took, total);
      const text = link.kind === 'work' ? link.name : `${link.name}: waited${link.reason ? ` for ${link.reason}` : ''}`;
      return {
        cells: [
          { text: formatInstant(link.from) },
          { text, isStrong: took * 4 >= total },
          formatDuration(took),
          { text: share, svg: shareBar(took / total, share) },
        ],
      };
    });
  return [
    {
      kind: 'subsection',
      title: `What decided the recovery of ${service.name}`,
      note: service.recoveredAt === undefined ? ENGLISH.notes.openPath : ENGLISH.notes.path,
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'From', width: 14 },
            { title: 'Work or waiting', width: 47 },
            { title: 'Took', align: 'right', width: 15 },
            { title: 'Share of the time', width: 24 },
          ],
          rows,
        },
        ...(why === undefined ? [] : [paragraph(why)]),
      ],
    },
  ];
}
