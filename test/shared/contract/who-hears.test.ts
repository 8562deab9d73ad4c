import { describe, expect, it } from 'vitest';
import { events, mayHear, procedures } from '../../../shared/contract/contract';

const doors = Object.entries(procedures);
const open = (kind: string): string[] =>
  doors.flatMap(([name, { callers }]) => ((callers as readonly string[]).includes(kind) ? [name] : []));

describe('what is open to whom', () => {
  it('lets guests ask for a place, and participants for their own things, and nothing else', () => {
    expect(open('guest')).toEqual(['participant.join']);
    expect(open('participant')).toEqual(['participant.view', 'participant.say', 'participant.leave']);
    expect(open('projector')).toEqual(['projector.view', 'projector.picture']);
  });

  it('lets nobody who is not at this machine hear the record', () => {
    const heard = (kind: 'guest' | 'participant' | 'projector'): string[] =>
      Object.keys(events).filter((event) => mayHear(event, kind));
    expect(heard('guest')).toEqual([]);
    expect(heard('participant')).toEqual(['participant.view', 'participant.beat']);
    expect(heard('projector')).toEqual(['projector.view']);
  });

  it('keeps what is made for one participant from the windows of the facilitator', () => {
    expect(mayHear('participant.view', 'facilitator')).toBe(false);
    expect(mayHear('share.changed', 'facilitator')).toBe(true);
  });
});
