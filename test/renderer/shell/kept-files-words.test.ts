import { describe, expect, it } from 'vitest';
import { keptFilesWords } from '../../../renderer/shell/kept-files-words';

const none = { files: 0, bytes: 0 };

describe('what is said of the files of a workspace', () => {
  it('is that there are none, and where they would be', () =>
    expect(keptFilesWords({ ...none, unnamed: none })).toMatch(/^None\./));

  it('is how many they are, and what keeps them', () =>
    expect(keptFilesWords({ files: 12, bytes: 34_000_000, unnamed: none })).toBe(
      '12 files, 34 MB: each stays as long as a plan, a record, a finding or a report names it.',
    ));

  it('is what goes, and when', () => {
    const text = keptFilesWords({ files: 3, bytes: 4_200_000, unnamed: { files: 1, bytes: 900 } });
    expect(text).toMatch(/ One of them, 900 B, is named by nothing any more and goes .* after 30 days\.$/);
    const more = keptFilesWords({ files: 3, bytes: 4_200_000, unnamed: { files: 2, bytes: 1_200_000 } });
    expect(more).toMatch(/ 2 of them, 1\.2 MB, are named by nothing any more and go /);
  });
});
