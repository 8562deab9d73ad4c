import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../../main/storage/attachments';
import { openWorkspace } from '../../../main/storage/open';
import { LARGEST_FILE } from '../../../shared/model/attachment';
import { jpeg, png } from '../../support/pictures';
import { valueOf } from '../support/result-of';
import { temporaryFolder } from '../support/temporary-folder';

const open = () => {
  const workspace = valueOf(openWorkspace(join(temporaryFolder(), 'w.statedrill')));
  return { workspace, kept: createAttachments(workspace, Date.now) };
};

describe('files in the workspace', () => {
  it('are kept by their seal, once, with what their bytes say they are', () => {
    const { workspace, kept } = open();
    const photo = jpeg(4_000, 3_000, 1_000);

    const first = valueOf(kept.keep(photo, jpeg(800, 600)));
    const again = valueOf(kept.keep(photo));

    expect(first).toEqual({
      hash: createHash('sha256').update(photo).digest('hex'),
      type: 'image/jpeg',
      size: photo.length,
      width: 4_000,
      height: 3_000,
      hasPreview: true,
    });
    expect(again).toEqual(first);
    expect(workspace.db.prepare('SELECT count(*) FROM attachment').pluck().get()).toBe(1);
    expect(Buffer.from(kept.bytes(first.hash) ?? []).equals(photo)).toBe(true);
    expect(kept.preview(first.hash)).toMatchObject({ width: 800, height: 600 });
    workspace.close();
  });

  it('come back whole in parts, 20 MB too', () => {
    const { workspace, kept } = open();
    const large = Buffer.alloc(20_000_000, 7);
    large.writeUInt32BE(42, 19_999_990);
    const { hash, type } = valueOf(kept.keep(large));
    const parts: Uint8Array[] = [];
    for (let at = 0; at < large.length; at += 4_000_000) parts.push(kept.part(hash, at, 4_000_000) ?? new Uint8Array());
    expect(type).toBe('application/octet-stream');
    expect(Buffer.concat(parts).equals(large)).toBe(true);
    workspace.close();
  });

  it('are refused when they are empty or larger than 25 MB, with a sentence', () => {
    const { workspace, kept } = open();
    expect(kept.keep(new Uint8Array())).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/empty.*Nothing was changed/) },
    });
    expect(kept.keep(Buffer.alloc(LARGEST_FILE + 1))).toMatchObject({
      error: { message: expect.stringMatching(/larger than 25 MB/) },
    });
    workspace.close();
  });

  it.each([
    ['a page in place of a preview', Buffer.from('<script>1</script>')],
    ['a PNG', Buffer.from(png(10, 10))],
    ['one that is as large as the picture', Buffer.from(jpeg(4_000, 3_000))],
    ['one of too many bytes', Buffer.from(jpeg(10, 10, 1_600_000))],
  ])('take no %s', (_, preview) => {
    const { workspace, kept } = open();
    expect(kept.keep(jpeg(40, 30), preview)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(workspace.db.prepare('SELECT count(*) FROM attachment').pluck().get()).toBe(0);
    workspace.close();
  });

  it('are not shown when a picture would unpack to more than a machine has', () => {
    const { workspace, kept } = open();
    expect(valueOf(kept.keep(jpeg(60_000, 60_000), jpeg(10, 10)))).toMatchObject({ hasPreview: false });
    workspace.close();
  });
});
