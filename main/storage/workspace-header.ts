// Decides from the first 100 bytes whether a file may reach SQLite at all. Offsets: https://sqlite.org/fileformat.html
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/basics/result';

/** "SDRL", so that no other program's database is taken for a workspace. */
export const applicationId = 0x5344_524c;

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerBytes = 100;
const userVersionOffset = 60;
const applicationIdOffset = 68;

/** The schema version in the file, or one sentence why it is no workspace of this version or an older one. */
export function readHeader(path: string, newest: number): Result<{ readonly version: number }, string> {
  if (!statSync(path).isFile()) return err(`${path} is not a file, so it cannot be a workspace.`);
  const header = firstBytes(path);
  if (header.length === 0) return err(`${path} is empty, so it is not a Statedrill workspace. Choose another file.`);
  if (!header.subarray(0, magic.length).equals(magic)) {
    return err(`${path} is not a Statedrill workspace. It was left as it is; choose another file.`);
  }
  if (header.length < headerBytes) return err(`${path} is cut off and cannot be read. It was left as it is.`);
  if (header.readUInt32BE(applicationIdOffset) !== applicationId) {
    return err(`${path} belongs to another program, not to Statedrill. It was left as it is; choose another file.`);
  }
  const version = header.readInt32BE(userVersionOffset);
  if (version > newest) return err(newerSentence(path));
  if (version < 1) return err(`${path} is not a complete Statedrill workspace. It was left as it is.`);
  return ok({ version });
}

export const newerSentence = (path: string): string =>
  `${path} was made by a newer Statedrill. It was left as it is; open it with that version or newer.`;

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(headerBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}
