import { z } from 'zod';
import { StepOutcome } from '../../model/guard';
import type { Key } from '../../model/ids';
import type { History } from '../history';
import { timeIn, type Spell, type Trace } from '../traces';
import type { Schedule } from '../replay';
import { SimulatedTime } from './simulated';

const ms = z.number().int();

/** Time lost to one thing: a pool, a prerequisite, a component, a person, a back-off. */
export const Delay = z.object({ kind: z.string(), name: z.string(), time: ms });
export type Delay = z.infer<typeof Delay>;

/** One visit of a step, decision, gate or wait: what the plan said and what happened. */
export const StepResult = z.object({
  state: z.string(),
  name: z.string(),
  kind: z.enum(['step', 'decision', 'wait', 'gate', 'unplanned', 'workaround']),
  owner: z.string().optional(),
  visit: z.number().int(),
  /** Most likely duration in the plan, without waiting. */
  planned: ms.optional(),
  /** Where it lies when the plan runs with nothing injected. */
  plannedFrom: ms.optional(),
  plannedTo: ms.optional(),
  /** What the model expected before the drill. */
  simulated: SimulatedTime.optional(),
  entered: ms,
  started: ms.optional(),
  ended: ms.optional(),
  /** From the start of work to its end, or to the end of the run; pauses and retries included. */
  actual: ms.optional(),
  waited: ms,
  waits: z.array(Delay),
  paused: ms,
  pauses: z.array(Delay),
  attempts: z.number().int(),
  outcome: StepOutcome.or(z.literal('open')),
  /** Actual less planned. */
  overrun: ms.optional(),
  /** The inject that took away what it needs, where it could not be done. */
  stoppedBy: z.object({ no: z.number().int(), title: z.string() }).optional(),
  /** Stretches for the chart. */
  spells: z.array(
    z.object({
      from: ms,
      to: ms,
      doing: z.enum(['working', 'waiting', 'paused', 'back-off', 'deciding', 'time passing']),
    }),
  ),
  seqs: z.array(z.number().int()),
});
export type StepResult = z.infer<typeof StepResult>;

export const stepResults = (history: History, traces: readonly Trace[], plan: Schedule): StepResult[] =>
  traces.map((trace) => resultOf(trace, history, plan));

function resultOf(trace: Trace, history: History, plan: Schedule): StepResult {
  const { names, end } = history;
  const planned = plan(trace.id);
  const length = planned.length;
  const isFirst = trace.visit === 0;
  const begun = trace.kind === 'step' || trace.kind === 'unplanned' ? trace.started : trace.entered;
  const actual = begun === undefined ? undefined : (trace.left ?? end) - begun;
  const waits = delays(trace, (spell) => spell.doing === 'waiting');
  const pauses = delays(trace, (spell) => spell.doing === 'paused' || spell.doing === 'back-off');
  const owner = ownerOf(trace.id, history);
  const stopped = trace.outcome === 'failed' ? stoppedBy(trace.id, history) : undefined;
  return {
    state: trace.id,
    name: trace.name,
    kind: trace.kind,
    visit: trace.visit,
    entered: trace.entered,
    waited: timeIn(trace, (spell) => spell.doing === 'waiting'),
    waits,
    paused: timeIn(trace, (spell) => spell.doing === 'paused' || spell.doing === 'back-off'),
    pauses,
    attempts: trace.attempts,
    outcome: trace.left === undefined ? 'open' : (trace.outcome ?? 'done'),
    spells: trace.spells.map(({ from, to, doing }) => ({ from, to, doing })),
    seqs: [trace.enteredSeq, trace.startedSeq, trace.leftSeq].filter((seq) => seq !== undefined),
    ...(stopped !== undefined && { stoppedBy: stopped }),
    ...(owner !== undefined && { owner: names.name('roles', owner) }),
    ...(length !== undefined && { planned: length }),
    ...(isFirst && planned.from !== undefined && { plannedFrom: planned.from }),
    ...(isFirst && planned.to !== undefined && { plannedTo: planned.to }),
    ...(trace.started !== undefined && { started: trace.started }),
    ...(trace.left !== undefined && { ended: trace.left }),
    ...(actual !== undefined && { actual }),
    ...(actual !== undefined && length !== undefined && { overrun: actual - length }),
  };
}

function ownerOf(id: Key, { names }: History): Key | undefined {
  const state = names.find(id);
  return state !== undefined && 'owner' in state ? state.owner : undefined;
}

/** The latest inject that was released and blocks it. */
function stoppedBy(id: Key, { injects, board }: History): StepResult['stoppedBy'] {
  const released = [...injects.values()].filter((inject) => board.injects[inject.id]?.status === 'released');
  const by = released.findLast(({ effects }) => effects.some((effect) => effect.op === 'block' && effect.state === id));
  return by && { no: by.no, title: by.title };
}

/** Time lost, by what it was lost to; the longest first. */
function delays(trace: Trace, is: (spell: Spell) => boolean): Delay[] {
  const found = new Map<string, Delay>();
  for (const spell of trace.spells.filter(is)) {
    const kind = spell.doing === 'back-off' ? 'back-off' : (spell.about?.kind ?? 'other');
    const name = spell.about?.name ?? '';
    const id = `${kind} ${spell.about?.key ?? ''}`;
    const before = found.get(id)?.time ?? 0;
    found.set(id, { kind, name, time: before + spell.to - spell.from });
  }
  return [...found.values()].toSorted((a, b) => b.time - a.time);
}
