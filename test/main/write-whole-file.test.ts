import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWholeFile } from '../../main/write-whole-file';
import { smallDisk } from './support/small-disk';
import { temporaryFolder } from './support/temporary-folder';

describe('a report written to disk', () => {
  it('replaces the old one and leaves nothing else behind', () => {
    const path = join(temporaryFolder(), 'report.html');
    writeWholeFile(path, 'old');
    writeWholeFile(path, 'new “text”');

    expect(readFileSync(path, 'utf8')).toBe('new “text”');
    expect(readdirSync(join(path, '..'))).toEqual(['report.html']);
  });

  const small = smallDisk();

  it.skipIf(small === undefined)('leaves the old one whole when the disk is full', () => {
    const path = join(small ?? '', 'report.html');
    writeWholeFile(path, 'old');
    writeFileSync(join(small ?? '', 'other'), Buffer.alloc(6_000_000));

    expect(() => writeWholeFile(path, 'x'.repeat(3_000_000))).toThrow(/ENOSPC/);

    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(small ?? '').toSorted()).toEqual(['other', 'report.html']);
    rmSync(join(small ?? '', 'other'));
  });
});
