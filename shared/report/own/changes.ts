import type { OwnReport } from '../../model/own-report';
import type { Report } from '../report';
import { counted, figure } from '../words/phrases';
import { partName } from './part-name';

/** What differs between two versions of a report, in sentences that a reader can check. Nothing where they are the same. */
export function reportChanges(before: Report, after: Report): string[] {
  return [
    ...recordChanges(before, after),
    ...serviceChanges(before, after),
    ...findingChanges(before, after),
    ...ownChanges(before.own, after.own),
  ];
}

function recordChanges(before: Report, after: Report): string[] {
  const more = after.integrity.events - before.integrity.events;
  const told = before.integrity.headHash === after.integrity.headHash ? [] : [more > 0 ? `The record has ${counted(more, 'more event')}.` : 'The record is another one.']; // prettier-ignore
  return before.headline === after.headline ? told : [...told, 'The headline was “' + before.headline + '”.'];
}

function serviceChanges(before: Report, after: Report): string[] {
  const old = new Map(before.services.map((service) => [service.key, service]));
  return after.services.flatMap((now) => {
    const was = old.get(now.key);
    if (was === undefined || (was.rto.verdict === now.rto.verdict && was.rto.elapsed === now.rto.elapsed)) return [];
    return [`${now.name}: RTO was ${was.rto.verdict} after ${figure(was.rto.elapsed)}, is ${now.rto.verdict} after ${figure(now.rto.elapsed)}.`]; // prettier-ignore
  });
}

type Finding = Report['findings'][number];

function findingChanges(before: Report, after: Report): string[] {
  const old = new Map(before.findings.map((finding) => [finding.id, finding]));
  const now = new Set(after.findings.map(({ id }) => id));
  const dismissed = (report: Report): number => report.proposals.filter((it) => it.dismissed !== undefined).length;
  const more = dismissed(after) - dismissed(before);
  return [
    ...after.findings.flatMap((finding) => {
      const was = old.get(finding.id);
      if (was === undefined) return [`New finding (${finding.severity}): ${finding.title}.`];
      const changes = fieldChanges(was, finding);
      return changes.length === 0 ? [] : [`Finding “${finding.title}”: ${changes.join('; ')}.`];
    }),
    ...before.findings.filter(({ id }) => !now.has(id)).map(({ title }) => `Finding “${title}” is not in it any more.`),
    ...actionChanges(before, after),
    ...(more > 0 ? [`${counted(more, 'more proposal')} of the record dismissed.`] : []),
    ...(more < 0 ? [`${counted(-more, 'dismissed proposal')} taken up after all.`] : []),
  ];
}

const FIELDS = ['title', 'severity', 'status', 'owner', 'due'] as const;

const fieldChanges = (was: Finding, now: Finding): string[] =>
  FIELDS.flatMap((field) => (was[field] === now[field] ? [] : [`${field} ${was[field] ?? 'none'} → ${now[field] ?? 'none'}`])); // prettier-ignore

function actionChanges(before: Report, after: Report): string[] {
  const actions = (report: Report): Set<string> =>
    new Set(report.improvements.filter(({ status, action }) => status !== 'proposed' && action !== '').map(({ action }) => action)); // prettier-ignore
  const [was, is] = [actions(before), actions(after)];
  return [
    ...[...is].filter((action) => !was.has(action)).map((action) => `New action: ${action}.`),
    ...[...was].filter((action) => !is.has(action)).map((action) => `Action closed or removed: ${action}.`),
  ];
}

function ownChanges(before: OwnReport | undefined, after: OwnReport | undefined): string[] {
  const old = new Map(before?.texts.map(({ part, text }) => [part, text]));
  const texts = (after?.texts ?? []).flatMap(({ part, text }) => {
    const was = old.get(part) ?? '';
    if (was === text) return [];
    const what = was === '' ? 'written' : text === '' ? 'removed' : 'changed';
    return [`${partName(part)}: text ${what}.`];
  });
  const letters = (own: OwnReport | undefined): string =>
    JSON.stringify((own?.ratings ?? []).map(({ objective, evaluator, value }) => [objective, evaluator, value]));
  return letters(before) === letters(after) ? texts : [...texts, 'Ratings of objectives changed.'];
}
