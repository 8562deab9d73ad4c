const LONGEST = 120;
/** Names that Windows keeps for devices, whatever comes after the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// oxlint-disable-next-line no-control-regex -- these are what must not stand in a name
const UNFIT = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\\/:*?"<>|]/g;

/** A name under which a file can be kept on any system and shown in any list; never a path, never one that reads backwards. */
export function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(UNFIT, ' ')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const free = DEVICE.test(plain) ? `file ${plain}` : plain;
  return free === '' ? 'file' : shortened(free);
}

/** The ending stays: it tells people what to open it with. */
function shortened(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST) return name;
  const ending = /\.[^. ]{1,10}$/.exec(name)?.[0] ?? '';
  const kept = letters.slice(0, LONGEST - ending.length).join('');
  return `${kept.replace(/[. ]+$/, '')}${ending}`;
}

const PICTURE = /\.(jpe?g|png|gif|webp|heic|heif|avif|bmp)$/i;

/** Judged by the name: a picture is fetched at once, anything else when it is wanted. */
export const looksLikePicture = (name: string): boolean => PICTURE.test(name);
