import { formatDuration } from '../../../shared/basics/time';
import type { Report } from '../../../shared/report/report';
import type { ServiceResult } from '../../../shared/report/sections/service-results';
import { RPO_WORDS, RTO_WORDS, SHAPES, type VerdictWords } from '../../../shared/report/words/verdicts';
import type { Style } from './style';
import { fit, wrap } from './text-width';

const severities = ['critical', 'high', 'medium', 'low'];

/** The two gravest that the record itself gives rise to. */
export const worstFindings = ({ proposals }: Report): Report['proposals'] =>
  proposals.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).slice(0, 2);

/** Targets and results of every interrupted service, and what the record itself says was worst. */
export function resultText(report: Report, style: Style, width: number): readonly string[] {
  const interrupted = report.services.filter(({ rto }) => rto.verdict !== 'not interrupted');
  return [
    ...wrap(report.headline, width).map(style.bold),
    '',
    style.bold(`${fit('Service', 34)}  ${fit('RTO', 38)}  RPO`),
    ...interrupted.map((service) => `${fit(service.name, 34)}  ${rtoCell(service, style)}  ${rpoCell(service, style)}`),
    '',
    style.bold('The two worst findings'),
    ...worstFindings(report).flatMap(({ severity, title, description = '' }) => [
      `${style.bad(severity)}  ${title}`,
      ...wrap(description, width - 2).map((line) => style.dim(`  ${line}`)),
    ]),
  ];
}

function rtoCell({ rto: { verdict, target, elapsed } }: ServiceResult, style: Style): string {
  const figures = elapsed === undefined ? '' : `${formatDuration(elapsed)}${allowed(target)}`;
  return paint(RTO_WORDS[verdict], style, (text) => fit(`${text} ${figures}`, 38));
}

function rpoCell({ rpo: { verdict, target, loss } }: ServiceResult, style: Style): string {
  const figures = loss === undefined ? '' : `${formatDuration(loss)}${allowed(target)}`;
  return paint(RPO_WORDS[verdict], style, (text) => `${text} ${figures}`.trimEnd());
}

const allowed = (target: number | undefined): string => (target === undefined ? '' : ` of ${formatDuration(target)}`);

function paint({ tone, word }: VerdictWords, style: Style, complete: (verdict: string) => string): string {
  const text = complete(`${SHAPES[tone]} ${word}`);
  return tone === 'good' ? style.good(text) : tone === 'bad' ? style.bad(text) : style.dim(text);
}
