import { formatDuration, type Ms } from '../../../shared/basics/time';
import type { ServiceOutlook } from '../../../shared/model/simulation';
import type { Service } from '../../../shared/model/catalogue';
import type { Response } from '../../../shared/report/charts/response-curve';
import { timeScale } from '../../../shared/report/charts/time-scale';
import { part } from '../../../shared/report/simulation/share-change';
import type { Figure } from './figures-of';

/** What the service does at one value of the figure. */
export interface Tried {
  readonly value: number;
  readonly outlook: ServiceOutlook;
}

const ENOUGH = 0.9;

/** The curve to draw: P(RTO), or the times themselves where every value meets the RTO always or never. */
export function responseOf(tried: readonly Tried[], figure: Figure, service: Service): Response {
  const common = { min: figure.min, max: figure.max, now: figure.value, format: figure.format };
  if (isCaughtUp(figure, tried)) return { ...common, ...catchUp(tried, service) };
  if (isAboutTime(tried)) return { ...common, ...times(tried, service) };
  const points = tried.flatMap(({ value, outlook: { rto } }) =>
    rto === undefined ? [] : [{ value, low: rto.low, middle: part(rto), high: rto.high }],
  );
  const levels = [
    { at: 0, label: '0 %' },
    { at: 0.5, label: '50 %' },
    { at: ENOUGH, label: '90 %', isTarget: true },
    { at: 1, label: '' },
  ];
  return { ...common, label: `P(RTO), ${service.name}`, points, top: 1, levels };
}

/** P(RTO) says nothing where it is nought or one throughout. */
export const isAboutTime = (tried: readonly Tried[]): boolean =>
  tried.every(({ outlook: { rto } }) => rto === undefined || rto.count === 0 || rto.count === rto.of);

const isCaughtUp = ({ measure }: Figure, tried: readonly Tried[]): boolean =>
  measure === 'caught up' && tried.some(({ outlook }) => outlook.backlog !== undefined);

const caughtUp = ({ outlook: { backlog } }: Tried): Ms => backlog?.caughtUp.p50 ?? Infinity;

function catchUp(tried: readonly Tried[], { name }: Service): Drawn {
  const points = tried.flatMap(({ value, outlook: { backlog } }) => {
    const { p10, p50, p90 } = backlog?.caughtUp ?? {};
    return p50 === undefined ? [] : [{ value, low: p10 ?? p50, middle: p50, high: p90 ?? p50 * 1.5 }];
  });
  const top = Math.max(0, ...points.map(({ middle, high }) => Math.min(high, middle * 1.6))) * 1.08;
  const levels = timeScale(top, 4).ticks.map(({ time, label }) => ({ at: time, label }));
  return { label: `Time to caught up, ${name}: P50, and P10 to P90`, points, top, levels };
}

type Drawn = Pick<Response, 'label' | 'points' | 'top' | 'levels'>;

function times(tried: readonly Tried[], { name, rto }: Service): Drawn {
  const points = tried.flatMap(({ value, outlook: { toMbco: { p10, p50, p90 } } }) =>
    p50 === undefined ? [] : [{ value, low: p10 ?? p50, middle: p50, high: p90 ?? p50 * 1.5 }],
  ); // prettier-ignore
  const top = Math.max(0, ...points.map(({ middle, high }) => Math.min(high, middle * 1.6)), rto ?? 0) * 1.08;
  const ticks = timeScale(top, 4)
    .ticks.filter(({ time }) => rto === undefined || Math.abs(time - rto) > top / 9)
    .map(({ time, label }) => ({ at: time, label }));
  const target = rto === undefined ? [] : [{ at: rto, label: `RTO ${formatDuration(rto)}`, isTarget: true }];
  return { label: `Time to minimum level, ${name}: P50, and P10 to P90`, points, top, levels: [...ticks, ...target] };
}

/** The smallest change that reaches nine runs of ten, among the values tried; or what the figure does at best. */
export function reading(tried: readonly Tried[], figure: Figure, service: Service): string {
  const { format, planned = 0 } = figure;
  if (tried.length < 2) return 'The other values are on their way…';
  if (isCaughtUp(figure, tried)) return catchUpReading(tried, figure);
  const near = tried.toSorted((a, b) => Math.abs(a.value - planned) - Math.abs(b.value - planned));
  const enough = near.find(({ outlook: { rto } }) => rto !== undefined && part(rto) >= ENOUGH);
  if (enough !== undefined) return `${service.name} is in time in nine runs of ten at ${format(enough.value)}.`;
  const best = near.toSorted((a, b) => timeOf(a) - timeOf(b))[0];
  const none = 'No value tried here brings nine runs of ten in time.';
  if (best === undefined || timeOf(best) === Infinity) return none;
  return `${none} Soonest is ${format(best.value)}: half of the runs are back by ${formatDuration(timeOf(best))}.`;
}

/** Where it stands now, and how much the whole range moves it. */
function catchUpReading(tried: readonly Tried[], { format, value }: Figure): string {
  const now = tried.find((it) => it.value === value);
  const most = tried.toSorted((a, b) => b.value - a.value)[0];
  const told = [now, most === now ? undefined : most].filter((it) => it !== undefined);
  const words = told.map((it) =>
    caughtUp(it) === Infinity
      ? `at ${format(it.value)} most runs never catch up`
      : `at ${format(it.value)} half of the runs have caught up by ${formatDuration(caughtUp(it))}`,
  );
  const text = words.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const timeOf = ({ outlook }: Tried): Ms => outlook.toMbco.p50 ?? Infinity;
