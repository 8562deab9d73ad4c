import { err, ok } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Attachments } from '../storage/attachments';
import type { HandlersOf } from './handler';
import type { Uploads } from './uploads';

/** Bytes of a file in one answer. */
const PART = 4_000_000;

export interface AttachmentDesk {
  readonly attachments: Attachments;
  readonly uploads: Uploads;
}

/** Files of injects, of the record and of findings, on their way in and out. */
export function createAttachmentHandlers({
  attachments,
  uploads,
}: AttachmentDesk): HandlersOf<'attachments'> & HandlersOf<'uploads'> {
  return {
    'uploads.part': ({ upload, at, bytes }) => uploads.add(upload, at, Buffer.from(bytes, 'base64')),
    'uploads.drop': ({ upload }) => {
      uploads.drop(upload);
      return ok({});
    },
    'attachments.keep': ({ upload, preview }) => {
      const file = uploads.take(upload);
      if (!file.ok) return file;
      return attachments.keep(file.value, preview === undefined ? undefined : Buffer.from(preview, 'base64'));
    },
    'attachments.facts': ({ hashes }) => ok([...attachments.facts(hashes)]),
    'attachments.told': () => ok(attachments.told()),
    'attachments.preview': ({ hash }) => {
      const preview = attachments.preview(hash);
      return preview === undefined ? err(notHere) : ok({ bytes: base64(preview.bytes) });
    },
    'attachments.read': ({ hash, at }) => {
      const [kept] = attachments.facts([hash]);
      const bytes = attachments.part(hash, at, PART);
      return kept === undefined || bytes === undefined ? err(notHere) : ok({ bytes: base64(bytes), size: kept.size });
    },
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const notHere: Failure = {
  code: 'not-found',
  message: 'This file is not in this workspace. The record still holds its name and its seal.',
};
