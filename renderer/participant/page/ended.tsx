import { useEffect, useRef } from 'react';
import { formatInstant } from '../../../shared/basics/time';
import { rights } from '../../../shared/participants/rights';
import { outcomeWord } from '../../ui/outcome-words';
import { useDesk } from '../desk';
import card from './card.module.css';

/** After EndEx: how it ended, and what can still be done. */
export function Ended() {
  const { view } = useDesk();
  const ended = view.run?.ended;
  const place = useRef<HTMLElement>(null);
  const isOver = ended !== undefined;
  // Whoever is reading an inject further down has to see that it is over, and the form that is left to fill in.
  useEffect(() => {
    if (isOver) place.current?.scrollIntoView({ block: 'start' });
  }, [isOver]);
  if (ended === undefined) return null;
  return (
    <section ref={place} className={card.card} aria-label="End of the exercise">
      <h2 className={card.title}>The exercise has ended</h2>
      <p className={card.text}>
        {outcomeWord[ended.outcome]} at {formatInstant(ended.at)}.
        {rights[view.me.role].say.includes('note') &&
          ' What you write now still goes into the record, as written after the end.'}
      </p>
    </section>
  );
}
