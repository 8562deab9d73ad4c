import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../main/storage/open';
import { createPlans } from '../../../main/storage/plans';
import { errorOf, valueOf } from '../support/result-of';
import { smallPlan } from '../support/small-plan';
import { temporaryFolder } from '../support/temporary-folder';

/** Name and content of every file in a folder: what a refusal must leave as it was. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? hashOfFile(join(folder, entry.name)) : 'folder',
    ]),
  );

const hashOfFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function workspaceWithPlan(path: string): void {
  const workspace = valueOf(openWorkspace(path));
  valueOf(createPlans(workspace, Date.now).create({ id: 'p1', plan: smallPlan }));
  workspace.close();
}

/** A good workspace with some bytes replaced, in a folder of its own. */
function spoiled(spoil: (path: string, bytes: Buffer) => Buffer): string {
  const good = join(temporaryFolder(), 'good.statedrill');
  workspaceWithPlan(good);
  const path = join(temporaryFolder(), 'w.statedrill');
  writeFileSync(path, spoil(good, readFileSync(good)));
  return path;
}

const edited = (sql: string): string => {
  const path = spoiled((_, bytes) => bytes);
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  db.exec(sql);
  db.close();
  return path;
};

function folderNamedLikeOne(): string {
  const path = join(temporaryFolder(), 'w.statedrill');
  mkdirSync(path);
  return path;
}

const hostile: readonly (readonly [string, () => string, RegExp])[] = [
  ['a text file', () => spoiled(() => Buffer.from('Dear all,\n'.repeat(50))), /is not a Statedrill workspace/],
  ['an empty file', () => spoiled(() => Buffer.alloc(0)), /is empty/],
  ['the first bytes of a database only', () => spoiled((_, bytes) => bytes.subarray(0, 50)), /is cut off/],
  ['a file cut in half', () => spoiled((_, bytes) => bytes.subarray(0, bytes.length / 2)), /is damaged/],
  ['a newer version', () => spoiled((_, bytes) => (bytes.writeInt32BE(99, 60), bytes)), /newer Statedrill/],
  ['another program’s database', () => spoiled((_, bytes) => (bytes.writeInt32BE(7, 68), bytes)), /another program/],
  ['version 0', () => spoiled((_, bytes) => (bytes.writeInt32BE(0, 60), bytes)), /not a complete/],
  [
    'pages of garbage',
    () => spoiled((_, bytes) => Buffer.concat([bytes.subarray(0, 4096), randomBytes(bytes.length - 4096)])),
    /is damaged|changed by another program/,
  ],
  [
    'a trigger of someone else',
    () => edited('CREATE TRIGGER x AFTER INSERT ON plan BEGIN DELETE FROM plan; END'),
    /changed by/,
  ],
  ['a missing table', () => edited('DROP TABLE clock_mark'), /changed by another program/],
  ['a folder', folderNamedLikeOne, /is not a file/],
];

describe('opening a file that is no good workspace', () => {
  it.each(hostile)('%s: one sentence, nothing touched', (_, make, sentence) => {
    const path = make();
    const before = contentOf(join(path, '..'));

    const message = errorOf(openWorkspace(path));

    expect(message).toMatch(sentence);
    expect(message).toMatch(/^[^\n]{10,300}\.$/);
    expect(contentOf(join(path, '..'))).toEqual(before);
  });

  it('names the reason when the place cannot be used', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes'), 'x');

    expect(errorOf(openWorkspace(join(folder, 'notes', 'w.statedrill')))).toMatch(/a part of the path is a file/);
  });

  it.runIf(process.platform === 'linux')('gives up where a folder can never be made', () => {
    expect(errorOf(openWorkspace('/proc/no/w.statedrill'))).toMatch(/could not be opened/);
  });

  it('leaves a damaged file alone even when a log lies beside it', () => {
    const path = spoiled((_, bytes) => bytes);
    truncateSync(path, 8192);
    writeFileSync(`${path}-wal`, randomBytes(5000));
    const before = contentOf(join(path, '..'));

    errorOf(openWorkspace(path));

    expect(contentOf(join(path, '..'))).toEqual(before);
  });
});

describe('a workspace', () => {
  it('is made whole, folder and all, where there was none', () => {
    const path = join(temporaryFolder(), 'deep', 'w.statedrill');

    valueOf(openWorkspace(path)).close();

    expect(readdirSync(join(path, '..')).toSorted()).toEqual(['w.statedrill', 'w.statedrill-lock']);
  });

  it('keeps what was written before it was killed with its log still beside it', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    const open = valueOf(openWorkspace(path));
    valueOf(createPlans(open, Date.now).create({ id: 'p1', plan: smallPlan }));
    const killed = join(temporaryFolder(), 'w.statedrill');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, killed + suffix);
    open.close();

    const workspace = valueOf(openWorkspace(killed));

    expect(valueOf(createPlans(workspace, Date.now).load('p1')).plan).toEqual(smallPlan);
    workspace.close();
  });

  it('is not opened for writing twice: the second sentence says who holds it and since when', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    const first = valueOf(openWorkspace(path, { now: () => Date.UTC(2026, 10, 22, 10, 31) }));

    const message = errorOf(openWorkspace(path));

    expect(message).toContain(`process ${process.pid}`);
    expect(message).toContain('since 2026-11-22 10:31 UTC');
    first.close();
    valueOf(openWorkspace(path)).close();
  });

  it('says so when a synchronising program replaces the file underneath', () => {
    const path = join(temporaryFolder(), 'w.statedrill');
    const workspace = valueOf(openWorkspace(path));
    mkdirSync(join(path, '..', 'elsewhere'));
    copyFileSync(path, `${path}.other`);
    renameOver(`${path}.other`, path);

    const result = createPlans(workspace, Date.now).create({ id: 'p1', plan: smallPlan });

    expect(errorOf(result)).toMatchObject({ code: 'not-saved', message: expect.stringContaining('moved or replaced') });
    expect(workspace.status().trouble).toContain('moved or replaced');
    workspace.close();
  });
});

function renameOver(from: string, to: string): void {
  const bytes = readFileSync(from);
  const moved = `${to}.moved`;
  writeFileSync(moved, bytes);
  renameSync(moved, to);
}
