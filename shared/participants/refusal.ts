import { maySay } from './rights';
import type { AudienceView } from './audience';
import type { Participant, Room } from './room';
import type { Said } from './said';

const notOpen = 'This is not open to you now. Nothing was recorded; look at what your page offers.';

/** Why a word is not taken, as a sentence that gives nothing away; undefined where it is. Judged by what the person sees. */
export function refusalOf(room: Room, { role }: Participant, audience: AudienceView, said: Said): string | undefined {
  if (!maySay(role, said.kind, room.allowed)) return `This is not yours to say as ${withArticle(role)}.`;
  const isOver = room.known.board.ended !== undefined;
  if (isOver && !afterwards.has(said.kind)) return 'The exercise is over. Feedback can still be given.';
  const isTold = (inject: string): boolean => audience.injects.some(({ id }) => id === inject);
  switch (said.kind) {
    case 'acknowledge':
    case 'answer':
      return isTold(said.inject) ? undefined : notOpen;
    case 'ask':
    case 'note':
      return said.inject === undefined || isTold(said.inject) ? undefined : notOpen;
    case 'choose': {
      const open = audience.decisions.find(({ id, kind }) => kind === 'decision' && id === said.decision);
      return open?.options.some(({ id }) => id === said.option) ? undefined : notOpen;
    }
    case 'approve':
      return audience.decisions.some(({ id, kind }) => kind === 'gate' && id === said.gate) ? undefined : notOpen;
    case 'done':
      return audience.steps.some(({ id }) => id === said.step) ? undefined : notOpen;
    case 'tell':
      return audience.duties.some(({ key, channels }) => key === said.duty && channels !== undefined)
        ? undefined
        : notOpen;
    case 'rate':
      return room.frozen.scenario.objectives.some(({ id }) => id === said.objective) ? undefined : notOpen;
    case 'feedback':
    case 'release':
    case 'pause':
    case 'resume':
      return undefined;
  }
}

/** What can be said when everything is over, as in the control room. */
const afterwards: ReadonlySet<Said['kind']> = new Set(['feedback', 'note', 'answer', 'rate']);

const withArticle = (role: string): string => (/^[aeo]/.test(role) ? `an ${role}` : `a ${role}`);
