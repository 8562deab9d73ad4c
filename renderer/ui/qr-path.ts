import { encodeQR } from 'qr';

/** The white border of a QR code by ISO/IEC 18004, in modules. */
const QUIET_ZONE = 4;

/** A QR code with its border: the dark modules as one SVG path, one unit a module; a run of a row is one rectangle. */
export function qrPath(text: string): { readonly modules: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  return { modules: rows.length, path: rows.map((row, y) => runs(row, y)).join('') };
}

function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x++;
    path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`;
  }
  return path;
}
