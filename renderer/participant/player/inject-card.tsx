import { formatInstant } from '../../../shared/basics/time';
import type { ParticipantInject } from '../../../shared/participants/participant-view';
import { rights } from '../../../shared/participants/rights';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import { Acknowledge } from './acknowledge';
import { AnswerForm } from './answer-form';
import { Attached } from './attached';
import { Replies } from './replies';
import classes from './injects.module.css';

/** An inject as it was told: who says what, by which way, and what this person can say to it. */
export function InjectCard({ inject, isNew }: { readonly inject: ParticipantInject; readonly isNew: boolean }) {
  const { view } = useDesk();
  const { say } = rights[view.me.role];
  const { no, title, mode, from, to, message, at } = inject;
  return (
    <article className={card.card} data-new={isNew || undefined} aria-label={`Inject ${no}`}>
      <div>
        <div className={classes.top}>
          {isNew && <span className={card.new}>New</span>}
          <span className={card.soft}>Inject {no}</span>
          <time className={card.soft}>{formatInstant(at)}</time>
        </div>
        {title !== undefined && <h3 className={card.title}>{title}</h3>}
        <p className={`${card.soft} ${classes.route}`}>
          {mode} from {from}
          {to.length > 0 && ` to ${to.join(', ')}`}
        </p>
      </div>
      <p className={card.text}>{message}</p>
      <Attached inject={inject} />
      {say.includes('acknowledge') && <Acknowledge inject={inject} />}
      <Replies inject={inject} />
      {say.includes('answer') && <AnswerForm inject={inject} />}
    </article>
  );
}
