import { z } from 'zod';
import { seenNote } from '../../analysis/inject-queue';
import { describeEffect } from '../../analysis/describe-effect';
import { wallAt } from '../../journal/wall-at';
import type { Key } from '../../model/ids';
import type { Inject } from '../../model/scenario';
import type { JournalEvent } from '../../model/journal';
import { mendingsIn } from '../actual-times';
import { boardAfter, type History } from '../history';
import type { CostOf } from '../inject-cost';
import { ServiceCost } from '../inject-cost';

const ms = z.number().int();

export const Response = z.object({
  at: ms,
  seq: z.number().int(),
  text: z.string(),
  by: z.string(),
  /** Real time since the release: the exercise clock may stand meanwhile. */
  roomTime: ms,
});

/** An expected action, when it was seen, and how long after the release in real time. */
export const ExpectedSeen = z.object({ text: z.string(), at: ms, seq: z.number().int(), roomTime: ms });

export const InjectResult = z.object({
  id: z.string(),
  no: z.number().int(),
  title: z.string(),
  type: z.string(),
  mode: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  message: z.string(),
  objective: z.string().optional(),
  improvised: z.boolean(),
  /** An answer in the name of somebody who was told: nobody has to respond to it. */
  played: z.literal(true).optional(),
  status: z.enum(['released', 'dropped', 'not released']),
  /** Planned instant, where the scenario has one. */
  plannedAt: ms.optional(),
  at: ms.optional(),
  seq: z.number().int().optional(),
  /** Why it was dropped. */
  why: z.string().optional(),
  expected: z.array(z.string()),
  /** Expected actions that somebody saw being done; absent where nothing was expected, or nobody was there to see it. */
  seen: z.array(ExpectedSeen).optional(),
  responses: z.array(Response),
  /** Release to the first answer (K-31), in room time; absent where nothing is linked to it. */
  responseTime: ms.optional(),
  effects: z.array(z.string()),
  /** What it cost each service, by paired simulation; absent where it was not released or has no effect. */
  cost: z.array(ServiceCost).optional(),
  source: z.string().optional(),
});
export type InjectResult = z.infer<typeof InjectResult>;

export function injectResults(history: History, costOf: CostOf): InjectResult[] {
  const answers = history.journal.filter(isAnswer);
  return [...history.injects.values()]
    .map((inject) => resultOf(inject, { history, answers, costOf }))
    .toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || a.no - b.no);
}

interface Played {
  readonly history: History;
  /** Notes about an inject, and decisions that may be about one. */
  readonly answers: readonly JournalEvent[];
  readonly costOf: CostOf;
}

function isAnswer({ cause }: JournalEvent): boolean {
  if (cause.kind !== 'command') return false;
  const { command } = cause;
  return command.kind === 'choose' || (command.kind === 'note' && command.inject !== undefined);
}

function resultOf(inject: Inject, { history, answers, costOf }: Played): InjectResult {
  const recorded = history.board.injects[inject.id];
  const event = history.turns.find(({ event: { changes } }) =>
    changes.some((change) => change.kind === 'inject' && change.inject === inject.id),
  )?.event;
  const isReleased = recorded?.status === 'released';
  const linked = isReleased && event !== undefined ? responsesTo(inject.id, event, { history, answers }) : [];
  const ticks = new Set(inject.expected.map(seenNote));
  const responses = linked.filter(({ text }) => !ticks.has(text));
  const isWatched = isReleased && inject.expected.length > 0 && history.frozen.settings.conduct === 'live';
  const cost = isReleased && inject.effects.length > 0 ? costOf(inject.id) : undefined;
  return {
    id: inject.id,
    no: inject.no,
    title: inject.title,
    type: inject.type,
    mode: inject.mode,
    from: inject.from,
    to: inject.to.map((role) => history.names.name('roles', role)),
    message: inject.message,
    improvised: !history.frozen.scenario.injects.some(({ id }) => id === inject.id),
    status: recorded?.status ?? 'not released',
    expected: inject.expected,
    responses,
    effects: inject.effects.map((effect) => describeEffect(effect, history.frozen.workflow)),
    ...(inject.plays !== undefined && { played: true as const }),
    ...(inject.objective !== undefined && { objective: inject.objective }),
    ...(inject.trigger.kind === 'time' && { plannedAt: inject.trigger.at }),
    ...(event !== undefined && { at: event.at, seq: event.seq }),
    ...whyDropped(event),
    ...(isWatched && { seen: expectedSeen(inject.expected, linked) }),
    ...(linked.length > 0 && { responseTime: Math.min(...linked.map(({ roomTime }) => roomTime)) }),
    ...(cost !== undefined && { cost }),
    ...(inject.source !== undefined && { source: inject.source }),
  };
}

/** The first tick of each, in the order in which they are expected. */
const expectedSeen = (
  expected: readonly string[],
  linked: readonly z.infer<typeof Response>[],
): z.infer<typeof ExpectedSeen>[] =>
  expected.flatMap((text) => {
    const tick = linked.find((it) => it.text === seenNote(text));
    return tick === undefined ? [] : [{ text, at: tick.at, seq: tick.seq, roomTime: tick.roomTime }];
  });

function whyDropped(event: JournalEvent | undefined): { why?: string } {
  const command = event?.cause.kind === 'command' ? event.cause.command : undefined;
  return command?.kind === 'drop' && command.why !== undefined ? { why: command.why } : {};
}

/** Notes linked to the inject, and decisions taken while the clock was held for it. */
function responsesTo(
  inject: Key,
  release: JournalEvent,
  { history, answers }: Pick<Played, 'history' | 'answers'>,
): z.infer<typeof Response>[] {
  const { names } = history;
  const { corrected, countered } = mendingsIn(history);
  return answers.flatMap((event) => {
    if (event.cause.kind !== 'command' || event.seq <= release.seq || countered.has(event.seq)) return [];
    const { command, by } = event.cause;
    const hold = boardAfter(history, event.seq - 1)?.clock.hold;
    const isHeldForIt = hold?.kind === 'inject' && hold.inject === inject;
    const actual = corrected.get(event.seq)?.at;
    const wall = actual === undefined ? event.wall : wallAt(history.journal, actual);
    const told = { at: actual ?? event.at, seq: event.seq, by, roomTime: Math.max(0, wall - release.wall) };
    if (command.kind === 'note' && command.inject === inject && command.tag !== 'acknowledgement')
      return [{ ...told, by: command.who ?? by, text: command.text }];
    if (command.kind !== 'choose' || !isHeldForIt) return [];
    return [
      {
        ...told,
        by: command.decidedBy ?? by,
        text: `${names.state(command.decision)}: ${optionLabel(names, command)}`,
      },
    ];
  });
}

export function optionLabel(names: History['names'], chosen: { decision: Key; option: Key }): string {
  const state = names.find(chosen.decision);
  const option = state?.kind === 'decision' ? state.options.find(({ id }) => id === chosen.option) : undefined;
  return option?.label ?? chosen.option;
}
