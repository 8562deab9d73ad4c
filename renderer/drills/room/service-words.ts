import type { ServiceClock } from '../../../shared/analysis/service-clocks';
import { formatDuration } from '../../../shared/basics/time';

/** How a service stands against its RTO, in few words. */
export function rtoWords({ state, rtoLeft, recoveredIn, rto, mbco }: ServiceClock): string {
  switch (state) {
    case 'running':
      return `RTO in ${formatDuration(rtoLeft ?? 0)}`;
    case 'met':
      return recoveredIn === undefined ? 'RTO met' : `RTO met in ${formatDuration(Math.max(0, recoveredIn))}`;
    case 'missed':
      return rtoLeft === undefined
        ? `RTO missed by ${formatDuration((recoveredIn ?? 0) - (rto ?? 0))}`
        : `RTO over by ${formatDuration(-rtoLeft)}`;
    case 'pending':
      return 'RTO not yet started';
    case 'untimed':
      return 'no RTO';
    case 'not interrupted':
      return mbco === 0 ? 'no minimum' : 'minimum met';
  }
}

/** Data lost, or what is at stake while nothing is restored; nothing where nothing is. */
export function dataLossWords({ dataLoss, rpo, rpoState, dataAtRisk }: ServiceClock): string {
  if (dataLoss !== undefined) {
    if (dataLoss === 0) return 'no data lost';
    return rpoState === 'none' ? `${formatDuration(dataLoss)} lost` : `RPO ${rpoState} (${formatDuration(dataLoss)})`;
  }
  const least = dataAtRisk.map((risk) => risk.age).toSorted((a, b) => a - b)[0];
  if (least === 0) return '';
  if (least !== undefined) return `${formatDuration(least)} of data at risk`;
  return rpo === undefined ? '' : `RPO ${formatDuration(rpo)}`;
}
