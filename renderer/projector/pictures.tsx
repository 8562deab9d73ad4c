import { useCallback } from 'react';
import type { AttachedFile, Attachment } from '../../shared/model/attachment';
import { attachmentName } from '../../shared/model/attachment-words';
import { looksLikePicture } from '../../shared/model/file-name';
import { call } from '../client/client';
import { usePicture } from '../client/pictures';
import classes from './projector.module.css';

interface Props {
  readonly runId: string;
  readonly attachments: readonly Attachment[];
}

/** More side by side cannot be read from the last row. */
const SHOWN = 2;

/** The pictures of the inject on the table; whatever else it has with it is named. */
export function Pictures({ runId, attachments }: Props) {
  const pictures = attachments.filter((it) => it.kind === 'file').filter(({ name }) => looksLikePicture(name));
  const shown = pictures.slice(0, SHOWN);
  const others = attachments.filter((it) => !shown.some((picture) => picture === it));
  return (
    <>
      {others.length > 0 && <p className={classes.files}>With it: {others.map(attachmentName).join(', ')}</p>}
      {shown.length > 0 && (
        <div className={classes.pictures}>
          {shown.map((file) => (
            <Picture key={file.hash} runId={runId} file={file} />
          ))}
        </div>
      )}
    </>
  );
}

function Picture({ runId, file: { hash, name, about } }: { readonly runId: string; readonly file: AttachedFile }) {
  const fetch = useCallback(
    async (wanted: string) => {
      const found = await call('projector.picture', { runId, hash: wanted });
      return found.ok ? found.value.bytes : undefined;
    },
    [runId],
  );
  const url = usePicture(hash, fetch);
  return url === undefined ? null : <img src={url} alt={about ?? name} />;
}
