import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../renderer/participant/outbox';
import { splitInjects, waitingInjects } from '../../../renderer/participant/player/waiting-injects';
import type { Said } from '../../../shared/participants/said';
import { aView, anInject } from './support/a-view';

const acknowledged = { acknowledged: { at: 90_000 } };
const said = (inject: string, state: Outgoing<Said>['state']): Outgoing<Said> => ({
  id: 'm1',
  said: { kind: 'acknowledge', inject },
  state,
});
const ids = (injects: readonly { readonly id: string }[]): string[] => injects.map(({ id }) => id);

describe('injects that wait for a word', () => {
  const view = aView('player', { injects: [anInject(3), anInject(2, acknowledged), anInject(1)] });

  it('are those that nobody here has acknowledged, in the record or on the way to it', () => {
    expect(ids(waitingInjects(view, []))).toEqual(['i3', 'i1']);
    expect(ids(waitingInjects(view, [said('i3', 'kept')]))).toEqual(['i1']);
  });

  it('wait again when the acknowledgement was refused', () => {
    expect(ids(waitingInjects(view, [said('i3', 'refused')]))).toEqual(['i3', 'i1']);
  });

  it('wait for nobody who is not asked to acknowledge', () => {
    expect(waitingInjects(aView('observer', { injects: view.injects }), [])).toEqual([]);
  });

  it('stand in full with the latest, and with what was acknowledged since that came; the rest is earlier', () => {
    const injects = [anInject(3), anInject(2, { acknowledged: { at: 200_000 } }), anInject(1, acknowledged)];
    const { open, earlier } = splitInjects(aView('player', { injects }), [said('i3', 'saved')], () => false);
    expect(ids(open)).toEqual(['i3', 'i2']);
    expect(ids(earlier)).toEqual(['i1']);
  });

  it('do not fold up while an acknowledgement is on its way, or while somebody writes an answer', () => {
    const { open } = splitInjects(view, [said('i1', 'sending')], () => false);
    expect(ids(open)).toEqual(['i3', 'i1']);
    expect(ids(splitInjects(view, [], (id) => id === 'i2').open)).toEqual(['i3', 'i2', 'i1']);
  });

  it('of whoever is not asked: the latest in full', () => {
    expect(ids(splitInjects(aView('observer', { injects: view.injects }), [], () => false).open)).toEqual(['i3']);
  });
});
