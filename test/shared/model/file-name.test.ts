import { assert, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../shared/model/file-name';

describe('the name of a file that comes from anywhere', () => {
  it.each([
    ['photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\evil.exe', 'C Windows evil.exe'],
    ['con.txt', 'file con.txt'],
    ['LPT1', 'file LPT1'],
    ['report.pdf. . ', 'report.pdf'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\nc.png', 'a b c.png'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['', 'file'],
    ['....', 'file'],
    ['Überblick 中文 🔥.png', 'Überblick 中文 🔥.png'],
    [`${'x'.repeat(500)}.jpeg`, `${'x'.repeat(115)}.jpeg`],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

  it('is never a path, never a device, never longer than 120 characters, and stays as it is once it is safe', () => {
    const hostile = oneof(
      string({ unit: 'binary', maxLength: 300 }),
      stringMatching(/^[./\\ ]{0,6}(con|nul|aux|x)?[.: ]{0,3}[a-z]{0,300}$/),
    );
    assert(
      property(hostile, (name) => {
        const safe = safeFileName(name);
        expect(safe).toBe(safeFileName(safe));
        expect(safe).not.toMatch(/[/\\\p{Cc}\u202E]|^\.|[. ]$|^$/u);
        expect(safe).not.toMatch(/^(con|nul|aux)(\.|$)/i);
        expect(Array.from(safe).length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 2_000 },
    );
  });
});
