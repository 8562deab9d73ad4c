import { formatDuration, MINUTE, type Ms } from '../../basics/time';
import { known } from '../../basics/assert';
import { endedWork } from '../ended-work';
import { isPlayedOut } from '../played-out';
import { readingsOf } from '../sections/service-levels';
import type { ServiceResult } from '../sections/service-results';
import { firstOf } from '../words/phrases';
import type { Draft, Facts, Rule } from './proposal';

/** Services that ran, but below their minimum: too little capacity, the plan's own doing, or not back at all. */
export const capacityRule: Rule = (facts) => [
  ...facts.services.flatMap((service) =>
    [tooLittle(service, facts), takenDown(service, facts), notBack(service, facts)].filter(
      (draft) => draft !== undefined,
    ),
  ),
  ...endedEarly(facts),
];

/** Some service, less than the minimum. A gap of a minute is none. */
function tooLittle(service: ServiceResult, { history }: Facts): Draft | undefined {
  const definition = known(
    history.frozen.workflow.services.find(({ key }) => key === service.key),
    'a result is of a service of the plan',
  );
  const readings = readingsOf(history, definition);
  const low = readings.flatMap(({ at, level, seq }, index) => {
    const time = (readings[index + 1]?.at ?? history.end) - at;
    return level > 0 && level < service.mbco && time > 0 ? [{ at, level, seq, time }] : [];
  });
  const total: Ms = low.reduce((sum, { time }) => sum + time, 0);
  const first = low[0];
  if (first === undefined || total <= MINUTE) return undefined;
  const best = Math.max(...low.map(({ level }) => level));
  return {
    key: `capacity/${service.key}`,
    title: `${service.name} ran below its MBCO of ${service.mbco} % for ${formatDuration(total)}`,
    type: 'resource issue',
    severity: service.tier === 1 ? 'high' : 'medium',
    description: `It was up, at ${Math.round(best)} % at best: less than the level that counts as back.`,
    action: {
      text: `Add capacity to what carries ${service.name} meanwhile, or agree a minimum level that it can keep.`,
      element: 'equipment',
    },
    evidence: { seqs: low.map(({ seq }) => seq).slice(0, 50), at: first.at, service: service.key },
  };
}

/** Not a blow from outside: a step, or a choice, of the plan. A second fall has a finding of its own. */
function takenDown(service: ServiceResult, { history }: Facts): Draft | undefined {
  const [fall] = service.interruptions;
  const event = fall === undefined || fall.from === 0 ? undefined : history.journal[fall.startSeq];
  const by = event === undefined ? undefined : endedWork(event, history.frozen.workflow);
  const state = by === undefined ? undefined : history.names.find(by);
  if (fall === undefined || state === undefined) return undefined;
  const lasted = fall.to === undefined ? 'until the run ended' : `for ${formatDuration(fall.to - fall.from)}`;
  return {
    key: `taken-down/${service.key}`,
    title: `“${state.name}” took ${service.name} below its minimum level`,
    type: 'failure point',
    severity: service.tier === 1 ? 'high' : 'medium',
    description: `No inject did that: the way through the plan took it below its MBCO of ${service.mbco} %, ${lasted}.`,
    action: {
      text: `Keep ${service.name} up while “${state.name}” is done, or say in the plan that it goes down.`,
      element: 'planning',
    },
    evidence: { seqs: [fall.startSeq], at: fall.from, state: state.id, service: service.key },
  };
}

/** The plan came to its end and left the service down. Where the RTO was missed, that finding says it. */
function notBack(service: ServiceResult, { history }: Facts): Draft | undefined {
  const last = service.interruptions.at(-1);
  if (!isPlayedOut(history.board) || !isLeftOpen(service) || last === undefined) return undefined;
  return {
    key: `not-back/${service.key}`,
    title: `${service.name} was below its MBCO of ${service.mbco} % when the plan had ended`,
    type: 'gap',
    severity: service.tier === 1 ? 'high' : 'medium',
    description: `It stood at ${Math.round(service.levelAtEnd)} %. The way that was taken does not bring it back.`,
    action: { text: `Give the plan a way to bring ${service.name} back.`, element: 'planning' },
    evidence: { seqs: [last.startSeq], at: last.from, service: service.key },
  };
}

const isLeftOpen = ({ interruptions, rto }: ServiceResult): boolean => {
  const last = interruptions.at(-1);
  return last !== undefined && last.to === undefined && rto.verdict !== 'missed';
};

/** A run that was broken off shows of the services that were still down nothing but that: one finding for all of them. */
function endedEarly({ services, history }: Facts): readonly Draft[] {
  const open = services.filter(isLeftOpen).map(({ name }) => name);
  const { journal, board, end } = history;
  if (open.length === 0 || isPlayedOut(board)) return [];
  const ended = journal.findLast(({ changes }) => changes.some(({ kind }) => kind === 'ended')) ?? journal.at(-1);
  return [
    {
      key: 'ended-early',
      title: `The run ended before ${firstOf(open, 3)} ${open.length === 1 ? 'was' : 'were'} back`,
      type: 'gap',
      severity: 'low',
      description: 'Whether what was still down can be brought back in time is not shown by this run.',
      action: { text: 'Play a drill on until everything that it takes down is back.', element: 'exercise' },
      evidence: { seqs: [ended?.seq ?? 0], at: ended?.at ?? end },
    },
  ];
}
