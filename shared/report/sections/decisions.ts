import { z } from 'zod';
import { Activation } from '../../model/run';
import type { JournalEvent } from '../../model/journal';
import type { State } from '../../model/state';
import { actualAt, mendingsIn } from '../actual-times';
import { endedWork } from '../ended-work';
import type { History } from '../history';
import type { Trace } from '../traces';

const ms = z.number().int();

export const DecisionResult = z.object({
  /** Empty where the plan does not ask for it. */
  state: z.string(),
  name: z.string(),
  kind: z.enum(['decision', 'gate', 'room']),
  owner: z.string().optional(),
  options: z.array(z.object({ label: z.string(), isChosen: z.boolean() })),
  chosen: z.string().optional(),
  /** A person's word, the plan's weight in a simulation, the default at the deadline, or not taken at all. */
  how: z.enum(['person', 'plan', 'deadline', 'open']),
  by: z.string().optional(),
  /** Who decided, where it was not the one who recorded it. */
  decidedBy: z.string().optional(),
  activation: Activation.optional(),
  withdrawn: z.string().optional(),
  why: z.string().optional(),
  entered: ms,
  at: ms.optional(),
  took: ms,
  seqs: z.array(z.number().int()),
});
export type DecisionResult = z.infer<typeof DecisionResult>;

export const decisionResults = (history: History, traces: readonly Trace[]): DecisionResult[] =>
  traces.flatMap((trace) => {
    const state = history.names.find(trace.id);
    return state?.kind === 'decision' || state?.kind === 'gate' ? [resultOf(trace, state, history)] : [];
  });

type Asked = Extract<State, { kind: 'decision' | 'gate' }>;

function resultOf(trace: Trace, state: Asked, history: History): DecisionResult {
  const event = trace.leftSeq === undefined ? undefined : history.journal[trace.leftSeq];
  const port = event === undefined ? undefined : portTaken(state, event, history);
  const options = optionsOf(state).map(({ id, label }) => ({ label, isChosen: id === port }));
  const chosen = options.find(({ isChosen }) => isChosen)?.label;
  const owner = state.owner === undefined ? undefined : history.names.name('roles', state.owner);
  return {
    state: trace.id,
    name: trace.name,
    kind: state.kind,
    options,
    ...howTaken(event),
    entered: trace.entered,
    took: (trace.left ?? history.end) - trace.entered,
    seqs: [trace.enteredSeq, ...(trace.leftSeq === undefined ? [] : [trace.leftSeq])],
    ...(chosen !== undefined && { chosen }),
    ...(owner !== undefined && { owner }),
    ...(trace.left !== undefined && { at: trace.left }),
  };
}

const optionsOf = (state: Asked): readonly { id: string; label: string }[] =>
  state.kind === 'decision'
    ? state.options
    : [
        { id: 'approved', label: 'approved' },
        { id: 'rejected', label: 'rejected' },
      ];

/** The port that was taken: recorded with the leaving, said by a person, or the one that leads to what was entered. */
export function portTaken(state: State, event: JournalEvent, { frozen }: History): string | undefined {
  const left = event.changes.find((change) => change.kind === 'left' && change.state === state.id);
  if (left?.kind === 'left' && left.port !== undefined) return left.port;
  const command = event.cause.kind === 'command' ? event.cause.command : undefined;
  if (command?.kind === 'choose' && command.decision === state.id) return command.option;
  if (command?.kind === 'answer' && command.gate === state.id) return command.approved ? 'approved' : 'rejected';
  const { transitions } = frozen.workflow;
  if (command?.kind === 'force') return transitions.find(({ id }) => id === command.transition)?.port;
  if (endedWork(event, frozen.workflow) !== state.id) return undefined;
  const entered = new Set(event.changes.flatMap((change) => (change.kind === 'entered' ? [change.state] : [])));
  const ports = new Set(
    transitions.filter(({ from, to }) => from === state.id && entered.has(to)).map((it) => it.port),
  );
  return ports.size === 1 ? [...ports][0] : undefined;
}

/** What the room decided without being asked by the plan. */
export function roomDecisions(history: History): DecisionResult[] {
  const { countered } = mendingsIn(history);
  return history.journal.flatMap((event): DecisionResult[] => {
    const { cause, seq } = event;
    if (cause.kind !== 'command' || cause.command.kind !== 'decide') return [];
    const { question, options, chosen, decidedBy, why, state } = cause.command;
    const at = actualAt(history, event);
    const all = options.includes(chosen) ? options : [chosen, ...options];
    const withdrawn = countered.get(seq)?.why;
    return [
      {
        state: state ?? '',
        name: question === '' ? chosen : question,
        kind: 'room',
        options: all.map((label) => ({ label, isChosen: label === chosen })),
        chosen,
        how: 'person',
        by: cause.by,
        decidedBy,
        why,
        entered: at,
        at,
        took: 0,
        seqs: [seq],
        ...(withdrawn !== undefined && { withdrawn }),
      },
    ];
  });
}

function howTaken(
  event: JournalEvent | undefined,
): Pick<DecisionResult, 'how' | 'by' | 'why' | 'decidedBy' | 'activation'> {
  if (event === undefined) return { how: 'open' };
  if (event.cause.kind === 'due') return { how: event.cause.what === 'deadline' ? 'deadline' : 'plan' };
  if (event.cause.kind !== 'command') return { how: 'plan' };
  const { command, by } = event.cause;
  const why = 'why' in command && command.why !== undefined ? { why: command.why } : {};
  if (command.kind !== 'choose' && command.kind !== 'answer') return { how: 'person', by, ...why };
  const { decidedBy, activation } = command;
  return { how: 'person', by, ...why, ...(decidedBy && { decidedBy }), ...(activation && { activation }) };
}
