import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Typefaces } from '../text/typefaces';

export interface Painter {
  /** An SVG as a bitmap, `width` pixels wide. The same on every machine: the painter brings its own arithmetic and fonts. */
  png(svg: string, width: number): Uint8Array;
}

let started: Promise<void> | undefined;

export async function createPainter(typefaces: Typefaces): Promise<Painter> {
  started ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await started;
  return {
    png(svg, width) {
      const faces = PLAIN.test(svg)
        ? LATIN
        : ([...LATIN, 'world', 'east', ...(EMOJI.test(svg) ? (['emoji'] as const) : [])] as const);
      const picture = new Resvg(svg, {
        fitTo: { mode: 'width', value: Math.max(1, Math.round(width)) },
        background: '#ffffff',
        font: {
          fontBuffers: faces.map((face) => typefaces.bytes(face)),
          defaultFontFamily: 'Inter',
          sansSerifFamily: 'Inter',
        },
      });
      const image = picture.render();
      const bytes = image.asPng();
      image.free();
      picture.free();
      return bytes;
    },
  };
}

const LATIN = ['regular', 'bold'] as const;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;
/** Nothing that Inter does not have. */
const PLAIN = /^[\n -\u017F\u2010-\u2026\u2190-\u2193\u2212]*$/;
