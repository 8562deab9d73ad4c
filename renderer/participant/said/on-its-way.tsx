import type { Said } from '../../../shared/participants/said';
import { useSent } from '../desk';
import { SentState } from './sent-state';
import { saidWords } from './said-words';
import classes from './on-its-way.module.css';

/** What was said here and is not in the record yet, word for word; and of what is, when the last of it was saved. */
export function OnItsWay({ of }: { readonly of: (said: Said) => boolean }) {
  const sent = useSent(of);
  const open = sent.filter(({ state }) => state !== 'saved');
  const saved = sent.findLast(({ state }) => state === 'saved');
  return (
    <>
      {open.map((it) => (
        <div key={it.id} className={classes.open}>
          <p className={classes.words}>{saidWords(it.said)}</p>
          <SentState sent={it} />
        </div>
      ))}
      {saved !== undefined && <SentState sent={saved} />}
    </>
  );
}
