import { unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../../shared/basics/result';
import type { Sheet } from '../../../shared/editing/msel/mapping';

const MOST_BYTES = 200_000_000;

/** The first sheet of an Excel workbook as text. Times of day are `HH:MM`, dates `YYYY-MM-DD HH:MM`. */
export async function readSheet(bytes: ArrayBuffer): Promise<Result<Sheet, string>> {
  try {
    const { readSheet: readCells } = await import('read-excel-file/universal');
    const rows = await readCells(stored(bytes));
    return ok(rows.map((row) => row.map(cellText)));
  } catch (cause) {
    if (cause instanceof TooLarge)
      return err(
        'Unpacked, this workbook is larger than 200 MB. Save the sheet with the injects as a file of its own.',
      );
    return err(
      'This workbook cannot be read: it may be damaged or protected by a password. Save it again, or save the sheet as CSV.',
    );
  }
}

class TooLarge extends Error {}

/** The same workbook without compression: the library unpacks large parts in workers of a kind that the page's policy forbids. */
function stored(bytes: ArrayBuffer): ArrayBuffer {
  let size = 0;
  const parts = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => {
      if (!/\.xml(\.rels)?$|^_rels\//.test(name)) return false;
      size += originalSize;
      if (size > MOST_BYTES) throw new TooLarge();
      return true;
    },
  });
  const zipped = zipSync(parts, { level: 0 });
  return zipped.slice().buffer;
}

const DAY_ZERO = Date.UTC(1899, 11, 31);

export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return cell.getTime() < DAY_ZERO ? iso.slice(11, 16) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  }
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
