/** A text on its way to becoming a file. */
export interface TextFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Hands a text to the host as a file to save. */
export function download({ fileName, mediaType, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The host reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
