import { formatInstant } from '../../../shared/basics/time';
import type { ParticipantInject } from '../../../shared/participants/participant-view';
import card from '../page/card.module.css';
import classes from './injects.module.css';

/** What was answered to an inject and is in the record. Acknowledgements have their own line. */
export function Replies({ inject: { replies } }: { readonly inject: ParticipantInject }) {
  return replies
    .filter(({ tag }) => tag !== 'acknowledgement')
    .map(({ seq, at, who, text }) => (
      <div key={seq}>
        <p className={card.soft}>
          {who}, {formatInstant(at)}
        </p>
        <p className={classes.reply}>{text}</p>
      </div>
    ));
}
