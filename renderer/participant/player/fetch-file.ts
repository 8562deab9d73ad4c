import { filePath } from '../../../shared/contract/wire';
import { place } from '../door';

/** A file of an inject, for as long as this person may read it; undefined where it cannot be had now. */
export async function fetchFile(inject: string, hash: string): Promise<Blob | undefined> {
  const headers = { authorization: `Bearer ${place.get().token ?? ''}` };
  const answer = await fetch(filePath(inject, hash), { headers }).catch(() => undefined);
  return answer?.ok === true ? answer.blob() : undefined;
}
