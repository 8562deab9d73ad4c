import type { Outline, Picture, Stroke, Words } from '../picture/shape';
import { linesOf, type Line, type Type } from '../text/lines';
import type { Face, Typefaces } from '../text/typefaces';
import type { Document } from './pdf-document';
import { Tags, type Tag } from './tags';

/** Points from the top left corner of the page. */
interface Point {
  readonly x: number;
  readonly y: number;
}

type Ink = Type & { readonly color: string };

/** Pictures are drawn in pixels: 96 of them are an inch. */
export const PIXEL = 0.75;

/** Draws on the present page. Places are points from its top left corner. */
export class Pen {
  readonly tags: Tags;
  /** Characters that no font has, as they were written instead. */
  readonly substitutes = new Set<string>();
  private readonly faces = new Set<Face>();

  constructor(
    readonly document: Document,
    readonly typefaces: Typefaces,
  ) {
    this.tags = new Tags(document);
  }

  tagged(tag: Tag, content: () => void): void {
    this.tags.draw(tag, content);
  }

  /** What is no content: rules, page numbers, heads that are repeated. */
  artifact(type: 'Layout' | 'Pagination', content: () => void): void {
    this.document.markContent('Artifact', { type });
    content();
    this.document.endMarkedContent();
  }

  /** A line of type on its baseline, from its left edge. `isFollowed`: the same tag goes on below. */
  line(line: Line, { x, y }: Point, look: Ink, isFollowed = false): void {
    const { document } = this;
    const blank = isFollowed && line.endsWord ? ' ' : '';
    if (line.needsText) document.markContent('Span', { actual: line.text + blank });
    document.fillColor(look.color);
    for (const [index, { face, text, original, x: at }] of line.pieces.entries()) {
      if (original !== undefined) this.substitutes.add(text);
      const end = index === line.pieces.length - 1 && !line.needsText ? blank : '';
      this.font(face, look.size).text(text + end, x + at, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    if (line.needsText) document.endMarkedContent();
  }

  /** One line of words that needs no breaking. */
  words(text: string, { x, y }: Point, look: Ink, align: 'left' | 'right' = 'left'): void {
    const [line] = linesOf(text.replaceAll('\n', ' '), look, Infinity, this.typefaces);
    if (line !== undefined) this.line(line, { x: align === 'left' ? x : x - line.width, y }, look);
  }

  rule({ x, y, width }: Point & { readonly width: number }, weight: number, color: string): void {
    this.document.rect(x, y - weight / 2, width, weight).fill(color);
  }

  /** `scale`: points for a pixel. */
  picture(picture: Picture, { x, y }: Point, scale = PIXEL): void {
    const { document } = this;
    document.save();
    document.transform(scale, 0, 0, scale, x, y);
    for (const shape of picture.shapes)
      if (shape.kind === 'outline') this.outline(shape);
      else this.pictured(shape);
    document.restore();
  }

  outline({ path, fill, stroke }: Outline): void {
    const { document } = this;
    if (fill !== undefined) {
      this.trace(path);
      document.fillColor(fill.color, fill.opacity).fill();
    }
    if (stroke !== undefined) {
      this.trace(path);
      this.stroke(stroke);
      document.stroke();
    }
  }

  /** Fonts are large: each is put into the document when something is first set in it. */
  private font(face: Face, size: number): Document {
    if (!this.faces.has(face)) {
      // pdfkit takes a font that has been read, which its types do not tell
      this.document.registerFont(face, this.typefaces.font(face) as unknown as string);
      this.faces.add(face);
    }
    return this.document.font(face, size);
  }

  private trace(path: Outline['path']): void {
    const { document } = this;
    for (const part of path)
      if (part.op === 'move') document.moveTo(part.x, part.y);
      else if (part.op === 'line') document.lineTo(part.x, part.y);
      else if (part.op === 'curve') document.bezierCurveTo(part.x1, part.y1, part.x2, part.y2, part.x, part.y);
      else document.closePath();
  }

  private stroke({ color, opacity, width, dash, cap, join }: Stroke): void {
    this.document.lineWidth(width).lineCap(cap).lineJoin(join).strokeColor(color, opacity);
    const [on, off = on] = dash;
    if (on === undefined || off === undefined) this.document.undash();
    else this.document.dash(on, { space: off });
  }

  private pictured({ text, x, y, size, isBold, anchor, fill, halo }: Words): void {
    const { document } = this;
    const type = { size, isBold };
    const [line] = linesOf(text, type, Infinity, this.typefaces);
    if (line === undefined) return;
    const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? line.width / 2 : line.width);
    for (const { face, text: piece, x: at } of line.pieces) {
      const placed = [piece, left + at, y] as const;
      this.font(face, size);
      if (halo !== undefined) {
        this.stroke(halo);
        document.text(...placed, { lineBreak: false, baseline: 'alphabetic', stroke: true, fill: false });
      }
      document.fillColor(fill.color, fill.opacity).text(...placed, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}
