import { KEPT_UNNAMED_DAYS, type KeptFiles } from '../../shared/model/attachment';
import { sizeWords } from '../../shared/model/attachment-words';
import { counted } from '../../shared/report/words/phrases';

/** What the workspace keeps of files, and what is about to go. */
export function keptFilesWords({ files, bytes, unnamed }: KeptFiles): string {
  if (files === 0) return 'None. Files attached to injects, entries and findings are kept in the workspace itself.';
  const all = `${counted(files, 'file')}, ${sizeWords(bytes)}: each stays as long as a plan, a record, a finding or a report names it.`;
  if (unnamed.files === 0) return all;
  const some = unnamed.files === 1 ? 'One of them' : `${unnamed.files} of them`;
  const are = unnamed.files === 1 ? 'is named by nothing any more and goes' : 'are named by nothing any more and go';
  return `${all} ${some}, ${sizeWords(unnamed.bytes)}, ${are} when the workspace is opened after ${KEPT_UNNAMED_DAYS} days.`;
}
