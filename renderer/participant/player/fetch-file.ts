import { filePath } from '../../../shared/contract/wire';
import { place } from '../door';

/** A file of an inject, for as long as this person may read it; undefined where it cannot be had now. */
export async function fetchFile(inject: string, hash: string): Promise<Blob | undefined> {
  const headers = { authorization: `Bearer ${place.get().token ?? ''}` };
  const answer = await fetch(filePath(inject, hash), { headers }).catch(() => undefined);
  return answer?.ok === true ? answer.blob() : undefined;
}

const PICTURE = /\.(jpe?g|png|gif|webp|heic|heif|avif|bmp)$/i;

/** Judged by the name: a picture is fetched at once, anything else when it is wanted. */
export const looksLikePicture = (name: string): boolean => PICTURE.test(name);
