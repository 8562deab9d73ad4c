import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ExportForm } from './export-form';

/** Exports the report as a file: which, and what is in it, is asked for. */
export function ExportReport({ runId }: { readonly runId: string }) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={14} />} onClick={() => setOpen(true)}>
        Export…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Export the report" size={560} transitionProps={{ duration: 0 }}>
        <ExportForm runId={runId} onClose={close} />
      </Modal>
    </>
  );
}
