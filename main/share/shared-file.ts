import type { Attachments } from '../storage/attachments';
import type { SharedFile } from './participant-files';

/** A picture as it is shown, small enough for a phone; anything else as it is. */
export function sharedFile(attachments: Attachments, hash: string, name: string): SharedFile | undefined {
  const preview = attachments.preview(hash);
  if (preview !== undefined) return { type: 'image/jpeg', name, bytes: preview.bytes };
  const bytes = attachments.bytes(hash);
  const [facts] = attachments.facts([hash]);
  return bytes === undefined || facts === undefined ? undefined : { type: facts.type, name, bytes };
}
