import { emptyBoard, fold, type Board } from '../../../shared/journal/board';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import type { Change, Happening, JournalEvent, Work } from '../../../shared/model/journal';
import { Scenario } from '../../../shared/model/scenario';
import { Workflow } from '../../../shared/model/workflow';

const fixed = (minutes: number) => ({ kind: 'fixed', value: minutes * MINUTE });

/** A database is lost; it is restored on one track and what is left is archived on another, then verified. */
export const workflow = Workflow.parse({
  id: 'small',
  title: 'Lost database',
  states: [
    { kind: 'decision', id: 'declare', name: 'Activate the plan?', owner: 'lead', options: [{ id: 'yes', label: 'Activate', dataLoss: [{ service: 'db', age: 6 * HOUR }] }, { id: 'no', label: 'Wait' }] },
    { kind: 'tracks', id: 'work', name: 'Restore and salvage', join: { kind: 'all' } },
    { kind: 'track', id: 'data', name: 'Data', parent: 'work' },
    { kind: 'step', id: 'copy', name: 'Copy data', parent: 'data', owner: 'dba', claims: [{ pool: 'dbas', units: 2 }], needs: ['host'], speedPool: 'link', duration: fixed(120), restores: [{ service: 'db', level: 100 }] },
    { kind: 'track', id: 'salvage', name: 'Salvage', parent: 'work' },
    { kind: 'step', id: 'archive', name: 'Archive logs', parent: 'salvage', owner: 'dba', claims: [{ pool: 'dbas', units: 1 }], duration: fixed(30) },
    { kind: 'step', id: 'notify', name: 'Notify customers', parent: 'salvage', owner: 'comms', after: ['copy'], vendors: ['statuspage'], duration: fixed(10) },
    { kind: 'step', id: 'verify', name: 'Verify', owner: 'dba', claims: [{ pool: 'dbas', units: 3 }], needs: ['console'], duration: fixed(60) },
    { kind: 'gate', id: 'reopen', name: 'Reopen?', owner: 'lead' },
    { kind: 'wait', id: 'settle', name: 'Let caches fill', until: { kind: 'level', service: 'db', is: '>=', percent: 100 } },
    { kind: 'end', id: 'over', name: 'Recovered', outcome: 'recovered' },
  ],
  transitions: [
    { id: 't1', from: 'declare', port: 'yes', to: 'work' },
    { id: 't2', from: 'declare', port: 'no', to: 'declare' },
    { id: 't3', from: 'archive', port: 'done', to: 'notify' },
    { id: 't4', from: 'work', port: 'done', to: 'verify' },
    { id: 't5', from: 'verify', port: 'done', to: 'reopen' },
    { id: 't6', from: 'reopen', port: 'approved', to: 'settle' },
    { id: 't7', from: 'settle', port: 'done', to: 'over' },
  ],
  services: [
    { key: 'db', name: 'Database', tier: 1, rto: 3 * HOUR, rpo: HOUR, mtpd: 24 * HOUR, mbco: 100 },
    { key: 'web', name: 'Web', tier: 1, rto: 4 * HOUR, mtpd: 24 * HOUR, wrt: HOUR, mbco: 50, rtoFrom: 'declaration' },
    { key: 'files', name: 'Files', tier: 2, rto: 8 * HOUR, mbco: 100 },
  ],
  dependencies: [{ from: 'web', to: 'db', type: 'hard' }],
  pools: [
    { key: 'dbas', name: 'Database engineers', kind: 'team', units: 3, unit: 'engineer' },
    { key: 'link', name: 'Staging disk', kind: 'bandwidth', units: 60, unit: 'Mbit/s' },
    { key: 'spare', name: 'Spare server', kind: 'machine', units: 1 },
  ],
  components: [{ key: 'host', name: 'Production host' }, { key: 'console', name: 'Console' }, { key: 'fax', name: 'Fax' }],
  sites: [],
  roles: [{ key: 'lead', name: 'Incident lead', backups: ['dba'] }, { key: 'dba', name: 'DBA on call' }, { key: 'comms', name: 'Communications' }],
  people: [],
  vendors: [{ key: 'statuspage', name: 'Status page provider' }],
  workarounds: [],
  knownErrors: [],
  variables: [],
}); // prettier-ignore

const inject = { type: 'inject', mode: 'chat', from: 'DBA', to: ['lead'], message: 'Text', expected: ['Act'] };

export const scenario = Scenario.parse({
  id: 'evening',
  title: 'Evening',
  exerciseType: 'tabletop',
  objectives: [],
  levels: [{ service: 'db', percent: 0 }],
  injects: [
    { ...inject, id: 'i1', no: 1, title: 'The call', trigger: { kind: 'time', at: 0 }, effects: [] },
    { ...inject, id: 'i2', no: 2, title: 'One engineer leaves', trigger: { kind: 'time', at: 45 * MINUTE }, effects: [{ op: 'pool', pool: 'dbas', lost: 1 }] },
    { ...inject, id: 'i3', no: 3, title: 'Database is back', trigger: { kind: 'condition', guard: { kind: 'level', service: 'db', is: '>=', percent: 100 } }, effects: [] },
    { ...inject, id: 'i4', no: 4, title: 'Where is the declaration?', trigger: { kind: 'missed', state: 'declare', by: 15 * MINUTE }, effects: [] },
  ],
}); // prettier-ignore

export const working = (more: Partial<Work> = {}): Work => ({
  kind: 'step', phase: 'working', visit: 0, attempt: 0, entered: 0, started: 0, rate: 1, ...more,
}); // prettier-ignore

export const waiting = (more: Partial<Work> = {}): Work => ({
  kind: 'step', phase: 'waiting', visit: 0, attempt: 0, entered: 0, rate: 0, ...more,
}); // prettier-ignore

export const event = (at: number, changes: Change[], more: Partial<JournalEvent> = {}): JournalEvent => ({
  seq: 0, at, wall: 0, hash: '', cause: { kind: 'start' }, changes, ...more,
}); // prettier-ignore

/** The board after changes that all happen at once. */
export const boardWith = (changes: Change[], at = 0, before: Board = emptyBoard): Board =>
  fold(before, event(at, changes));

/** Both tracks under way: Copy data and Archive logs in work, three engineers busy. */
export const underWay: Change[] = [
  { kind: 'service', service: 'db', own: 0, effective: 0 },
  { kind: 'service', service: 'web', own: 100, effective: 0 },
  { kind: 'left', state: 'declare' },
  ...['work', 'data', 'copy', 'salvage', 'archive'].map((state): Change => ({ kind: 'entered', state })),
  { kind: 'work', id: 'copy', work: working({ due: 130 * MINUTE, planned: 130 * MINUTE, started: 10 * MINUTE }) },
  { kind: 'work', id: 'archive', work: working({ due: 40 * MINUTE, planned: 40 * MINUTE, started: 10 * MINUTE }) },
  { kind: 'pool', pool: 'dbas', available: 3, inUse: 3, holders: [{ id: 'copy', units: 2 }, { id: 'archive', units: 1 }], queue: [] },
]; // prettier-ignore

export const happening = (at: number, cause: Happening['cause'], changes: Change[] = []): JournalEvent =>
  event(at, changes, { cause });
