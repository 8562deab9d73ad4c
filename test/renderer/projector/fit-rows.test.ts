import { describe, expect, it } from 'vitest';
import { fitRows } from '../../../renderer/projector/fit-rows';
import type { ProjectorInject, ProjectorView } from '../../../shared/model/projector';

const many = <T>(count: number, of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));

const anInject = (no: number, more: Partial<ProjectorInject> = {}): ProjectorInject => ({
  no,
  at: no,
  mode: 'chat',
  from: 'Support',
  message: 'The bucket is empty.',
  ...more,
});

const aView = (counts: { work?: number; done?: number; duties?: number; services?: number }, more: Partial<ProjectorView> = {}): ProjectorView => ({
  title: 'Wrong host',
  plan: 'Recovery',
  conduct: 'live',
  lanes: {
    work: many(counts.work ?? 0, (at) => ({ name: `step ${at}`, standing: 'working', since: 0 })),
    done: many(counts.done ?? 0, (at) => ({ name: `done ${at}`, at: 0, outcome: 'done' })),
    doneInAll: counts.done ?? 0,
  },
  ...(counts.duties !== undefined && { duties: many(counts.duties, (at) => ({ name: `duty ${at}`, isRepeat: false })) }),
  services: { shown: many(counts.services ?? 0, (at) => ({ name: `service ${at}`, level: 0, isDown: true, state: 'running' })), whole: 0 },
  ...more,
}); // prettier-ignore

const picture = { kind: 'file', hash: 'a'.repeat(64), name: 'graph.png', size: 9 } as const;

describe('what there is room for on the wall', () => {
  it('is everything, where there is little', () => {
    const rows = fitRows(aView({ work: 2, done: 4, services: 3 }, { injects: [anInject(2), anInject(1)] }));
    expect(rows).toEqual({ work: 2, done: 4, duties: 0, services: 3, message: 1, before: 1 });
  });

  it('is something of each part, where there is much of everything', () => {
    const view = aView(
      { work: 9, done: 6, duties: 6, services: 9 },
      { question: 'Who?', injects: many(9, (at) => anInject(9 - at, { message: 'x'.repeat(900) })) },
    );
    const rows = fitRows(view);
    for (const [part, count] of Object.entries(rows)) expect([part, count >= 1]).toEqual([part, true]);
    const left = 48 + 99 * rows.work + 48 + 54 * rows.done + 50 + 48 + 62 * rows.duties + 50;
    expect(left).toBeLessThanOrEqual(812 - 150);
    const right = 48 + 70 * rows.services + 50 + 2 * 48 + 46 * rows.message + 54 * rows.before;
    expect(right).toBeLessThanOrEqual(812 - 150);
  });

  it('gives a picture the room of the services and of what came before', () => {
    const injects = [anInject(2, { message: 'x'.repeat(900) }), anInject(1)];
    const plain = fitRows(aView({ services: 5 }, { injects }));
    const pictured = fitRows(
      aView({ services: 5 }, { injects: injects.map((inject) => ({ ...inject, attachments: [picture] })) }),
    );
    expect(plain).toMatchObject({ message: 7, before: 1 });
    expect(pictured).toMatchObject({ message: 3, before: 0 });
    expect(48 + 70 * pictured.services + 50 + 2 * 48 + 3 * 46 + 50 + 260).toBeLessThanOrEqual(812);
  });

  it('has room for those who are told where the work is switched off', () => {
    const { lanes: _, ...view } = aView({ duties: 3, services: 1 }, { injects: [anInject(1)] });
    expect(fitRows(view)).toMatchObject({ duties: 3, services: 1, work: 0 });
  });
});
