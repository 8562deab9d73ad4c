import { formatDuration } from '../../basics/time';
import type { Report } from '../report';
import type { ServiceResult } from '../sections/service-results';
import { figure, firstOf } from '../words/phrases';
import { RPO_WORDS, RTO_WORDS } from '../words/verdicts';
import { notCarriedOut } from './learned';
import type { KeyFigure } from './block';

/** The figures of page one: what a reader looks for before reading anything. */
export function keyFigures(report: Report): readonly KeyFigure[] {
  return [rtoMet(report), worstOf(report), dataLost(report), ...toldInTime(report), planReached(report)];
}

function rtoMet({ services }: Report): KeyFigure {
  const judged = services.filter(({ rto }) => rto.verdict === 'met' || rto.verdict === 'missed');
  const met = judged.filter(({ rto }) => rto.verdict === 'met').length;
  const open = services.filter(({ rto }) => rto.verdict === 'inconclusive').length;
  return {
    label: 'RTO met',
    value: judged.length === 0 ? 'n/a' : `${met} of ${judged.length}`,
    note: open > 0 ? `services that were down, ${open} inconclusive` : 'services that were down',
    tone: judged.length === 0 ? 'none' : met === judged.length ? 'good' : 'bad',
  };
}

function worstOf({ services, worst }: Report): KeyFigure {
  const late = services.find(({ key }) => key === worst?.service);
  return {
    label: 'Worst for users',
    value: late === undefined ? 'none' : figure(late.rto.elapsed),
    note: late === undefined ? 'none was interrupted' : late.name,
    tone: late === undefined ? 'none' : RTO_WORDS[late.rto.verdict].tone,
  };
}

function dataLost({ services }: Report): KeyFigure {
  const [loss] = services
    .filter(({ rpo }) => rpo.loss !== undefined)
    .toSorted((a, b) => (b.rpo.loss ?? 0) - (a.rpo.loss ?? 0));
  return {
    label: 'Data lost',
    value: loss === undefined ? 'n/a' : figure(loss.rpo.loss),
    note: lossNote(loss),
    tone: loss === undefined ? 'none' : RPO_WORDS[loss.rpo.verdict].tone,
  };
}

function lossNote(service: ServiceResult | undefined): string {
  if (service === undefined) return 'none recorded';
  return service.rpo.target === undefined ? 'no RPO set' : `against an RPO of ${formatDuration(service.rpo.target)}`;
}

/** Left out where nobody had to be told anything by the end. */
function toldInTime({ communication }: Report): readonly KeyFigure[] {
  if (communication === undefined || communication.judged === 0) return [];
  const { met, judged, duties } = communication;
  const broken = duties
    .filter(({ verdict }) => verdict === 'missed' || verdict === 'late')
    .toSorted((a, b) => Number(a.kind === 'protocol') - Number(b.kind === 'protocol'));
  const missed = [...new Set(broken.map(({ recipient }) => recipient))];
  return [
    {
      label: 'Told in time',
      value: `${met} of ${judged}`,
      note: missed.length === 0 ? 'who had to be told' : `not ${firstOf(missed, 1)}`,
      tone: met === judged ? 'good' : 'bad',
    },
  ];
}

function planReached(report: Report): KeyFigure {
  const { coverage, overview } = report;
  const undone = notCarriedOut(report).length;
  const isPlanned = overview.event?.noPlan === undefined;
  return {
    label: 'Plan reached',
    value: coverage.total === 0 ? 'n/a' : `${coverage.reached} of ${coverage.total}`,
    note: !isPlanned
      ? 'no plan was activated'
      : coverage.byDeviation === undefined
        ? `steps and decisions${undone === 0 ? '' : `, ${undone} not carried out`}`
        : `of them ${coverage.byDeviation} off the plan`,
    tone: 'none',
  };
}
