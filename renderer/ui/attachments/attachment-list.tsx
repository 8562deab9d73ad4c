import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconFile, IconLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Attachment } from '../../../shared/model/attachment';
import { attachmentName, sizeWords } from '../../../shared/model/attachment-words';
import { usePicture } from '../../client/pictures';
import { AttachmentView } from './attachment-view';
import classes from './attachments.module.css';

interface Props {
  readonly attachments: readonly Attachment[];
  /** Absent where they are only read. */
  readonly onChange?: ((attachments: Attachment[]) => void) | undefined;
  readonly label?: string;
}

/** Pictures, files and links with something: each small, and whole when it is chosen. */
export function AttachmentList({ attachments, onChange, label = 'Attachments' }: Props) {
  const [open, setOpen] = useState<number>();
  if (attachments.length === 0) return null;
  const shown = open === undefined ? undefined : attachments[open];
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {attachments.map((it, index) => (
          <li key={it.kind === 'file' ? it.hash : it.address} className={classes.item}>
            <Tile attachment={it} onOpen={() => setOpen(index)} />
            {onChange && (
              <ActionIcon
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={`Take ${attachmentName(it)} off`}
                onClick={() => onChange(attachments.toSpliced(index, 1))}
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {shown !== undefined && open !== undefined && (
        <AttachmentView
          attachment={shown}
          onClose={() => setOpen(undefined)}
          onChange={onChange && ((changed) => onChange(attachments.with(open, changed)))}
        />
      )}
    </>
  );
}

function Tile({ attachment, onOpen }: { readonly attachment: Attachment; readonly onOpen: () => void }) {
  const url = usePicture(attachment.kind === 'file' ? attachment.hash : undefined);
  const name = attachmentName(attachment);
  const Icon = attachment.kind === 'link' ? IconLink : IconFile;
  return (
    <UnstyledButton className={classes.tile} onClick={onOpen} title={attachment.about ?? name}>
      {url === undefined ? (
        <span className={classes.icon}>
          <Icon size={14} aria-hidden />
        </span>
      ) : (
        <img className={classes.thumb} src={url} alt="" />
      )}
      <span className={classes.name}>{name}</span>
      {attachment.kind === 'file' && <span className={classes.size}>{sizeWords(attachment.size)}</span>}
    </UnstyledButton>
  );
}
