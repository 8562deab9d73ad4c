import { readsAsInstant } from '../../basics/instant';
import { fieldOfHeading, type MselField } from './columns';
import { modeSaid } from './modes';

/** A table as text, row by row; rows may differ in length. */
export type Sheet = readonly (readonly string[])[];

/** Which column of a sheet holds what. */
export interface Mapping {
  /** Does the first row name the columns? */
  readonly hasHead: boolean;
  /** By column; a column without a field is not read. Several may hold parts of one text. */
  readonly fields: readonly (MselField | undefined)[];
}

/** Fields whose text may come from several columns, one below the other. */
const JOINED: ReadonlySet<MselField> = new Set(['message', 'expected', 'source']);

export const isJoined = (field: MselField): boolean => JOINED.has(field);

/** The mapping that a sheet suggests: by the names in its first row, or where it has none by what its columns hold. */
export function guessMapping(sheet: Sheet): Mapping {
  const first = sheet[0] ?? [];
  const named = eachOnce(first.map(fieldOfHeading));
  const known = named.filter((field) => field !== undefined);
  // one known word may stand in the text of an inject too
  const areNames = known.length > 1 || known.length === first.filter((cell) => cell.trim() !== '').length;
  return areNames && (known.includes('title') || known.includes('message'))
    ? { hasHead: true, fields: named }
    : { hasHead: false, fields: fieldsByContent(sheet) };
}

/** A column takes over a field; the column that held it before is then not read. */
export function mapColumn({ hasHead, fields }: Mapping, column: number, field: MselField | undefined): Mapping {
  const others = fields.map((it) => (field !== undefined && it === field && !isJoined(field) ? undefined : it));
  return { hasHead, fields: others.with(column, field) };
}

/** The rows that are injects. */
export const rowsOf = (sheet: Sheet, { hasHead }: Mapping): Sheet => (hasHead ? sheet.slice(1) : sheet);

/** The cells of the column that holds times. */
export function timesOf(sheet: Sheet, mapping: Mapping): readonly string[] {
  const when = mapping.fields.indexOf('when');
  return when < 0 ? [] : rowsOf(sheet, mapping).map((row) => row[when]?.trim() ?? '');
}

/** The first of several columns that mean the same; of a text in parts, all. */
function eachOnce(fields: readonly (MselField | undefined)[]): (MselField | undefined)[] {
  return fields.map((field, at) =>
    field === undefined || isJoined(field) || fields.indexOf(field) === at ? field : undefined,
  );
}

/** Time and means are seen by their form; of the other columns, in order, the first short texts are titles, the longest ones messages. */
function fieldsByContent(sheet: Sheet): (MselField | undefined)[] {
  const width = Math.max(0, ...sheet.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => sheet.map((row) => row[at]?.trim() ?? '').filter(Boolean));
  const fields = Array.from<MselField | undefined>({ length: width });
  const take = (field: MselField, fits: (cells: readonly string[]) => boolean): void => {
    const at = columns.findIndex((cells, column) => fields[column] === undefined && cells.length > 0 && fits(cells));
    if (at >= 0) fields[at] = field;
  };
  take('no', (cells) => cells.length === sheet.length && counts(cells));
  take('when', mostly(readsAsInstant));
  take(
    'mode',
    mostly((cell) => modeSaid(cell) !== undefined),
  );
  const texts = columns.flatMap((cells, at) =>
    fields[at] === undefined && cells.some((cell) => /\p{L}/u.test(cell)) ? [at] : [],
  );
  const length = (at: number): number => columns[at]!.reduce((sum, cell) => sum + cell.length, 0) / columns[at]!.length;
  const message = texts.reduce<number | undefined>(
    (best, at) => (best === undefined || length(at) > length(best) ? at : best),
    undefined,
  );
  if (message !== undefined) fields[message] = 'message';
  const title = texts.find((at) => at !== message);
  if (title !== undefined) fields[title] = 'title';
  return fields;
}

/** Numbers that never come twice. */
const counts = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^#?\d{1,4}$/.test(cell)) && new Set(cells).size === cells.length;

const mostly =
  (fits: (cell: string) => boolean) =>
  (cells: readonly string[]): boolean =>
    cells.filter(fits).length > cells.length / 2;
