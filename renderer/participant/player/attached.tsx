import { useEffect, useState } from 'react';
import type { AttachedFile } from '../../../shared/model/attachment';
import { looksLikePicture } from '../../../shared/model/file-name';
import { attachmentName, sizeWords } from '../../../shared/model/attachment-words';
import type { ParticipantInject } from '../../../shared/participants/participant-view';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { fetchFile } from './fetch-file';
import classes from './attached.module.css';

/** What an inject has with it: pictures are shown, files are saved by a press, addresses are there to be read. */
export function Attached({ inject: { id, attachments = [] } }: { readonly inject: ParticipantInject }) {
  if (attachments.length === 0) return null;
  return (
    <ul className={classes.attached} aria-label="With this inject">
      {attachments.map((it) => (
        <li key={attachmentName(it)}>
          {it.kind === 'link' ? (
            <span className={classes.address}>
              {it.about !== undefined && `${it.about}: `}
              {it.address}
            </span>
          ) : looksLikePicture(it.name) ? (
            <Picture inject={id} file={it} />
          ) : (
            <FileToSave inject={id} file={it} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface OfInject {
  readonly inject: string;
  readonly file: AttachedFile;
}

function Picture({ inject, file }: OfInject) {
  const [address, setAddress] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const { hash } = file;
  useEffect(() => {
    let isGone = false;
    let made: string | undefined;
    void fetchFile(inject, hash).then((blob) => {
      if (isGone) return;
      if (blob === undefined || !blob.type.startsWith('image/')) return setMissing(true);
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [inject, hash]);
  if (isMissing) return <FileToSave inject={inject} file={file} />;
  return (
    <figure className={classes.picture}>
      {address === undefined ? (
        <span className={card.soft}>Loading {file.name} …</span>
      ) : (
        <img src={address} alt={file.about ?? file.name} />
      )}
      {file.about !== undefined && <figcaption className={card.soft}>{file.about}</figcaption>}
    </figure>
  );
}

function FileToSave({ inject, file }: OfInject) {
  const [trouble, setTrouble] = useState(false);
  const save = async (): Promise<void> => {
    const blob = await fetchFile(inject, file.hash);
    setTrouble(blob === undefined);
    if (blob === undefined) return;
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = file.name;
    link.click();
    // the browser reads the blob after the click has been handled
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <>
      <button type="button" className={controls.button} onClick={() => void save()}>
        Save {file.name} ({sizeWords(file.size)})
      </button>
      {trouble && (
        <p className={card.soft} role="alert">
          {file.name} could not be fetched. Look whether you are connected, then press once more.
        </p>
      )}
    </>
  );
}
