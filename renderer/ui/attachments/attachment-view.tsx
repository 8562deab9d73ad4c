import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Attachment } from '../../../shared/model/attachment';
import { attachmentName, sizeWords } from '../../../shared/model/attachment-words';
import { saveKept, usePicture } from '../../client/pictures';
import { ErrorNote } from '../error-note';
import classes from './attachments.module.css';

interface Props {
  readonly attachment: Attachment;
  readonly onClose: () => void;
  readonly onChange?: ((changed: Attachment) => void) | undefined;
}

/** One attachment: a picture is shown, anything else can be saved; nothing of it is ever opened here. */
export function AttachmentView({ attachment, onClose, onChange }: Props) {
  const url = usePicture(attachment.kind === 'file' ? attachment.hash : undefined);
  const [trouble, setTrouble] = useState<string>();
  const [about, setAbout] = useState(attachment.about ?? '');
  const [isCopied, setCopied] = useState(false);
  const describe = (): void => {
    const { about: before, ...rest } = attachment;
    const text = about.trim();
    if (text !== (before ?? '')) onChange?.({ ...rest, ...(text !== '' && { about: text }) });
  };
  return (
    <Modal
      opened
      onClose={() => {
        describe();
        onClose();
      }}
      title={<span className={classes.title}>{attachmentName(attachment)}</span>}
      size={url === undefined ? 'md' : 'xl'}
      transitionProps={{ duration: 0 }}
    >
      {url !== undefined && <img className={classes.picture} src={url} alt={attachment.about ?? ''} />}
      {onChange ? (
        <TextInput
          label="What it shows"
          description="Read out to whoever does not see it, and printed beside it."
          maxLength={500}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
      ) : (
        attachment.about !== undefined && <p className={classes.about}>{attachment.about}</p>
      )}
      <div className={classes.foot}>
        {attachment.kind === 'file' ? (
          <>
            <span className={classes.seal} title="The seal of its bytes">
              {sizeWords(attachment.size)} · SHA-256 {attachment.hash}
            </span>
            <Button variant="default" onClick={() => void saveKept(attachment).then(setTrouble)}>
              Save the file…
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            onClick={() => void navigator.clipboard.writeText(attachment.address).then(() => setCopied(true))}
          >
            {isCopied ? 'Copied' : 'Copy the address'}
          </Button>
        )}
      </div>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </Modal>
  );
}
