/** A file on its way to a person: its text, or the bytes of a binary one in base64. */
export interface OfferedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly encoding?: 'utf-8' | 'base64';
  readonly text: string;
}

/** Hands a file to the host to save. */
export function download({ fileName, mediaType, encoding, text }: OfferedFile): void {
  const isBinary = encoding === 'base64';
  const content = isBinary ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : text;
  downloadBlob(fileName, new Blob([content], { type: isBinary ? mediaType : `${mediaType};charset=utf-8` }));
}

export function downloadBlob(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The host reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
