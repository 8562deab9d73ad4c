import { err, ok, type Result } from '../../shared/basics/result';
import { LARGEST_FILE, type Attachment } from '../../shared/model/attachment';
import { sizeWords } from '../../shared/model/attachment-words';
import { safeFileName } from '../../shared/model/file-name';
import { call } from './client';
import { previewOf } from './picture-preview';
import { readBase64 } from './read-base64';
import { sendFile } from './send-file';

/** Puts a file into the workspace; what is attached is its name and its seal. */
export async function keepFile(file: File): Promise<Result<Attachment, string>> {
  const name = safeFileName(file.name === '' ? 'pasted' : file.name);
  if (file.size === 0) return err(`${name} is empty: nothing was attached.`);
  if (file.size > LARGEST_FILE)
    return err(
      `${name} has ${sizeWords(file.size)}, and ${sizeWords(LARGEST_FILE)} is the most: nothing was attached.`,
    );
  try {
    const preview = await previewOf(file);
    const sent = await sendFile(file);
    if (!sent.ok) return err(sent.error.message);
    const shown = preview === undefined ? {} : { preview: await readBase64(preview) };
    const kept = await call('attachments.keep', { upload: sent.value, ...shown });
    return kept.ok ? ok({ kind: 'file', hash: kept.value.hash, name, size: kept.value.size }) : err(kept.error.message);
  } catch {
    return err(`${name} cannot be read: nothing was attached. Choose it again.`);
  }
}
