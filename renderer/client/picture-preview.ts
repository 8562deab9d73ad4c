import { LARGEST_PREVIEW, MOST_PIXELS, PREVIEW_SIDE } from '../../shared/model/attachment';
import { isPicture, sniffType } from '../../shared/model/file-type';
import { pictureSize } from '../../shared/model/picture-size';

/** Far more than the head of a picture. */
const HEAD = 256_000;
const QUALITIES = [0.86, 0.7, 0.5];

/**
 * A picture as it is shown and printed: upright, small, on white, without what a camera writes into its files. Made here
 * because a page can draw any picture that a browser can; absent where there is none to draw.
 */
export async function previewOf(file: Blob): Promise<Blob | undefined> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const size = isPicture(sniffType(head)) ? pictureSize(head) : undefined;
  if (size === undefined || size.width * size.height > MOST_PIXELS) return undefined;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  try {
    return await smaller(picture);
  } finally {
    picture.close();
  }
}

async function smaller(picture: ImageBitmap): Promise<Blob | undefined> {
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) return undefined;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  for (const quality of QUALITIES) {
    const made = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (made.size <= LARGEST_PREVIEW) return made;
  }
  return undefined;
}
