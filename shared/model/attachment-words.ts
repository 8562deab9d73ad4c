import type { Attachment } from './attachment';

/** How something attached is called in a sentence. */
export const attachmentName = (it: Attachment): string => (it.kind === 'file' ? it.name : it.address);

/** "4.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
