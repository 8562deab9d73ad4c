import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ExportForm } from './export-form';
import type { ExportedReport } from './use-export';

/** Exports the report as a file: which, and what is in it, is asked for. */
export function ExportReport(of: ExportedReport) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={14} />} onClick={() => setOpen(true)}>
        Export…
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={of.version === undefined ? 'Export the report' : `Export version ${of.version}`}
        size={560}
        transitionProps={{ duration: 0 }}
      >
        <ExportForm of={of} onClose={close} />
      </Modal>
    </>
  );
}
