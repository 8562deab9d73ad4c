import { ImageRun, Paragraph, SimpleField, TextRun } from 'docx';
import { readSvg } from '../picture/read-svg';
import { writeSvg } from '../picture/write-svg';
import type { Block } from '../../../shared/report/document/block';
import { clean } from '../text/clean';
import type { Setting } from './setting';
import { runsOf } from './words';

/** Pixels of a bitmap for one of the page: legible on paper. */
const SHARPNESS = 2;

/** A chart, `width` pixels wide: as vectors, and as a bitmap for programs that cannot draw them. */
export function imageOf(svg: string, description: string, { painter, width, most = Infinity }: ImageSetting): ImageRun {
  const picture = readSvg(svg, width);
  const shrink = Math.min(1, most / picture.height);
  const vectors = writeSvg(picture);
  const size = { width: Math.round(picture.width * shrink), height: Math.round(picture.height * shrink) };
  const label = clean(picture.label === '' ? description : picture.label);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(vectors),
    transformation: size,
    fallback: { type: 'png', data: painter.png(vectors, size.width * SHARPNESS) },
    altText: { name: 'Chart', title: '', description: label },
  });
}

interface ImageSetting extends Pick<Setting, 'painter' | 'width'> {
  /** Pixels that it may be high. */
  readonly most?: number;
}

/** A chart with its numbered caption below it. */
export function figureOf({ svg, caption }: Extract<Block, { kind: 'figure' }>, setting: Setting, most?: number) {
  return captioned(imageOf(svg, caption, { ...setting, ...(most !== undefined && { most }) }), caption, setting);
}

/** Pixels that a picture may be high: two fit on a page. */
const TALLEST = 400;

export function photographOf(picture: Extract<Block, { kind: 'picture' }>, setting: Setting) {
  const { jpeg, width, height, caption, alt } = picture;
  const scale = Math.min(1, setting.width / width, TALLEST / height);
  const image = new ImageRun({
    type: 'jpg',
    data: Buffer.from(jpeg, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Picture', title: '', description: clean(alt) },
  });
  return captioned(image, caption, setting);
}

function captioned(image: ImageRun, caption: string, { counts }: Setting) {
  const number = (counts.figure += 1);
  return [
    new Paragraph({ children: [image], keepNext: true, spacing: { before: 120, after: 0 } }),
    new Paragraph({
      style: 'ReportCaption',
      children: [
        new TextRun('Figure '),
        new SimpleField(' SEQ Figure \\* ARABIC ', String(number)),
        new TextRun('. '),
        ...runsOf(caption),
      ],
    }),
  ];
}
