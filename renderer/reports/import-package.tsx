import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../../shared/report/words/phrases';
import { call } from '../client/client';
import { sendFile } from '../client/send-file';

interface Props {
  readonly onTrouble: (sentence: string | undefined) => void;
}

/** Takes a drill that was packed elsewhere in: all of it or nothing. */
export function ImportPackage({ onTrouble }: Props) {
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setBusy(true);
    const sent = await sendFile(file);
    const taken = sent.ok ? await call('packages.import', { upload: sent.value }) : sent;
    setBusy(false);
    onTrouble(taken.ok ? undefined : taken.error.message);
    if (!taken.ok) return;
    const { title, findings, files, missing, plan } = taken.value;
    const came =
      files + missing === 0 ? '' : `, ${counted(files, 'file')}${missing === 0 ? '' : ` (${missing} missing)`}`;
    notifications.show({
      message: `“${title}” is here, with ${counted(findings, 'finding')}${came}. Its plan: ${plan}.`,
    });
  };
  return (
    <FileButton accept=".zip,application/zip" onChange={(file) => void take(file)}>
      {(props) => (
        <Button {...props} variant="default" loading={isBusy} leftSection={<IconPackageImport size={14} />}>
          Import a drill…
        </Button>
      )}
    </FileButton>
  );
}
