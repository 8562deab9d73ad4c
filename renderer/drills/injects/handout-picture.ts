import { attachmentName } from '../../../shared/model/attachment-words';
import { pictureUrl } from '../../client/pictures';
import { EXERCISE_MARK, type Handout } from '../../../shared/analysis/handout';

const WIDTH = 1_200;
const EDGE = 48;
const BAND = 64;
const GAP = 24;

/** A released inject as a picture: for a chat that takes no text, and for the wall. */
export async function handoutPicture({
  title,
  no,
  when,
  route,
  message,
  attachments,
}: Handout): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  const family = "'Inter Variable', system-ui, sans-serif";
  const parts = [
    { font: `600 44px ${family}`, ink: '#1d1d1b', height: 56, text: title ?? `Inject ${no}` },
    { font: `400 24px ${family}`, ink: '#5c5c58', height: 40, text: `Inject ${no} · ${when} · ${route}` },
    { font: `400 32px ${family}`, ink: '#1d1d1b', height: 46, text: `\n${message}` },
    ...(attachments.length === 0
      ? []
      : [
          {
            font: `400 24px ${family}`,
            ink: '#5c5c58',
            height: 40,
            text: `\nAttached: ${attachments.map(attachmentName).join(', ')}`,
          },
        ]),
  ];
  const pictures = await shownOf(attachments);
  const lines = parts.flatMap(({ font, ink, height, text }) => {
    pen.font = font;
    return wrap(pen, text, WIDTH - 2 * EDGE).map((line) => ({ font, ink, height, line }));
  });
  canvas.width = WIDTH;
  canvas.height =
    2 * BAND +
    2 * EDGE +
    lines.reduce((sum, { height }) => sum + height, 0) +
    pictures.reduce((sum, it) => sum + it.height + GAP, 0);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const top of [0, canvas.height - BAND]) band(pen, top, family);
  let y = BAND + EDGE;
  for (const { font, ink, height, line } of lines) {
    pen.font = font;
    pen.fillStyle = ink;
    pen.textBaseline = 'top';
    pen.fillText(line, EDGE, y);
    y += height;
  }
  for (const { picture, width, height } of pictures) {
    pen.drawImage(picture, EDGE, y + GAP, width, height);
    y += height + GAP;
  }
  return canvas;
}

/** Pictures as wide as the text, or as large as they are. */
async function shownOf(attachments: Handout['attachments']) {
  const files = attachments.filter((it) => it.kind === 'file');
  const urls = await Promise.all(files.map(({ hash }) => pictureUrl(hash)));
  return Promise.all(
    urls
      .filter((url) => url !== undefined)
      .map(async (url) => {
        const picture = new Image();
        picture.src = url;
        await picture.decode();
        const scale = Math.min(1, (WIDTH - 2 * EDGE) / picture.width);
        return { picture, width: picture.width * scale, height: picture.height * scale };
      }),
  );
}

function band(pen: CanvasRenderingContext2D, top: number, family: string): void {
  pen.fillStyle = '#1d1d1b';
  pen.fillRect(0, top, WIDTH, BAND);
  pen.fillStyle = '#ffffff';
  pen.font = `700 28px ${family}`;
  pen.textBaseline = 'middle';
  pen.fillText(EXERCISE_MARK, EDGE, top + BAND / 2);
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && pen.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}
