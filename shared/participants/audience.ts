// What everybody sees who takes part in the same way: the same role, playing the same roles of the plan.
import { injectQueue } from '../analysis/inject-queue';
import { injectsKnown } from '../analysis/known/known-state';
import { isForPlayers, servicesKnown, standingKnown } from '../analysis/known/projector-view';
import { blockKey } from '../journal/board';
import type { Key } from '../model/ids';
import { namesOf } from '../model/names';
import type { ProjectorService } from '../model/projector';
import type { Inject } from '../model/scenario';
import type { Decision, Gate, Step } from '../model/state';
import type {
  OpenDecision,
  OpenDuty,
  OpenStep,
  ParticipantInject,
  ParticipantView,
  QueuedInject,
} from './participant-view';
import { isOwn, type Part } from './is-own';
import { openDuties } from './open-duties';
import { maySay, rights } from './rights';
import type { ParticipantRole } from './role';
import type { Room } from './room';

export type ToldInject = Omit<ParticipantInject, 'acknowledged' | 'replies'>;

export interface AudienceView {
  readonly run: NonNullable<ParticipantView['run']>;
  readonly standing: ParticipantView['standing'];
  readonly injects: readonly ToldInject[];
  readonly decisions: readonly OpenDecision[];
  readonly steps: readonly OpenStep[];
  readonly duties: readonly OpenDuty[];
  readonly services: { readonly shown: readonly ProjectorService[]; readonly whole: number };
  readonly queue?: readonly QueuedInject[];
}

/** Made from what the room knows alone; the queue of the co-facilitator is the one thing that looks ahead. */
export function audienceView(room: Room, part: Part): AudienceView {
  const { frozen, known, clock, runId, title } = room;
  const { ended } = known.board;
  const now = clock.at;
  return {
    run: {
      id: runId,
      title,
      plan: frozen.workflow.title,
      exercise: true,
      ...(ended && { ended: { outcome: ended.outcome, at: ended.at } }),
    },
    standing: standingKnown({ frozen, known, running: clock.running }),
    injects: injectsFor(room, part),
    decisions: openDecisions(room, part),
    steps: openSteps(room, part),
    duties: openDuties(room, part),
    services: servicesKnown({ frozen, known, now }),
    ...(rights[part.role].sees.includes('queue') && { queue: queueOf(room) }),
  };
}

/** Whether an inject is for somebody: for all, or for a role that they play. Who plays none sees what the room sees. */
export const isMeantFor = ({ to }: Pick<Inject, 'to'>, { role, plays }: Part): boolean =>
  rights[role].injects === 'all' || to.length === 0 || plays.length === 0 || to.some((key) => plays.includes(key));

/** Released and told to players; the latest first. */
function injectsFor({ frozen, known }: Room, part: Part): ToldInject[] {
  const { workflow, scenario } = frozen;
  return injectsKnown(scenario.injects, known.improvised)
    .flatMap((inject): ToldInject[] => {
      const settled = known.board.injects[inject.id];
      if (settled?.status !== 'released' || !isForPlayers(inject) || !isMeantFor(inject, part)) return [];
      const { id, no, mode, from, title, message, attachments = [] } = inject;
      const isSecret = known.secrets.some((secret) => secret.id === id);
      const to = inject.to.map((role) => namesOf(workflow).name('roles', role));
      const attached = attachments.length > 0 ? { attachments } : {};
      return [{ id, no, mode, from, to, message, at: settled.at, ...attached, ...(!isSecret && { title }) }];
    })
    .toSorted((a, b) => b.at - a.at || b.no - a.no);
}

function openDecisions(room: Room, part: Part): OpenDecision[] {
  const { known, allowed } = room;
  if (!maySay(part.role, 'choose', allowed) || known.board.ended !== undefined) return [];
  return underWay(room, part, ['decision', 'gate']).flatMap(({ state }): OpenDecision[] => {
    const { id, name, description, kind } = state;
    const options = kind === 'decision' ? state.options : [];
    const isBlocked = (option: Key): boolean => known.board.blocked.includes(blockKey(id, option));
    return [
      {
        id,
        kind: kind === 'gate' ? 'gate' : 'decision',
        name,
        ...(description !== undefined && { description }),
        options: options.map((option) => ({ id: option.id, label: option.label, blocked: isBlocked(option.id) })),
      },
    ];
  });
}

function openSteps(room: Room, part: Part): OpenStep[] {
  if (!maySay(part.role, 'done', room.allowed) || room.known.board.ended !== undefined) return [];
  return underWay(room, part, ['step']).flatMap(({ state, since, phase }): OpenStep[] => {
    if (phase !== 'working' && phase !== 'fallback') return [];
    const procedure = state.kind === 'step' ? state.procedure : undefined;
    return [{ id: state.id, name: state.name, since, ...(procedure !== undefined && { procedure }) }];
  });
}

interface UnderWay {
  readonly state: Step | Decision | Gate;
  readonly since: number;
  readonly phase: string;
}

function underWay({ frozen, known }: Room, part: Part, kinds: readonly string[]): UnderWay[] {
  return Object.entries(known.board.work).flatMap(([id, { entered, phase }]): UnderWay[] => {
    const state = namesOf(frozen.workflow).find(id);
    if (state?.kind !== 'step' && state?.kind !== 'decision' && state?.kind !== 'gate') return [];
    return kinds.includes(state.kind) && isOwn(state.owner, part) ? [{ state, since: entered, phase }] : [];
  });
}

function queueOf({ frozen, known }: Room): QueuedInject[] {
  const { workflow, scenario } = frozen;
  const injects = [...injectsKnown(scenario.injects, known.improvised)];
  const { timed, conditional } = injectQueue(known.truth, workflow, { ...scenario, injects });
  const shown = ({ id, no, title, type, message }: Inject, at?: number): QueuedInject => ({
    id,
    no,
    title,
    type,
    message,
    ...(at !== undefined && { at }),
  });
  return [...timed.map(({ inject, due }) => shown(inject, due)), ...conditional.map(({ inject }) => shown(inject))];
}

/** Under which everybody of one audience is kept together. */
export const audienceKey = ({ role, plays }: { role: ParticipantRole; plays: readonly Key[] }): string =>
  [role, ...plays.toSorted()].join(' ');
