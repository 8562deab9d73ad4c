import { formatDuration } from '../../basics/time';
import { listed } from '../words/phrases';
import { heaviest } from '../sections/deciding-path';
import type { ServiceResult } from '../sections/service-results';
import { severityOf, type Draft, type Facts, type Rule } from './proposal';

/** Recovery times, data loss and levels against what was agreed for each service. */
export const targetRule: Rule = (facts) => [
  ...facts.services.map((service) => rtoMissed(service, facts)).filter((draft) => draft !== undefined),
  ...rpoMissed(facts),
  ...facts.services.flatMap((service) =>
    [mtpdExceeded(service, facts), fellAgain(service), belowSla(service)].filter((draft) => draft !== undefined),
  ),
];

function rtoMissed(service: ServiceResult, facts: Facts): Draft | undefined {
  const { paths, steps } = facts;
  const { verdict, target, elapsed, from } = service.rto;
  if (verdict !== 'missed' || target === undefined || elapsed === undefined) return undefined;
  const most = service.recoveredAt === undefined ? undefined : heaviest(paths.get(service.key) ?? []);
  const took = most === undefined ? '' : ` “${most.name}” took ${formatDuration(most.to - most.from)} of it.`;
  const back = service.recoveredAt === undefined ? 'was not back when the run ended, ' : 'came back ';
  return {
    key: `rto/${service.key}`,
    title: `${service.name} missed its RTO of ${formatDuration(target)}`,
    type: 'failure point',
    severity: severityOf(service.tier),
    description: `It ${back}${formatDuration(elapsed)} after the ${from}, ${formatDuration(elapsed - target)} past the RTO.${took}`,
    action: {
      text:
        most === undefined
          ? howToShorten(service, facts)
          : `Shorten or replace ${longest(most.name, facts)}, or agree an RTO that the plan can keep.`,
      element: 'planning',
    },
    owner: steps.find(({ state }) => state === most?.state)?.owner ?? whoRestores(service, facts),
    evidence: evidenceOf(service, most?.state),
  };
}

/** With what would decide next for the worst service, where to shorten the longest work alone is not enough. */
const longest = (name: string, { instead, worst }: Facts): string =>
  instead?.name === name && instead.verdict === 'missed' && instead.next !== undefined && worst !== undefined
    ? `“${name}” and, for ${worst.name}, “${instead.next.name}”`
    : `“${name}”`;

/** A service that no step restores, and that did not come back with what it needs either, cannot be made quicker. */
const howToShorten = (service: ServiceResult, facts: Facts): string =>
  restoringStep(service, facts) === undefined && service.recoveredAt === undefined
    ? `Add a step that brings back ${service.name}.`
    : `Shorten the recovery of ${service.name}, or agree an RTO that can be kept.`;

/** Services that lost the same hours lost them through the same copy: one finding. */
function rpoMissed(facts: Facts): readonly Draft[] {
  const missed = facts.services.filter(({ rpo }) => rpo.verdict === 'missed');
  const alike = Map.groupBy(missed, ({ rpo }) => `${rpo.loss} ${rpo.target}`);
  return [...alike.values()].flatMap((group): readonly Draft[] => {
    const [first] = group;
    const { loss = 0, target = 0 } = first?.rpo ?? {};
    if (first === undefined) return [];
    const names = listed(group.map(({ name }) => name));
    return [
      {
        key: `rpo/${first.key}`,
        title: `${names} lost ${formatDuration(loss)} of data against an RPO of ${formatDuration(target)}`,
        type: 'failure point',
        severity: severityOf(Math.min(...group.map(({ tier }) => tier))),
        description: `The copy that was used was ${formatDuration(loss)} old, ${formatDuration(loss - target)} more than the RPO allows.`,
        action: {
          text: `Make restorable copies at least every ${formatDuration(target)}, and test a restore from them regularly.`,
          element: 'equipment',
        },
        owner: whoRestores(first, facts),
        evidence: lossSeen(first, facts),
      },
    ];
  });
}

/** The event in which the loss was settled: the copy was chosen, the time had passed. */
function lossSeen({ key }: ServiceResult, { history }: Facts): Draft['evidence'] {
  const event = history.journal.findLast(({ changes }) =>
    changes.some((change) => change.kind === 'data-loss' && change.service === key),
  );
  return { seqs: event === undefined ? [] : [event.seq], at: event?.at, service: key };
}

function mtpdExceeded(service: ServiceResult, facts: Facts): Draft | undefined {
  const { verdict, target, total, workRecovery } = service.mtpd;
  if (verdict !== 'exceeded' || target === undefined || total === undefined) return undefined;
  return {
    key: `mtpd/${service.key}`,
    title: `${service.name} exceeded its MTPD of ${formatDuration(target)}`,
    type: 'failure point',
    severity: 'critical',
    description: `Recovery and ${formatDuration(workRecovery)} of work recovery (planned) come to ${formatDuration(total)}.`,
    action: {
      text: `Give ${service.name} a work-around or a faster way back that ends before its MTPD.`,
      element: 'planning',
    },
    owner: whoRestores(service, facts),
    evidence: evidenceOf(service),
  };
}

function fellAgain(service: ServiceResult): Draft | undefined {
  const again = service.interruptions[1];
  if (again === undefined) return undefined;
  const lasted = again.to === undefined ? 'until the end of the run' : `for ${formatDuration(again.to - again.from)}`;
  return {
    key: `mbco/${service.key}`,
    title: `${service.name} fell below its minimum level again`,
    type: 'failure point',
    severity: service.tier === 1 ? 'high' : 'medium',
    description: `After it had come back it was below its MBCO of ${service.mbco} % once more, ${lasted}.`,
    action: { text: `Check what took ${service.name} down again, and guard the plan against it.`, element: 'planning' },
    evidence: { seqs: [again.startSeq], at: again.from, service: service.key },
  };
}

function belowSla(service: ServiceResult): Draft | undefined {
  const { sla, belowSla: time, rto } = service;
  // A service that missed its RTO was below its agreed level for that reason.
  if (sla === undefined || time === undefined || time === 0 || rto.verdict === 'missed') return undefined;
  return {
    key: `sla/${service.key}`,
    title: `${service.name} was below its agreed level for ${formatDuration(time)}`,
    type: 'performance issue',
    severity: 'medium',
    description: `The agreed level is ${sla} %; the lowest was ${Math.round(service.lowest.level)} %.`,
    action: { text: `Compare this time with what the agreement for ${service.name} allows.`, element: 'organisation' },
    evidence: evidenceOf(service),
  };
}

const restoringStep = ({ key }: ServiceResult, { history }: Facts) =>
  history.frozen.workflow.states.find(
    (state) => state.kind === 'step' && (state.restores ?? []).some((it) => it.service === key),
  );

/** A service has no owner of its own in a plan: who owns the step that brings it back answers for it. */
function whoRestores(service: ServiceResult, facts: Facts): string | undefined {
  const restoring = restoringStep(service, facts);
  const { history } = facts;
  const owner = restoring !== undefined && 'owner' in restoring ? restoring.owner : undefined;
  return owner === undefined ? undefined : history.names.name('roles', owner);
}

function evidenceOf(service: ServiceResult, state?: string): Draft['evidence'] {
  const seqs = service.interruptions.flatMap(({ startSeq, endSeq }) => [startSeq, endSeq]);
  return {
    seqs: seqs.filter((seq) => seq !== undefined),
    at: service.recoveredAt ?? service.interruptions[0]?.from,
    service: service.key,
    state,
  };
}
