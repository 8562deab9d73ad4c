import { createHash } from 'node:crypto';
import { known } from '../../shared/basics/assert';
import { err, ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import {
  LARGEST_FILE,
  LARGEST_PREVIEW,
  MOST_PIXELS,
  PREVIEW_SIDE,
  type KeptFile,
  type KeptFiles,
} from '../../shared/model/attachment';
import { sizeWords } from '../../shared/model/attachment-words';
import { isPicture, sniffType } from '../../shared/model/file-type';
import { pictureSize, type PictureSize } from '../../shared/model/picture-size';
import type { Workspace } from './workspace';

/** A picture as it is shown and printed: a JPEG. */
export interface Preview extends PictureSize {
  readonly bytes: Uint8Array;
}

export interface Attachments {
  /** Keeps a file by its seal. What it is shows in its bytes; a preview that is none is refused. */
  keep(bytes: Uint8Array, preview?: Uint8Array): Result<KeptFile, Failure>;
  /** Those of them that are here. */
  facts(hashes: readonly string[]): readonly KeptFile[];
  bytes(hash: string): Uint8Array | undefined;
  /** A stretch of it. */
  part(hash: string, at: number, length: number): Uint8Array | undefined;
  preview(hash: string): Preview | undefined;
  /** How much is kept, and how much of it nothing names any more. */
  told(): KeptFiles;
}

interface FactsRow {
  hash: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
  hasPreview: number;
}

export function createAttachments(workspace: Workspace, now: () => number): Attachments {
  const { db } = workspace;
  const facts = db.prepare<[string], FactsRow>(
    `SELECT a.hash, a.type, a.size, a.width, a.height, p.hash IS NOT NULL AS hasPreview
     FROM attachment a LEFT JOIN attachment_preview p USING (hash) WHERE a.hash = ?`,
  );
  const insert = db.prepare(
    'INSERT OR IGNORE INTO attachment (hash, type, size, width, height, added_at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertPreview = db.prepare(
    'INSERT OR IGNORE INTO attachment_preview (hash, width, height, bytes) VALUES (?, ?, ?, ?)',
  );
  const bytesOf = db.prepare<[string], Buffer>('SELECT bytes FROM attachment WHERE hash = ?').pluck();
  const partOf = db
    .prepare<[number, number, string], Buffer>('SELECT substr(bytes, ?, ?) FROM attachment WHERE hash = ?')
    .pluck();
  const previewOf = db.prepare<[string], Preview>('SELECT width, height, bytes FROM attachment_preview WHERE hash = ?');
  const amount = (sql: string) => db.prepare<[], { files: number; bytes: number }>(sql);
  const all = amount('SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM attachment');
  const unnamed = amount('SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM attachment JOIN attachment_unnamed USING (hash)'); // prettier-ignore
  const unmark = db.prepare('DELETE FROM attachment_unnamed WHERE hash = ?');
  const one = (hash: string): KeptFile[] => {
    const row = facts.get(hash);
    return row === undefined ? [] : [keptOf(row)];
  };
  return {
    keep(bytes, preview) {
      if (bytes.length === 0) return err(refused('it is empty'));
      if (bytes.length > LARGEST_FILE) return err(refused(`it is larger than ${sizeWords(LARGEST_FILE)}`));
      const shown = preview === undefined ? ok(undefined) : readPreview(preview);
      if (!shown.ok) return shown;
      const type = sniffType(bytes);
      const size = isPicture(type) ? pictureSize(bytes) : undefined;
      const hash = createHash('sha256').update(bytes).digest('hex');
      const written = workspace.write(() => {
        insert.run(hash, type, bytes.length, size?.width ?? null, size?.height ?? null, new Date(now()).toISOString(), bytes); // prettier-ignore
        unmark.run(hash); // chosen again, it is about to be named
        const isShown = size !== undefined && size.width * size.height <= MOST_PIXELS;
        if (isShown && shown.value !== undefined)
          insertPreview.run(hash, shown.value.width, shown.value.height, shown.value.bytes);
      });
      if (!written.ok) return written;
      const [kept] = one(hash);
      return kept === undefined ? err(refused('it could not be read back')) : ok(kept);
    },
    facts: (hashes) => [...new Set(hashes)].flatMap(one),
    bytes: (hash) => bytesOf.get(hash),
    part: (hash, at, length) => partOf.get(at + 1, length, hash),
    preview: (hash) => previewOf.get(hash),
    told: () => ({ ...known(all.get(), 'a count is a row'), unnamed: known(unnamed.get(), 'a count is a row') }),
  };
}

function readPreview(bytes: Uint8Array): Result<Preview, Failure> {
  const size = bytes.length <= LARGEST_PREVIEW && sniffType(bytes) === 'image/jpeg' ? pictureSize(bytes) : undefined;
  const isGood = size !== undefined && Math.max(size.width, size.height) <= PREVIEW_SIDE;
  return isGood ? ok({ ...size, bytes }) : err(refused('what is to be shown of it is no small picture'));
}

const keptOf = ({ width, height, hasPreview, ...row }: FactsRow): KeptFile => ({
  ...row,
  ...(width !== null && height !== null && { width, height }),
  hasPreview: hasPreview === 1,
});

const refused = (why: string): Failure => ({
  code: 'invalid',
  message: `This file was not kept: ${why}. Nothing was changed.`,
});
