import type { PaperSize } from '../../../shared/contract/made-file';
import type { Pen } from './pen';
import { joinStrokes, PAPERS } from './pdf-document';
import { isPiece, type Flowing, type Piece } from './piece';

/** Points. */
export const MARGIN = { side: 42.5, top: 40, bottom: 46 } as const;

export const bodyOf = (paper: PaperSize): { width: number; height: number } => ({
  width: PAPERS[paper][0] - 2 * MARGIN.side,
  height: PAPERS[paper][1] - MARGIN.top - MARGIN.bottom,
});

type WidePiece = (width: number, height: number) => Piece;

/** Of the height of a page. */
const WELL_FILLED = 0.75;
const HARDLY_BEGUN = 0.2;

/** Puts pieces on pages, in order: what is bound together stays together as long as a page can hold it. */
export class Flow {
  private y = 0;
  private isAtTop = true;
  private readonly floating: Piece[] = [];
  private readonly waiting: WidePiece[] = [];
  private readonly height: number;

  constructor(
    private readonly pen: Pen,
    private readonly paper: PaperSize,
  ) {
    this.height = bodyOf(paper).height;
    this.turnPage();
  }

  place(items: readonly Flowing[]): void {
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index];
      if (item === undefined) return;
      if (isPiece(item)) index += this.chain(items, index) - 1;
      else if (item.page === 'new') this.freshPage();
      else if (item.page === 'wide') this.placeWide(item.make);
      else if (this.fits(item.piece.space + item.piece.height)) this.put(item.piece);
      else this.floating.push(item.piece);
    }
  }

  /** Places a piece with all that it is bound to; tells how many that were. */
  private chain(items: readonly Flowing[], from: number): number {
    const pieces: Piece[] = [];
    for (let index = from; index < items.length; index += 1) {
      const item = items[index];
      if (item === undefined || !isPiece(item)) break;
      pieces.push(item);
      if (item.isBound !== true) break;
    }
    const height = pieces.reduce((sum, piece) => sum + piece.space + piece.height, 0);
    const headHeight = pieces[0]?.head?.height ?? 0;
    if (!this.fits(height) && height - (pieces[0]?.space ?? 0) + headHeight <= this.height) this.breakBefore(pieces[0]);
    for (const piece of pieces) {
      if (!this.fits(piece.space + piece.height)) this.breakBefore(piece);
      this.put(piece);
    }
    return pieces.length;
  }

  private fits(height: number): boolean {
    return this.y + height <= this.height + 0.01;
  }

  private breakBefore(piece: Piece | undefined): void {
    if (this.isAtTop) return;
    this.turnPage();
    if (piece?.head !== undefined) this.put({ ...piece.head, space: 0 });
    // the head stands above it: the piece is still the first of its page
    this.isAtTop = true;
  }

  private put(piece: Piece): void {
    if (!this.isAtTop) this.y += piece.space;
    piece.draw(this.pen, MARGIN.side, MARGIN.top + this.y);
    this.y += piece.height;
    this.isAtTop = false;
  }

  /** A page on which little stands yet is as good as a fresh one. */
  private freshPage(): void {
    if (!this.isAtTop && this.y > this.height * HARDLY_BEGUN) this.turnPage();
  }

  /** What was to come on a page of its own and has not yet. */
  finish(): void {
    for (const make of this.waiting.splice(0)) this.widePage(make);
  }

  private turnPage(): void {
    this.finish();
    joinStrokes(this.pen.document);
    this.pen.document.addPage({ size: [...PAPERS[this.paper]], margin: 0 });
    this.y = 0;
    this.isAtTop = true;
    for (const piece of this.floating.splice(0)) this.put(piece);
  }

  /** The page before it is filled first, where it has much room left. */
  private placeWide(make: WidePiece): void {
    if (!this.isAtTop && this.y < this.height * WELL_FILLED) this.waiting.push(make);
    else this.widePage(make);
  }

  private widePage(make: WidePiece): void {
    const [width, height] = PAPERS[this.paper];
    joinStrokes(this.pen.document);
    this.pen.document.addPage({ size: [height, width], margin: 0 });
    const body = { width: height - 2 * MARGIN.side, height: width - MARGIN.top - MARGIN.bottom };
    make(body.width, body.height).draw(this.pen, MARGIN.side, MARGIN.top);
    // nothing else stands on it
    this.y = this.height;
    this.isAtTop = false;
  }
}
