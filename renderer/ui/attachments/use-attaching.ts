import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { isSameAttachment, type Attachment } from '../../../shared/model/attachment';
import { keepFile } from '../../client/keep-file';

const MOST = 20;

export interface Attaching {
  readonly isBusy: boolean;
  /** Why something was not attached, as a sentence. */
  readonly trouble: string | undefined;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly add: (more: Attachment) => void;
  /** On whatever takes files that are pasted or dropped. */
  readonly target: {
    readonly onPaste: (event: ClipboardEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
  };
}

/** Files and links on their way to something: chosen, pasted or dropped. They are in the workspace before they are in the list. */
export function useAttaching(
  attachments: readonly Attachment[],
  onChange: (attachments: Attachment[]) => void,
): Attaching {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const latest = useRef(attachments);
  useEffect(() => {
    latest.current = attachments;
  }, [attachments]);

  const add = (more: Attachment): void => {
    if (latest.current.some((it) => isSameAttachment(it, more))) return;
    if (latest.current.length >= MOST) return setTrouble(`${MOST} attachments are the most: this one was left out.`);
    latest.current = [...latest.current, more];
    onChange([...latest.current]);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    for (const file of files) {
      const kept = await keepFile(file);
      if (kept.ok) add(kept.value);
      else setTrouble(kept.error);
    }
    setBusy(false);
  };
  const takeFrom = (event: ClipboardEvent | DragEvent, data: DataTransfer | null): void => {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  };
  return {
    isBusy,
    trouble,
    take,
    add,
    target: {
      onPaste: (event) => isWriting(event.clipboardData) || takeFrom(event, event.clipboardData),
      onDrop: (event) => takeFrom(event, event.dataTransfer),
      onDragOver: (event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      },
    },
  };
}

/** Copied out of a document: the picture that comes with it is one of the words themselves. */
const isWriting = ({ types }: DataTransfer): boolean => types.includes('text/plain') && types.includes('text/html');
