import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanSummary } from '../../../shared/contract/contract';
import { call } from '../../client/client';
import { download } from '../../client/download';
import { ErrorNote } from '../../ui/error-note';
import { usualPaper } from '../../ui/usual-paper';

/** Chosen plans as one file to print, or to keep where it is found when nothing else works. */
export function PlanPack({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={14} />} onClick={() => setOpen(true)}>
        Plan pack…
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Plan pack"
        size={520}
        transitionProps={{ duration: 0 }}
      >
        <PackForm plans={plans} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function PackForm({ plans, onClose }: { readonly plans: readonly PlanSummary[]; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>(plans.map(({ id }) => id));
  const [format, setFormat] = useState<'html' | 'pdf'>('pdf');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const make = async (): Promise<void> => {
    setBusy(true);
    const paper = usualPaper(navigator.language);
    const made = await call('packs.make', { planIds: [...chosen], format, paper });
    setBusy(false);
    setTrouble(made.ok ? undefined : made.error.message);
    if (!made.ok) return;
    download(made.value);
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Stack gap={12}>
        <Text size="sm">
          Contacts, call tree, checklists to tick off, drawings and messages, readable without the app and without a
          network. Persons stand in it with their contacts, and its date on the cover: make a new one when a plan
          changes.
        </Text>
        <Checkbox.Group label="Plans" value={[...chosen]} onChange={setChosen}>
          <Stack gap={6} mt={6}>
            {plans.map(({ id, title }) => (
              <Checkbox key={id} value={id} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
        <SegmentedControl
          aria-label="Format"
          value={format}
          onChange={(value) => setFormat(value === 'html' ? 'html' : 'pdf')}
          data={[
            { value: 'pdf', label: 'PDF, to print' },
            { value: 'html', label: 'HTML, one file' },
          ]}
        />
        {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" loading={isBusy} disabled={chosen.length === 0}>
            Save file
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
