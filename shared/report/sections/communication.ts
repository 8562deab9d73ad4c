import { z } from 'zod';
import { channelName } from '../../analysis/duties/channels';
import { deadlinesOf, type Deadline } from '../../analysis/duties/deadlines';
import { dutiesOf, type Duty } from '../../analysis/duties/duty';
import { dutyRule } from '../../analysis/duties/duty-words';
import { hearTelling, nothingTold, type Telling, type Tellings } from '../../analysis/duties/tellings';
import { interruptionsOf, type Interruptions } from '../../analysis/interruptions';
import type { Ms } from '../../basics/time';
import { ZeroPoint } from '../../model/guard';
import { boardAfter, type History } from '../history';

const ms = z.number().int();

/**
 * `met`: everything owed was told in time; `late`: told, but later; `missed`: something owed was never told; `open`: nothing
 * was owed by the end; `waived`: it did not apply.
 */
export const DutyVerdict = z.enum(['met', 'late', 'missed', 'open', 'waived']);
export type DutyVerdict = z.infer<typeof DutyVerdict>;

/** One message as it went out. */
const Message = z.object({
  seq: z.number().int(),
  at: ms,
  channel: z.string(),
  approvedBy: z.string().optional(),
  /** Why it did not arrive, where it did not. */
  lost: z.string().optional(),
});

/** One duty of the plan to tell somebody, and what became of it. */
export const DutyResult = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['protocol', 'legal', 'regulatory', 'contract', 'insurance']),
  recipient: z.string(),
  /** By which channel, by when, how often, on whose word: as a sentence. */
  rule: z.string(),
  from: ZeroPoint,
  verdict: DutyVerdict,
  first: z.object({ due: ms.optional(), told: ms.optional() }),
  /** Repeats that were owed by the end, and those of them told in time. */
  repeats: z.object({ owed: z.number().int(), inTime: z.number().int() }).optional(),
  /** The longest time between two messages that arrived, or after the last while one was owed. */
  longestGap: ms.optional(),
  /** The role that had to approve, and the messages that went out without anybody's word. */
  approval: z.object({ role: z.string(), without: z.number().int() }).optional(),
  messages: z.array(Message),
  waived: z.string().optional(),
});
export type DutyResult = z.infer<typeof DutyResult>;

export const CommunicationResult = z.object({
  duties: z.array(DutyResult),
  /** Of the duties on which anything was owed by the end, those that were met. */
  met: z.number().int(),
  judged: z.number().int(),
  /** Answers in the name of somebody that were role-played. */
  played: z.number().int(),
});
export type CommunicationResult = z.infer<typeof CommunicationResult>;

/** Undefined where the plan names nobody who has to be told, or nobody was there to tell. */
export function communicationOf(history: History): CommunicationResult | undefined {
  const { workflow, settings } = history.frozen;
  const duties = dutiesOf(workflow);
  if (duties.length === 0 || settings.conduct === 'simulation') return undefined;
  const tellings = history.journal.reduce((so, event) => {
    if (event.cause.kind !== 'command' || event.cause.command.kind === 'note') return so;
    return hearTelling(so, event, { board: boardAfter(history, event.seq) ?? history.board, workflow });
  }, nothingTold);
  const interruptions = interruptionsOf(
    history.turns.map(({ event }) => event),
    workflow,
  );
  const results = duties.map((duty) => resultOf(duty, { tellings, interruptions, history }));
  const judged = results.filter(({ verdict }) => verdict !== 'open' && verdict !== 'waived');
  return {
    duties: results,
    met: judged.filter(({ verdict }) => verdict === 'met').length,
    judged: judged.length,
    played: tellings.answers.length,
  };
}

interface Seen {
  readonly tellings: Tellings;
  readonly interruptions: Interruptions;
  readonly history: History;
}

function resultOf(duty: Duty, { tellings: { told, waived }, interruptions, history }: Seen): DutyResult {
  const { board, end, names } = history;
  const { workflow } = history.frozen;
  const own = told.filter((it) => it.duty === duty.key);
  const arrived = own.filter(({ lost }) => lost === undefined).map(({ at }) => at).toSorted((a, b) => a - b); // prettier-ignore
  const zero = board.zeroPoints[duty.from];
  const owed = deadlinesOf(duty, { arrived, zero, interruptions, now: end });
  const repeats = owed.filter(({ kind, verdict }) => kind === 'repeat' && verdict !== 'open');
  const first = owed.find(({ kind }) => kind === 'first');
  const why = waived[duty.key]?.why;
  const gap = longestGap(arrived, owed, end);
  return {
    key: duty.key,
    name: duty.name,
    kind: duty.kind,
    recipient: duty.recipient,
    rule: dutyRule(duty, workflow),
    from: duty.from,
    verdict: why === undefined ? verdictOf(owed, arrived) : 'waived',
    first: {
      ...(first !== undefined && { due: first.due }),
      ...(arrived[0] !== undefined && { told: arrived[0] }),
    },
    ...(duty.every !== undefined && {
      repeats: { owed: repeats.length, inTime: repeats.filter(({ verdict }) => verdict === 'in time').length },
    }),
    ...(gap !== undefined && { longestGap: gap }),
    ...(duty.approver !== undefined && {
      approval: {
        role: names.name('roles', duty.approver),
        without: own.filter(({ approvedBy }) => approvedBy === undefined).length,
      },
    }),
    messages: own.map((it) => messageOf(it, history)),
    ...(why !== undefined && { waived: why }),
  };
}

function verdictOf(owed: readonly Deadline[], arrived: readonly Ms[]): DutyVerdict {
  const verdicts = owed.map(({ verdict }) => verdict);
  if (verdicts.includes('missed')) return 'missed';
  if (verdicts.includes('late')) return 'late';
  return verdicts.includes('in time') || arrived.length > 0 ? 'met' : 'open';
}

function longestGap(arrived: readonly Ms[], owed: readonly Deadline[], end: Ms): Ms | undefined {
  const isOwed = owed.some(({ kind, verdict }) => kind === 'repeat' && verdict === 'missed');
  const instants = isOwed ? [...arrived, end] : arrived;
  const gaps = instants.slice(1).map((at, index) => at - (arrived[index] ?? at));
  return gaps.length === 0 ? undefined : Math.max(...gaps);
}

const messageOf = ({ seq, at, channel, approvedBy, lost }: Telling, { frozen }: History) => ({
  seq,
  at,
  channel: channelName(frozen.workflow, channel),
  ...(approvedBy !== undefined && { approvedBy }),
  ...(lost !== undefined && { lost: lost.why }),
});
