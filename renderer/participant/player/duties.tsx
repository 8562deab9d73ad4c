import { formatInstant } from '../../../shared/basics/time';
import type { OpenDuty } from '../../../shared/participants/participant-view';
import { readClock } from '../../client/read-clock';
import { useWall } from '../../client/use-wall';
import { dueWords, dutyStatus, isDutyLate } from '../../ui/known-duty';
import { StatusShape } from '../../ui/status-shape';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import classes from './services.module.css';
import { TellForm } from './tell-form';

/** Whom this person has to see told, by when, and that they were; what comes first is on top. */
export function Duties() {
  const { view } = useDesk();
  const { duties, clock, run } = view;
  const wall = useWall();
  if (duties.length === 0 || clock === undefined) return null;
  const now = run?.ended?.at ?? readClock(clock, wall);
  return (
    <section className={card.card} aria-labelledby="duties">
      <h2 id="duties" className={card.heading}>
        Who has to be told
      </h2>
      <ul className={card.list}>
        {duties.map((duty) => (
          <ADuty key={duty.key} duty={duty} now={now} />
        ))}
      </ul>
    </section>
  );
}

function ADuty({ duty, now }: { readonly duty: OpenDuty; readonly now: number }) {
  const { name, recipient, told, approver, channels, message } = duty;
  const isLate = isDutyLate(duty, now);
  const due = dueWords(duty, now);
  const owed = due !== undefined && !isLate ? `to be told ${due}` : due;
  return (
    <li className={card.stack}>
      <div className={card.line}>
        <StatusShape status={dutyStatus(duty, told !== undefined, now)} size={18} />
        <span>
          <b>{name}</b>
          {recipient !== undefined && ` – ${recipient}`}
          <span className={classes.target} data-late={isLate || undefined}>
            {[owed, told && `told at ${formatInstant(told.at)} by ${told.by}`].filter(Boolean).join(', ') ||
              'no time set'}
          </span>
          {approver !== undefined && <span className={classes.target}>to be approved by {approver}</span>}
        </span>
      </div>
      {message !== undefined && (
        <details>
          <summary className={card.soft}>Prepared message</summary>
          <p className={card.text}>{message}</p>
        </details>
      )}
      {channels !== undefined && <TellForm duty={duty} channels={channels} />}
    </li>
  );
}
