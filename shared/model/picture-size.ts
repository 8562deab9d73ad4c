export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height as a picture's own head tells them; undefined where it tells none. Nothing is decoded. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length < 30 ? undefined : read(bytes, view);
  return size === undefined || size.width < 1 || size.height < 1 ? undefined : size;
}

function read(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  switch (bytes[0]) {
    case 0x89:
      return { width: view.getUint32(16), height: view.getUint32(20) };
    case 0x47:
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 0x52:
      return webp(bytes, view);
    default:
      return jpeg(bytes, view);
  }
}

/** The first segment that begins a frame says how large it is. */
function jpeg(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webp(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    default:
      return undefined;
  }
}
