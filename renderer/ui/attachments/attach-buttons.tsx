import { ActionIcon, FileButton, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconLink, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { Attachment } from '../../../shared/model/attachment';
import type { Attaching } from './use-attaching';

/** Two small buttons: a file from the disk, an address. Pictures can be pasted and dropped as well. */
export function AttachButtons({ attaching }: { readonly attaching: Attaching }) {
  return (
    <>
      <FileButton multiple onChange={(files) => void attaching.take(files)}>
        {(props) => (
          <Tooltip label="Attach files; a picture can be pasted or dropped too (25 MB each)">
            <ActionIcon
              {...props}
              size="sm"
              variant="subtle"
              color="gray"
              aria-label="Attach files"
              loading={attaching.isBusy}
            >
              <IconPaperclip size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </FileButton>
      <AttachLink onAdd={attaching.add} />
    </>
  );
}

function AttachLink({ onAdd }: { readonly onAdd: (link: Attachment) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const link = Attachment.safeParse({ kind: 'link', address: address.trim() });
  const add = (): void => {
    if (!link.success) return;
    onAdd(link.data);
    setAddress('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label="Attach a link" disabled={isOpen}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label="Attach a link"
            onClick={() => setOpen(!isOpen)}
          >
            <IconLink size={15} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          size="xs"
          w={280}
          aria-label="Address"
          placeholder="https://…  Enter attaches it"
          value={address}
          error={address.trim() !== '' && !link.success && 'An address begins with https:// or http://'}
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
