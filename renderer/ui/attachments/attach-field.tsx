import type { Attachment } from '../../../shared/model/attachment';
import { ErrorNote } from '../error-note';
import { AttachButtons } from './attach-buttons';
import { AttachmentList } from './attachment-list';
import { useAttaching } from './use-attaching';
import classes from './attachments.module.css';

interface Props {
  readonly attachments: readonly Attachment[];
  readonly onChange: (attachments: Attachment[]) => void;
}

/** Attachments as a field of a form: a place to drop and paste on, and what is there already. */
export function AttachField({ attachments, onChange }: Props) {
  const attaching = useAttaching(attachments, onChange);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a place to drop on; the buttons do the same
    <div className={classes.field} tabIndex={-1} {...attaching.target}>
      <AttachmentList attachments={attachments} onChange={onChange} />
      <div className={classes.add}>
        <AttachButtons attaching={attaching} />
        <span className={classes.hint}>Drop or paste pictures and files here</span>
      </div>
      {attaching.trouble !== undefined && <ErrorNote>{attaching.trouble}</ErrorNote>}
    </div>
  );
}
