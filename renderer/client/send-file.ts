import { ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { call } from './client';
import { readBase64 } from './read-base64';

/** Bytes that go at a time: no message is long. */
const PART = 4_000_000;

/** Sends a file to the program behind the page; the number under which it lies there, whole and not kept yet. */
export async function sendFile(file: Blob): Promise<Result<string, Failure>> {
  const upload = crypto.randomUUID();
  for (let at = 0; at < file.size; at += PART) {
    const bytes = await readBase64(file.slice(at, at + PART));
    const sent = await call('uploads.part', { upload, at, bytes });
    if (!sent.ok) {
      await call('uploads.drop', { upload });
      return sent;
    }
  }
  return ok(upload);
}
