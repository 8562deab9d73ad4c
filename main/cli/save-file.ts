import { join } from 'node:path';
import type { MadeFile } from '../../shared/contract/made-file';
import { makeFolder } from '../storage/make-folder';
import { writeWholeFile } from '../write-whole-file';
import { CannotDo } from './verb';

/** Puts a file that was made into a folder, and says where. */
export function saveFile(folder: string, { fileName, text, encoding }: MadeFile): string {
  const path = join(folder, fileName);
  try {
    makeFolder(folder);
    writeWholeFile(path, Buffer.from(text, encoding));
    return path;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotDo(`The file could not be written to ${path}: ${reason}.`);
  }
}
