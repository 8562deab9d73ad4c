import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { download } from '../../client/download';
import { tableCsv, type Column } from '../../ui/data-table-rows';
import classes from './table-bar.module.css';

interface Props<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** Without its ending. */
  readonly fileName: string;
  /** How the figures are read. */
  readonly children?: ReactNode;
}

/** Under a table: how it is read, and its figures as a file. */
export const TableBar = <R,>({ rows, columns, fileName, children }: Props<R>) => (
  <div className={classes.bar}>
    <p className={classes.words}>{children}</p>
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={`CSV: ${fileName}`}
      color="gray"
      leftSection={<IconDownload size={13} />}
      onClick={() =>
        download({ fileName: `${safeName(fileName)}.csv`, mediaType: 'text/csv', text: tableCsv(rows, columns) })
      }
    >
      CSV
    </Button>
  </div>
);

/** A title as a file name that every system takes. */
const safeName = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);
