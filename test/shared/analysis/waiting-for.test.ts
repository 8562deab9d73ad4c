import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/basics/time';
import type { Change } from '../../../shared/model/journal';
import { actingRole, waitingFor } from '../../../shared/analysis/waiting-for';
import { boardWith, underWay, waiting, workflow, working } from './small-plan';

const texts = (changes: Change[], id: string): readonly string[] =>
  waitingFor(boardWith(changes, 20 * MINUTE), workflow, id).map((reason) => reason.text);

const is = (id: string, work: Parameters<typeof waiting>[0]): Change => ({ kind: 'work', id, work: waiting(work) });

describe('waitingFor', () => {
  it('names the prerequisite and when it will end', () => {
    expect(texts([...underWay, is('notify', {})], 'notify')).toEqual(['Copy data is in work until T+02:10:00']);
  });

  it('says when a prerequisite has failed, and counts a skipped one as met', () => {
    const ended = (outcome: 'failed' | 'skipped'): Change[] => [
      { kind: 'left', state: 'copy', outcome },
      { kind: 'work', id: 'copy', work: null },
    ];
    expect(texts([...underWay, ...ended('failed'), is('notify', {})], 'notify')).toEqual(['Copy data ended failed']);
    expect(texts([...underWay, ...ended('skipped'), is('notify', {})], 'notify')).toEqual([]);
  });

  it('names who holds the units that are wanted', () => {
    expect(texts([...underWay, is('verify', { phase: 'queued' })], 'verify')).toEqual([
      'Database engineers: 3 wanted, 0 free: held by Copy data, Archive logs',
    ]);
  });

  it('says when a pool is too small for the claim, whoever holds it', () => {
    const pool: Change = { kind: 'pool', pool: 'dbas', available: 2, inUse: 0, holders: [], queue: ['verify'] };
    expect(texts([pool, is('verify', { phase: 'queued' })], 'verify')).toEqual([
      'Database engineers: 3 wanted, only 2 available',
    ]);
  });

  it('names the step ahead in a strict queue', () => {
    const pool: Change = {
      kind: 'pool',
      pool: 'dbas',
      available: 3,
      inUse: 0,
      holders: [],
      queue: ['copy', 'archive'],
    };
    expect(texts([pool, is('archive', { phase: 'queued' })], 'archive')).toEqual([
      'Database engineers: in the queue behind Copy data',
    ]);
  });

  it('names the component that is down; degraded counts as up before the start', () => {
    const host = (status: 'down' | 'degraded'): Change => ({ kind: 'component', component: 'host', status });
    expect(texts([host('down'), is('copy', {})], 'copy')).toEqual(['Production host is down']);
    expect(texts([host('degraded'), is('copy', {})], 'copy')).toEqual([]);
  });

  it('says why a step in work is paused or slow', () => {
    const slow = (rate: number): Change => ({ kind: 'work', id: 'copy', work: working({ rate }) });
    const link: Change = { kind: 'pool', pool: 'link', available: 24, inUse: 0, holders: [], queue: [] };
    expect(texts([slow(0.4), link], 'copy')).toEqual(['Staging disk: 24 of 60 available']);
    const host: Change = { kind: 'component', component: 'host', status: 'degraded' };
    expect(texts([slow(0.5), host], 'copy')).toEqual(['Production host is degraded']);
    const longer: Change = { kind: 'effect', id: 1, inject: 'x', effect: { op: 'scale', step: 'copy', factor: 2 }, inForce: true }; // prettier-ignore
    expect(texts([slow(0.5), longer], 'copy')).toEqual(['takes 2 times as long']);
    expect(texts([slow(1)], 'copy')).toEqual([]);
  });

  it('blames a team only where what is left of it went to others', () => {
    const held = (...ids: string[]): Change => ({ kind: 'pool', pool: 'dbas', available: 1, inUse: 2, holders: ids.map((id) => ({ id, units: 1 })), queue: [] }); // prettier-ignore
    const down: Change = { kind: 'component', component: 'host', status: 'down' };
    const paused: Change = { kind: 'work', id: 'copy', work: working({ rate: 0 }) };
    expect(texts([paused, down, held('copy', 'archive')], 'copy')).toEqual(['Production host is down']);
    expect(texts([paused, held('archive', 'copy')], 'copy')).toEqual(['Database engineers: 1 of 3 available']);
  });

  it('names the deciding role and calls the back-up when it does not answer', () => {
    const open: Change = { kind: 'work', id: 'declare', work: { ...working(), kind: 'decision', phase: 'open' } };
    expect(texts([open], 'declare')).toEqual(['Incident lead to decide']);
    const gone = (role: string): Change => ({ kind: 'role', role, reachable: false });
    expect(texts([open, gone('lead')], 'declare')).toEqual(['Incident lead does not answer; DBA on call is called']);
    expect(texts([open, gone('lead'), gone('dba')], 'declare')).toEqual([
      'Incident lead does not answer and no back-up is left',
    ]);
    expect(actingRole(boardWith([gone('lead')]), workflow, 'lead')).toBe('dba');
  });

  it('reads a wait as its condition', () => {
    const open: Change = { kind: 'work', id: 'settle', work: { ...working(), kind: 'wait', phase: 'open' } };
    expect(texts([open], 'settle')).toEqual(['until Database is at least 100 %']);
  });

  it('says that a path is blocked before anything else', () => {
    const blocked: Change = { kind: 'blocked', state: 'notify', blocked: true };
    expect(texts([...underWay, is('notify', {}), blocked], 'notify')).toEqual(['this path is blocked']);
  });
});
