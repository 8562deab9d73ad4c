import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../../main/storage/attachments';
import { openWorkspace } from '../../../main/storage/open';
import type { Workspace } from '../../../main/storage/workspace';
import { DAY } from '../../../shared/basics/time';
import { jpeg } from '../../support/pictures';
import { valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const START = Date.UTC(2026, 10, 1);

/** A workspace that is opened and closed on days of its life. */
function life() {
  const path = join(temporaryFolder(), 'w.statedrill');
  const on = <T>(day: number, work: (workspace: Workspace, kept: ReturnType<typeof createAttachments>) => T): T => {
    const now = () => START + day * DAY;
    const workspace = valueOf(openWorkspace(path, { now }));
    try {
      return work(workspace, createAttachments(workspace, now));
    } finally {
      workspace.close();
    }
  };
  const here = (day: number): readonly string[] =>
    on(day, ({ db }) => db.prepare<[], string>('SELECT hash FROM attachment ORDER BY added_at, hash').pluck().all());
  return { on, here };
}
const plan = (hash: string) => `{"attachments":[{"hash":"${hash}","kind":"file","name":"a.jpg","size":1}]}`;
const insertPlan = (hash: string) =>
  `INSERT INTO plan (id, revision, title, states, updated_at, document) VALUES ('p', 1, 'P', 0, 'x', '${plan(hash)}')`;

describe('a file that nothing names', () => {
  it('stays for a month, and is gone when the workspace is opened after it', () => {
    const { on, here } = life();
    const { hash } = on(0, (_, kept) => valueOf(kept.keep(jpeg(40, 30), jpeg(10, 10))));
    expect(here(1)).toEqual([hash]); // nobody has looked before
    expect(here(31)).toEqual([hash]);
    expect(here(32)).toEqual([]);
    expect(on(33, ({ db }) => db.prepare('SELECT count(*) FROM attachment_preview').pluck().get())).toBe(0);
  });

  it('stays for another month from when it was named last: an undo brings it back', () => {
    const { on, here } = life();
    const hash = on(0, ({ db }, kept) => {
      const file = valueOf(kept.keep(jpeg(40, 30)));
      db.exec(insertPlan(file.hash));
      return file.hash;
    });
    expect(here(100)).toEqual([hash]);
    on(101, ({ db }) => db.exec(`UPDATE plan SET document = '{}'`));
    expect(here(102)).toEqual([hash]);
    on(103, ({ db }) => db.exec(`UPDATE plan SET document = '${plan(hash)}'`));
    expect(here(200)).toEqual([hash]);
    on(201, ({ db }) => db.exec('DELETE FROM plan'));
    expect(here(202)).toEqual([hash]);
    expect(here(240)).toEqual([]);
  });

  it('is counted for whoever asks, and is a file like any other once it is chosen again', () => {
    const { on } = life();
    on(0, (_, kept) => kept.keep(jpeg(40, 30)));
    const unnamed = on(1, (_, kept) => kept.told());
    expect(unnamed).toEqual({
      files: 1,
      bytes: jpeg(40, 30).length,
      unnamed: { files: 1, bytes: jpeg(40, 30).length },
    });
    on(20, (_, kept) => {
      valueOf(kept.keep(jpeg(40, 30)));
      expect(kept.told().unnamed.files).toBe(0);
    });
    expect(on(40, (_, kept) => kept.told().files)).toBe(1);
  });
});

describe('a file that something names', () => {
  const run = `INSERT INTO run (id, title, workflow_title, scenario_title, conduct, started_at, at, events, frozen) VALUES ('r', 'R', 'P', 'S', 'live', 'x', 0, 1, `;
  it.each([
    ['a plan', (hash: string) => insertPlan(hash)],
    ['what a run is pinned to', (hash: string) => `${run}'${plan(hash)}')`],
    ['an entry of the record', (hash: string) => `${run}'{}'); INSERT INTO journal_event VALUES ('r', 0, 0, 0, '${plan(hash)}', '[]', '${'0'.repeat(64)}')`],
    ['a finding', (hash: string) => `INSERT INTO finding (id, title, description, body) VALUES ('f', 'F', '', '${plan(hash)}')`],
    ['a version of a report that was kept', (hash: string) => `${run}'{}'); INSERT INTO report_edition (run_id, no, at, body, report) VALUES ('r', 1, 'x', '{}', '${plan(hash)}')`],
    ['a drill that is shared', (hash: string) => `${run}'{}'); INSERT INTO sharing VALUES (1, 'r', 0, '${plan(hash)}')`],
  ])('stays for ever: %s', (_, naming) => {
    const { on, here } = life();
    const hash = on(0, ({ db }, kept) => {
      const file = valueOf(kept.keep(jpeg(40, 30)));
      db.exec(naming(file.hash));
      return file.hash;
    });
    here(1);
    expect(here(400)).toEqual([hash]);
  }); // prettier-ignore
});
