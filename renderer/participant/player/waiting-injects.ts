import type { ParticipantInject, ParticipantView } from '../../../shared/participants/participant-view';
import { rights } from '../../../shared/participants/rights';
import type { Said } from '../../../shared/participants/said';
import type { Outgoing } from '../outbox';

/** Injects that this person has not acknowledged, neither in the record nor on this device. Nobody else is asked to. */
export function waitingInjects(
  { me, injects }: Pick<ParticipantView, 'me' | 'injects'>,
  sent: readonly Outgoing<Said>[],
): readonly ParticipantInject[] {
  if (!rights[me.role].say.includes('acknowledge')) return [];
  const said = new Set(sent.flatMap(({ said: it, state }) => it.kind === 'acknowledge' && state !== 'refused' ? [it.inject] : [])); // prettier-ignore
  return injects.filter(({ id, acknowledged }) => acknowledged === undefined && !said.has(id));
}

/**
 * In full: what waits, the latest, and what somebody is at: acknowledged since the latest came, or with words in its field.
 * The rest is earlier. Nothing folds up under a thumb.
 */
export function splitInjects(
  view: Pick<ParticipantView, 'me' | 'injects'>,
  sent: readonly Outgoing<Said>[],
  hasWords: (inject: string) => boolean,
): Readonly<Record<'open' | 'waiting' | 'earlier', readonly ParticipantInject[]>> {
  const waiting = waitingInjects(view, sent);
  const latest = view.injects[0]?.at ?? 0;
  const isAsked = rights[view.me.role].say.includes('acknowledge');
  const isFresh = ({ acknowledged }: ParticipantInject): boolean => isAsked && (acknowledged?.at ?? latest) >= latest;
  const open = view.injects.filter((inject, index) => index === 0 || isFresh(inject) || hasWords(inject.id));
  return { waiting, open, earlier: view.injects.filter((inject) => !open.includes(inject)) };
}
