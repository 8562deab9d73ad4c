import { Checkbox, NativeSelect } from '@mantine/core';
import { MSEL_FIELDS, type MselField } from '../../../shared/editing/msel/columns';
import { mapColumn, rowsOf, type Mapping, type Sheet } from '../../../shared/editing/msel/mapping';
import classes from './import-dialog.module.css';

interface Props {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

const ROWS_SHOWN = 3;
const NOT_READ = { value: '', label: 'Not read' };
const CHOICES = [NOT_READ, ...MSEL_FIELDS.map(({ field, name }) => ({ value: field, label: name }))];

/** The first rows of the file with, above each column, what it is taken for. */
export function ColumnMapper({ sheet, mapping, onChange }: Props) {
  const columns = mapping.fields.map((_, at) => at).filter((at) => sheet.some((row) => (row[at] ?? '') !== ''));
  const rows = rowsOf(sheet, mapping).slice(0, ROWS_SHOWN);
  const nameOf = (at: number): string => {
    const heading = mapping.hasHead ? (sheet[0]?.[at] ?? '').trim() : '';
    return heading === '' ? `Column ${letter(at)}` : heading;
  };
  return (
    <fieldset className={classes.mapper}>
      <legend>Columns of the file</legend>
      <Checkbox
        size="xs"
        label="The first row names the columns"
        checked={mapping.hasHead}
        onChange={(event) => onChange({ ...mapping, hasHead: event.currentTarget.checked })}
      />
      <div className={classes.columns} tabIndex={0} role="region" aria-label="Columns of the file">
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={at}>
                  <span className={classes.heading}>{nameOf(at)}</span>
                  <NativeSelect
                    size="xs"
                    aria-label={`${nameOf(at)} is`}
                    data={CHOICES}
                    value={mapping.fields[at] ?? ''}
                    data-unread={mapping.fields[at] === undefined || undefined}
                    // the values are those of CHOICES
                    onChange={({ currentTarget: { value } }) =>
                      onChange(mapColumn(mapping, at, value === '' ? undefined : (value as MselField)))
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map((at) => (
                  <td key={at}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

/** A column as spreadsheets name it: A … Z, AA … */
const letter = (at: number): string =>
  (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCodePoint(65 + (at % 26));
