import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/basics/result';
import type { RunRecord } from '../../../shared/contract/contract';
import type { ProjectorFrame } from '../../../shared/contract/projecting';
import type { Sharing } from '../../../shared/contract/sharing';
import { ProjectorDesk } from '../../../main/projector/projector-desk';
import { roomRun } from '../share/support/room-run';

const runId = 'run-1';
const shared = (code: string, change: Partial<NonNullable<Sharing['open']>> = {}): Sharing => ({
  open: {
    runId,
    title: 'A drill',
    since: 0,
    joinAddresses: [`http://10.0.0.5:4711/#code=${code}`],
    plainAddresses: ['http://10.0.0.5:4711/'],
    code,
    tls: false,
    allow: { steps: false, decisions: false },
    roles: [],
    people: [],
    wrongCodes: 0,
    ...change,
  },
});

function aDesk() {
  const frames: ProjectorFrame[] = [];
  const record: RunRecord = {
    summary: { runId, title: 'A drill', workflowTitle: 'w', scenarioTitle: 's', conduct: 'live', startedAt: '', at: 0, events: 0 }, // prettier-ignore
    frozen: roomRun(),
    journal: [],
    clock: { at: 0, wall: 0, running: false, speed: 1 },
  };
  const desk = new ProjectorDesk({
    record: () => ok(record),
    publish: (name, payload) => {
      if (name === 'projector.view') frames.push(payload as ProjectorFrame); // `as`: the name says which payload it is
    },
    now: () => 0,
    preview: () => undefined,
    ratings: () => [],
  });
  desk.frame(runId);
  return { desk, frames };
}

describe('how to join, on the projector', () => {
  it('is there while the drill is shared and the facilitator has switched it on, and not before', () => {
    const { desk, frames } = aDesk();
    desk.hear('share.changed', shared('AAAA-1111'));
    expect(frames.at(-1)?.view.join).toBeUndefined();

    desk.change(runId, { panels: { join: true } });
    expect(frames.at(-1)?.view.join).toEqual({
      link: 'http://10.0.0.5:4711/#code=AAAA-1111',
      address: 'http://10.0.0.5:4711/',
      code: 'AAAA-1111',
    });

    desk.hear('share.changed', {});
    expect(frames.at(-1)?.view.join).toBeUndefined();
  });

  it('follows a new code, is not sent anew for news of people, and is nobody’s who looks at another drill', () => {
    const { desk, frames } = aDesk();
    desk.change(runId, { panels: { join: true } });
    desk.hear('share.changed', shared('AAAA-1111'));
    desk.hear('share.changed', shared('BBBB-2222'));
    expect(frames.at(-1)?.view.join?.code).toBe('BBBB-2222');

    const before = frames.length;
    desk.hear('share.changed', shared('BBBB-2222', { wrongCodes: 3 }));
    expect(frames).toHaveLength(before);

    desk.hear('share.changed', shared('BBBB-2222', { runId: 'run-2' }));
    expect(frames.at(-1)?.view.join).toBeUndefined();
  });
});
