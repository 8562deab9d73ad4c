import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { ok, type Result } from '../../../shared/basics/result';
import type { ReadInject } from '../../../shared/editing/msel/read-msel';
import type { Scenario } from '../../../shared/model/scenario';
import { ErrorNote } from '../error-note';
import type { Workflow } from '../../../shared/model/workflow';
import { ColumnMapper } from './column-mapper';
import classes from './import-dialog.module.css';
import type { OpenedFile } from './open-file';
import { BY_HAND, Preview } from './preview';
import { ReadingChoices } from './reading-choices';
import { useReadTable } from './use-read-table';

export interface ImportWords {
  /** "injects", "entries": of a file, and of one. */
  readonly many: string;
  readonly one: string;
  /** Of a row whose time cannot be read: what stands in its place, and what becomes of it. */
  readonly noTime: string;
  readonly withoutTime: string;
}

interface Props {
  readonly scenario: Scenario;
  readonly workflow: Workflow;
  readonly file: OpenedFile;
  readonly words?: ImportWords;
  /** What will become of the rows, told before they are taken over. */
  readonly foretell?: ((rows: readonly ReadInject[]) => string | undefined) | undefined;
  /** Takes the rows over, or says why not. */
  readonly onTake: (rows: readonly ReadInject[]) => string | undefined | Promise<string | undefined>;
  readonly onClose: () => void;
}

const INJECTS: ImportWords = { many: 'injects', one: 'inject', noTime: 'by hand', withoutTime: BY_HAND };

/** What a file would bring, before it does: every row as it was read, and what could not be. */
export function ImportDialog(props: Props) {
  const { file, words = INJECTS, onClose } = props;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Import ${words.many} from ${file.name}`}
      size="min(1100px, 94vw)"
      transitionProps={{ duration: 0 }}
    >
      {file.kind === 'table' ? (
        <FromTable {...props} file={file} />
      ) : (
        <div className={classes.dialog}>
          <p className={classes.sum}>
            “{file.read.title}”, an exercise of {file.read.tool}. {summary(file.read.rows)}
          </p>
          <Taken {...props} read={ok(file.read.rows)} />
        </div>
      )}
    </Modal>
  );
}

function FromTable({ file, ...props }: Props & { readonly file: OpenedFile & { kind: 'table' } }) {
  const { scenario, workflow } = props;
  const { mapping, setMapping, reading, setReading, asks, read } = useReadTable(file.sheet, scenario, workflow);
  return (
    <div className={classes.dialog}>
      <ColumnMapper sheet={file.sheet} mapping={mapping} onChange={setMapping} />
      <ReadingChoices asks={asks} reading={reading} onChange={setReading} />
      {read.ok && <p className={classes.sum}>{summary(read.value)}</p>}
      <Taken {...props} read={read} />
    </div>
  );
}

type TakenProps = Omit<Props, 'file'> & { readonly read: Result<readonly ReadInject[], string> };

function Taken({ scenario, workflow, words = INJECTS, foretell, read, onTake, onClose }: TakenProps) {
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const takeOver = async (rows: readonly ReadInject[]): Promise<void> => {
    setBusy(true);
    const why = await onTake(rows);
    setBusy(false);
    if (why === undefined) onClose();
    else setRefusal(why);
  };
  if (!read.ok) return <ErrorNote>{read.error}</ErrorNote>;
  const foretold = foretell?.(read.value);
  return (
    <>
      <Preview rows={read.value} scenario={scenario} workflow={workflow} words={words} />
      {foretold !== undefined && <p className={classes.foretold}>{foretold}</p>}
      {refusal !== undefined && <ErrorNote>Nothing was imported. {refusal}</ErrorNote>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button data-autofocus loading={isBusy} onClick={() => void takeOver(read.value)}>
          Import {read.value.length} {read.value.length === 1 ? words.one : words.many}
        </Button>
      </div>
    </>
  );
}

function summary(rows: readonly ReadInject[]): string {
  const changed = rows.filter(({ inject }) => inject !== undefined).length;
  const noted = rows.filter(({ notes }) => notes.length > 0).length;
  const parts = [
    `${rows.length - changed} new`,
    ...(changed === 0 ? [] : [`${changed} changed by their number (effects stay)`]),
    ...(noted === 0 ? [] : [`${noted} with a remark`]),
  ];
  return `${parts.join(', ')}.`;
}
