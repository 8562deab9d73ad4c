/** A picture as flat geometry: what a page, a bitmap or a document draws without knowing SVG. Lengths are pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in words. */
  readonly label: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Outline | Words;

export interface Outline {
  readonly kind: 'outline';
  readonly path: readonly PathPart[];
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Paint;
  /** Drawn first, to keep the words readable where a line runs through them. */
  readonly halo?: Stroke;
}

export interface Paint {
  /** `#rrggbb` */
  readonly color: string;
  readonly opacity: number;
}

export interface Stroke extends Paint {
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round';
}

/** Absolute coordinates; arcs and quadratic curves have become cubic ones. */
export type PathPart =
  | { readonly op: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly op: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: 'close' };
