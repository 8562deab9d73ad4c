import { z } from 'zod';
import type { Ms } from '../../basics/time';
import type { History } from '../history';
import type { Spell, Trace } from '../traces';

const ms = z.number().int();

export const TimeUse = z.enum([
  'working', 'slowed', 'pool', 'prerequisite', 'component', 'people', 'blocked', 'back-off', 'decision', 'time passing',
]); // prettier-ignore
export type TimeUse = z.infer<typeof TimeUse>;

export const RoomUse = z.enum(['running', 'held', 'paused', 'closed', 'trouble']);
export type RoomUse = z.infer<typeof RoomUse>;

/**
 * Exercise time of all work added up (tracks run side by side, so it can exceed the run), and room time,
 * in which the exercise clock may stand. The two are never added.
 */
export const TimeSpent = z.object({
  exercise: ms,
  uses: z.array(z.object({ use: TimeUse, time: ms, most: z.string().optional() })),
  /** Real time of a live run; absent for a simulation, which has no room. */
  room: z.object({ total: ms, uses: z.array(z.object({ use: RoomUse, time: ms })) }).optional(),
});
export type TimeSpent = z.infer<typeof TimeSpent>;

export function timeSpent(history: History, traces: readonly Trace[]): TimeSpent {
  const room = history.frozen.settings.conduct === 'live' ? roomTime(history) : undefined;
  return { exercise: history.end, uses: workTime(traces), ...(room !== undefined && { room }) };
}

function workTime(traces: readonly Trace[]): TimeSpent['uses'] {
  const total = new Map<TimeUse, Map<string, Ms>>();
  const add = (use: TimeUse, what: string, time: Ms): void => {
    const by = total.get(use) ?? new Map<string, Ms>();
    total.set(use, by.set(what, (by.get(what) ?? 0) + time));
  };
  for (const trace of traces.filter(({ kind }) => kind !== 'workaround')) {
    for (const spell of trace.spells) {
      const length = spell.to - spell.from;
      // Work at half speed is half work, half loss.
      const lost = spell.doing === 'working' ? Math.round(length * Math.max(0, 1 - spell.rate)) : 0;
      add(useOf(spell), spell.doing === 'working' ? trace.name : (spell.about?.name ?? trace.name), length - lost);
      if (lost > 0) add('slowed', trace.name, lost);
    }
  }
  return TimeUse.options.flatMap((use) => {
    const by = [...(total.get(use) ?? [])].toSorted((a, b) => b[1] - a[1]);
    const time = by.reduce((sum, [, part]) => sum + part, 0);
    const most = by[0]?.[0];
    return time === 0 ? [] : [{ use, time, ...(most !== undefined && { most }) }];
  });
}

function useOf({ doing, about }: Spell): TimeUse {
  if (doing === 'working' || doing === 'back-off' || doing === 'time passing') return doing;
  if (doing === 'deciding') return 'decision';
  switch (about?.kind) {
    case 'pool':
      return 'pool';
    case 'step':
      return 'prerequisite';
    case 'component':
      return 'component';
    case 'role':
    case 'vendor':
    case 'person':
      return 'people';
    case 'blocked':
      return 'blocked';
    default:
      return doing === 'paused' ? 'pool' : 'time passing';
  }
}

/** What the wall clock showed between first and last event, by what the exercise clock did meanwhile. */
function roomTime({ turns, journal }: History): TimeSpent['room'] {
  const times = new Map<RoomUse, Ms>();
  const add = (use: RoomUse, time: Ms): void => void times.set(use, (times.get(use) ?? 0) + time);
  let turn = 0;
  for (const [index, event] of journal.entries()) {
    const next = journal[index + 1];
    if (turns[turn + 1]?.event.seq === event.seq) turn += 1;
    const board = turns[turn]?.board;
    if (next === undefined || board === undefined) break;
    const passed = Math.max(0, next.wall - event.wall);
    if (!board.clock.running) {
      add(roomUse(board.clock.hold), passed);
      continue;
    }
    // When the app died in between, only the time that the exercise clock covered was run.
    const ran = next.cause.kind === 'interrupted' ? (next.at - event.at) / board.clock.speed : passed;
    const running = Math.min(passed, Math.round(ran));
    add('running', running);
    add('closed', passed - running);
  }
  const uses = RoomUse.options.flatMap((use) => (times.get(use) ? [{ use, time: times.get(use) ?? 0 }] : []));
  return { total: uses.reduce((sum, { time }) => sum + time, 0), uses };
}

function roomUse(hold: History['board']['clock']['hold']): RoomUse {
  switch (hold?.kind) {
    case 'inject':
      return 'held';
    case 'interrupted':
      return 'closed';
    case 'trouble':
      return 'trouble';
    default:
      return 'paused';
  }
}
