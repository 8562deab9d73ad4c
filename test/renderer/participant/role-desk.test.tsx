import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../renderer/participant/desk';
import { createOutbox, type Outgoing } from '../../../renderer/participant/outbox';
import type { ParticipantView } from '../../../shared/participants/participant-view';
import type { Said } from '../../../shared/participants/said';
import { aView, anInject } from './support/a-view';

const nothing = { read: () => undefined, write: () => undefined, clear: () => undefined };
let show: (view: ParticipantView, unsent?: readonly Outgoing<Said>[]) => string;

beforeAll(async () => {
  // the door to the drill looks for its token as it is loaded
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('location', { protocol: 'http:', host: 'h', pathname: '/', hash: '' });
  vi.stubGlobal('WebSocket', class {});
  const { RoleDesk } = await import('../../../renderer/participant/role-desk');
  const { DeskContext } = await import('../../../renderer/participant/desk');
  show = (view, unsent = []) => {
    const outbox = createOutbox<Said>({
      shelf: { ...nothing, read: () => unsent },
      send: () => new Promise(() => undefined),
      newId: () => 'm9',
      now: () => 0,
    });
    const desk: Desk = { view, outbox, words: () => nothing };
    return renderToStaticMarkup(
      <DeskContext value={desk}>
        <RoleDesk />
      </DeskContext>,
    );
  };
});
afterAll(() => vi.unstubAllGlobals());

const buttons = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inner = '']) => inner.replaceAll(/<[^>]*>/g, ''));

const decision = {
  id: 'd1',
  kind: 'decision' as const,
  name: 'Does the plan apply?',
  options: [{ id: 'a', label: 'Activate the plan', blocked: false }],
};

describe('the page of a participant', () => {
  it('asks a player to acknowledge and to answer, newest first', () => {
    const html = show(aView('player', { injects: [anInject(2), anInject(1)] }));
    expect(buttons(html).slice(0, 4)).toEqual(['Acknowledge', 'Send answer', 'Acknowledge', 'Send answer']);
    expect(html.indexOf('Inject number 2')).toBeLessThan(html.indexOf('Inject number 1'));
    expect(html).toContain('2 injects wait for you');
  });

  it('says of an acknowledgement that it is kept, saved or refused, and why', () => {
    const view = aView('player', { injects: [anInject(1)] });
    const said = { id: 'm1', said: { kind: 'acknowledge', inject: 'i1' } } as const;
    expect(show(view, [{ ...said, state: 'kept' }])).toContain('Not sent yet. It is kept here and sent when the connection is back.'); // prettier-ignore
    expect(show(view, [{ ...said, state: 'saved', savedAt: 0 }])).toMatch(/Acknowledged, saved at \d\d:\d\d:\d\d/);
    const refused = show(view, [{ ...said, state: 'refused', trouble: 'The drill has ended.' }]);
    expect(refused).toContain('Not taken: The drill has ended.');
    expect(buttons(refused)).toEqual(expect.arrayContaining(['Try again', 'Take it away']));
    const recorded = show({ ...view, injects: [anInject(1, { acknowledged: { at: 61_000 } })] });
    expect(recorded).toContain('Acknowledged at T+00:01:01, saved');
    expect(buttons(recorded)).not.toContain('Acknowledge');
  });

  it('gives an observer nothing to say', () => {
    const html = show(aView('observer', { injects: [anInject(1)] }));
    expect(buttons(html)).toEqual(['Leave the drill…']);
    expect(html).not.toContain('<textarea');
  });

  it('gives an evaluator the objectives with their tasks and every rating', () => {
    const html = show(
      aView('evaluator', { objectives: [{ id: 'o1', text: 'Tell customers', tasks: ['First notice sent'] }] }),
    );
    expect(html).toContain('Objectives, 0 of 1 rated');
    expect(html).toContain('First notice sent');
    for (const way of ['Observation', 'Strength', 'Gap']) expect(buttons(html)).toContain(way);
    expect(buttons(html).filter((name) => /^[PSMUN] /.test(name))).toHaveLength(5);
  });

  it('lets a scribe say whose words and whose decision it is', () => {
    const html = show(aView('scribe', { names: ['Communications'], decisions: [decision] }));
    expect(html).toContain('Whose words');
    expect(html).toContain('Decided by');
    expect(html).toContain('<option value="Communications">');
  });

  it('shows what is still to come to a co-facilitator, with the way to release it', () => {
    const queue = [{ id: 'q1', no: 4, title: 'The press asks', type: 'inject', message: 'A journalist calls.' }];
    const html = show(aView('co-facilitator', { names: [], queue }));
    expect(html).toContain('The press asks');
    expect(buttons(html)).toEqual(expect.arrayContaining(['Let it run', 'Release now']));
  });

  it('shows a player whom to tell, with the time that is left, and lets it be reported only where that is allowed', () => {
    const duty = { key: 'staff', name: 'Staff', dueAt: 6 * 60_000, isRepeat: false, approver: 'Incident lead' };
    const looked = show(aView('player', { duties: [duty] }));
    expect(looked).toContain('Who has to be told');
    expect(looked).toContain('to be approved by Incident lead');
    expect(looked).toContain('to be told in 5 min');
    expect(show(aView('player', { duties: [{ ...duty, dueAt: 0 }] }))).toMatch(
      /data-late="true">late by 60 s|data-late="true">late by 1 min/,
    );
    expect(buttons(looked)).not.toContain('They were told…');
    const channels = [{ key: 'phone', name: 'Phone' }];
    const open = show(aView('player', { duties: [{ ...duty, channels, message: 'It is down.' }] }));
    expect(buttons(open)).toContain('They were told…');
    expect(open).toContain('It is down.');
    expect(show(aView('player'))).not.toContain('Who has to be told');
  });

  it('says how it ended, and asks for feedback on the exercise', () => {
    const ended = { outcome: 'recovered', at: 7_200_000 } as const;
    const view = aView('player', { injects: [anInject(1)] });
    const html = show({ ...view, run: { id: 'r', title: 't', plan: 'p', exercise: true, ended } });
    expect(html).toContain('Recovered at T+02:00:00.');
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>Acknowledge</);
    expect(html.match(/type="radio"/g)).toHaveLength(7 * 5);
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>Send feedback</);
  });
});
