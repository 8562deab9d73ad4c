import { useEffect, useState } from 'react';
import { call } from './client';
import { downloadBlob } from './download';

/** How the bytes of a picture come, in base64: the projector has a door of its own. */
export type FetchPicture = (hash: string) => Promise<string | undefined>;

/** Addresses of pictures that have been seen, by the seal of the file. */
const seen = new Map<string, Promise<string | undefined>>();

/** Where a picture can be shown from; undefined while it is fetched, and for what is no picture or is not here. */
export function usePicture(hash: string | undefined, fetch: FetchPicture = pictureBase64): string | undefined {
  const [shown, setShown] = useState<{ readonly hash: string; readonly url: string }>();
  useEffect(() => {
    if (hash === undefined) return undefined;
    let isWanted = true;
    void pictureUrl(hash, fetch).then((url) => {
      if (isWanted && url !== undefined) setShown({ hash, url });
    });
    return () => {
      isWanted = false;
    };
  }, [hash, fetch]);
  return shown?.hash === hash ? shown?.url : undefined;
}

export function pictureUrl(hash: string, fetch: FetchPicture = pictureBase64): Promise<string | undefined> {
  const known = seen.get(hash);
  if (known !== undefined) return known;
  const fetched = fetch(hash).then((bytes) => {
    if (bytes === undefined) seen.delete(hash);
    return bytes && URL.createObjectURL(new Blob([bytesOf(bytes)], { type: 'image/jpeg' }));
  });
  seen.set(hash, fetched);
  return fetched;
}

/** What is shown of a picture, in base64: to be put into a file. */
export async function pictureBase64(hash: string): Promise<string | undefined> {
  const found = await call('attachments.preview', { hash });
  return found.ok ? found.value.bytes : undefined;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Hands a file that is kept in the workspace to the host to save, as bytes: it is opened by nothing here. A sentence when it cannot. */
export async function saveKept({
  hash,
  name,
}: {
  readonly hash: string;
  readonly name: string;
}): Promise<string | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0, size = 1; at < size;) {
    const read = await call('attachments.read', { hash, at });
    if (!read.ok) return read.error.message;
    const part = bytesOf(read.value.bytes);
    if (part.length === 0) break;
    parts.push(part);
    at += part.length;
    ({ size } = read.value);
  }
  downloadBlob(name, new Blob(parts, { type: 'application/octet-stream' }));
  return undefined;
}
