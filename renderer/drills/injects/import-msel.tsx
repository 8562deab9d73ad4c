import { ActionIcon, FileButton, Tooltip } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { intoDrill } from '../../../shared/editing/msel/into-drill';
import type { ReadInject } from '../../../shared/editing/msel/read-msel';
import { call } from '../../client/client';
import { evenNow } from '../../client/even-time';
import { readClock } from '../../client/read-clock';
import { ErrorNote } from '../../ui/error-note';
import { ImportDialog } from '../../ui/import/import-dialog';
import { IMPORTED_KINDS, openFile, type OpenedFile } from '../../ui/import/open-file';
import { useRoom } from '../room/room-context';

/** Injects out of a file, into the drill that runs: each a command of the record, at a time that is still to come. */
export function ImportMsel() {
  const { live, workflow, scenario, runId, toBoard } = useRoom();
  const [file, setFile] = useState<OpenedFile>();
  const [trouble, setTrouble] = useState<string>();
  const open = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    const opened = await openFile(chosen, workflow.roles);
    setTrouble(opened.ok ? undefined : opened.error);
    if (opened.ok) setFile(opened.value);
  };
  const planned = (rows: readonly ReadInject[]) =>
    intoDrill(rows, {
      workflow,
      injects: scenario.injects,
      isSettled: (inject) => live.board.injects[inject] !== undefined,
      now: Math.ceil(readClock(live.clock, evenNow())),
    });
  const take = async (rows: readonly ReadInject[]): Promise<string | undefined> => {
    const { commands } = planned(rows);
    if (commands.length === 0) return 'Nothing in it can still come.';
    const told = await call('runs.record', { runId, commands: [...commands] });
    if (!told.ok) return told.error.message;
    const { recorded, refused } = told.value;
    setTrouble(refused[0] === undefined ? undefined : `${refused.length} of them were refused. ${refused[0].why}`);
    return recorded === 0 ? refused[0]?.why : undefined;
  };
  return (
    <>
      <FileButton accept={IMPORTED_KINDS} onChange={(chosen) => void open(chosen)}>
        {(props) => (
          <Tooltip label="Import injects: CSV, Excel, OpenBAS, IcebergTTX">
            <ActionIcon {...props} variant="subtle" color="gray" aria-label="Import injects into this drill">
              <IconFileImport size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </FileButton>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      {file !== undefined && (
        <ImportDialog
          scenario={scenario}
          workflow={workflow}
          file={file}
          foretell={(rows) => planned(rows).told.join('\n')}
          onTake={take}
          onClose={() => {
            setFile(undefined);
            toBoard();
          }}
        />
      )}
    </>
  );
}
