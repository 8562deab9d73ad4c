import { formatDuration, formatInstant } from '../../basics/time';
import { dutyIn } from '../../analysis/duties/duty';
import type { Severity } from '../../model/finding';
import type { DutyResult } from '../sections/communication';
import { counted } from '../words/phrases';
import type { Draft, Facts, Rule } from './proposal';

/** Duties to tell somebody that were not met, messages that did not arrive, and those that nobody approved. */
export const communicationRule: Rule = ({ communication, history }) => {
  const duties = communication?.duties ?? [];
  const missed = duties.filter(({ verdict }) => verdict === 'missed');
  if (missed.length > 1 && duties.every(({ messages }) => messages.length === 0)) return [nobodyTold(missed, history)];
  return duties.flatMap((duty) => [...notMet(duty, history), ...lostWithoutOther(duty), ...unapproved(duty)]);
};

/** A run in which nothing was sent to anybody has one finding, not one for each duty. */
function nobodyTold(missed: readonly DutyResult[], history: Facts['history']): Draft {
  const binding = missed.some(({ kind }) => kind !== 'protocol');
  const due = missed.flatMap(({ first }) => (first.due === undefined ? [] : [first.due]));
  return {
    key: 'nobody-told',
    title: `Nobody was told: ${counted(missed.length, 'duty', 'duties')} passed`,
    type: 'communication',
    severity: binding ? 'critical' : 'high',
    description: missed.map((duty) => `${duty.name}: ${whatHappened(duty)}`).join(' '),
    action: { text: 'Agree who tells whom when the plan comes into force, and practise it.', element: 'planning' },
    evidence: {
      seqs: [...new Set(missed.flatMap((duty) => seqsOf(duty, history)))],
      ...(due.length > 0 && { at: Math.min(...due) }),
    },
  };
}

/** What law or a contract asks for weighs more than a rule of one's own. */
const severityOf = ({ kind, verdict }: DutyResult): Severity => {
  const isOwn = kind === 'protocol';
  if (verdict === 'missed') return isOwn ? 'high' : 'critical';
  return isOwn ? 'medium' : 'high';
};

function notMet(duty: DutyResult, history: Facts['history']): readonly Draft[] {
  if (duty.verdict !== 'missed' && duty.verdict !== 'late') return [];
  const { due, told } = duty.first;
  const at = due !== undefined && (told === undefined || told > due) ? due : duty.messages.at(-1)?.at;
  const what = duty.verdict === 'missed' && told === undefined ? 'never told' : 'told too late';
  const isRepeat = told !== undefined && (due === undefined || told <= due);
  const title = isRepeat ? `${duty.name}: the next word did not come in time` : `${duty.name}: ${what}`;
  const approver = dutyIn(history.frozen.workflow, duty.key)?.approver;
  return [
    {
      key: `duty/${duty.key}`,
      title,
      type: 'communication',
      severity: severityOf(duty),
      description: `${whatHappened(duty)} Owed: ${duty.rule}.`,
      action: { text: howToTell(duty, history), element: 'planning' },
      owner: approver === undefined ? undefined : history.names.name('roles', approver),
      evidence: { seqs: seqsOf(duty, history), at },
    },
  ];
}

/** Where the plan names who tells, that it was not done asks for more than naming them. */
function howToTell({ key, recipient, name }: DutyResult, { frozen, names }: Facts['history']): string {
  const teller = dutyIn(frozen.workflow, key)?.teller;
  const whom = recipient || name;
  if (teller === undefined) return `Agree who tells ${whom} in time, who writes it and who approves, and practise it.`;
  const who = names.name('roles', teller);
  return `Give ${who} a reminder and a stand-in for telling ${whom} in time, and practise it.`;
}

/** What of a duty was kept and what was not, in a sentence or two. */
export function whatHappened({ first: { due, told }, repeats, longestGap, waived, from }: DutyResult): string {
  if (waived !== undefined) return `Did not apply: ${waived}.`;
  const first =
    told === undefined
      ? due === undefined
        ? `Nobody was told; there was no ${from}.`
        : `Nobody was told; it was due at ${formatInstant(due)}.`
      : due === undefined
        ? `First told at ${formatInstant(told)}.`
        : told > due
          ? `First told at ${formatInstant(told)}, ${formatDuration(told - due)} late.`
          : `First told at ${formatInstant(told)}, in time.`;
  if (repeats === undefined || repeats.owed === 0) return first;
  const gap = longestGap === undefined ? '' : `, the longest gap ${formatDuration(longestGap)}`;
  return `${first} ${repeats.inTime} of ${counted(repeats.owed, 'repeat')} in time${gap}.`;
}

/** A message by a dead channel that was not sent again another way. */
function lostWithoutOther({ key, name, messages, kind }: DutyResult): readonly Draft[] {
  const lost = messages.filter((message) => message.lost !== undefined);
  const last = lost.at(-1);
  if (last === undefined || messages.some(({ lost: why, at }) => why === undefined && at >= last.at)) return [];
  return [
    {
      key: `undelivered/${key}`,
      title: `${name}: sent by a channel that was dead, and not again`,
      type: 'failure point',
      severity: kind === 'protocol' ? 'medium' : 'high',
      description: `${last.channel}: ${last.lost ?? ''}. Nobody used another channel afterwards.`,
      action: {
        text: `Name an out-of-band channel for ${name}, and check that messages arrive.`,
        element: 'equipment',
      },
      evidence: { seqs: lost.map(({ seq }) => seq), at: last.at },
    },
  ];
}

function unapproved({ key, name, approval, messages }: DutyResult): readonly Draft[] {
  if (approval === undefined || approval.without === 0) return [];
  const without = messages.filter(({ approvedBy }) => approvedBy === undefined);
  return [
    {
      key: `unapproved/${key}`,
      title: `${name}: told without the approval of ${approval.role}`,
      type: 'gap',
      severity: 'medium',
      description: `${counted(without.length, 'message')} of ${messages.length} went out without anybody’s approval; the plan asks for that of ${approval.role}.`,
      action: {
        text: 'Say who approves when the approver cannot be reached, or let the rule go.',
        element: 'planning',
      },
      evidence: { seqs: without.map(({ seq }) => seq), at: without[0]?.at },
    },
  ];
}

/** The messages; where there are none, the event from which its time ran. */
function seqsOf(duty: DutyResult, { journal }: Facts['history']): readonly number[] {
  const sent = duty.messages.map(({ seq }) => seq);
  if (sent.length > 0) return sent;
  const zero = journal.find(({ changes }) => changes.some((it) => it.kind === 'zero-point' && it.point === duty.from));
  return [zero?.seq ?? 0];
}
