import { useState } from 'react';
import type { OpenDecision } from '../../../shared/participants/participant-view';
import type { Said } from '../../../shared/participants/said';
import { useDesk } from '../desk';
import card from '../page/card.module.css';
import controls from '../page/controls.module.css';
import { OnItsWay } from '../said/on-its-way';
import { useWords } from '../said/use-words';
import { WhoField } from '../scribe/who-field';
import classes from './decisions.module.css';

/** Decisions and approvals that this person may close now. */
export function Decisions() {
  const { view } = useDesk();
  return view.decisions.map((open) => <ADecision key={open.id} open={open} />);
}

interface Way {
  readonly label: string;
  readonly blocked: boolean;
  readonly said: Said;
}

/** Picked first, and decided by a second press: a thumb slips. */
function ADecision({ open: { id, kind, name, description, options } }: { readonly open: OpenDecision }) {
  const { view, outbox } = useDesk();
  const [why, keep] = useWords(`why.${id}`);
  const [who, setWho] = useState('');
  const [picked, pick] = useState<number>();
  const reason = {
    ...(why.trim() !== '' && { why: why.trim() }),
    ...(view.names !== undefined && who.trim() !== '' && { who: who.trim() }),
  };
  const ways: readonly Way[] =
    kind === 'decision'
      ? options.map(({ id: option, label, blocked }) => ({
          label: blocked ? `${label} (not possible now)` : label,
          blocked,
          said: { kind: 'choose', decision: id, option, ...reason },
        }))
      : [true, false].map((approved) => ({
          label: approved ? 'Approve' : 'Do not approve',
          blocked: false,
          said: { kind: 'approve', gate: id, approved, ...reason },
        }));
  const way = ways[picked ?? -1];
  const close = (): void => {
    if (way === undefined) return;
    outbox.say(way.said);
    keep('');
    pick(undefined);
  };
  return (
    <section className={card.card} aria-label={name}>
      <div>
        <h2 className={card.heading}>{kind === 'decision' ? 'To be decided' : 'To be approved'}</h2>
        <h3 className={card.title}>{name}</h3>
        {description !== undefined && <p className={card.soft}>{description}</p>}
      </div>
      <OnItsWay
        of={(said) => (said.kind === 'choose' && said.decision === id) || (said.kind === 'approve' && said.gate === id)}
      />
      {view.names !== undefined && <WhoField label="Decided by" value={who} onChange={setWho} />}
      <div className={classes.options}>
        {ways.map(({ label, blocked }, index) => (
          <button
            key={label}
            type="button"
            className={controls.button}
            aria-pressed={index === picked}
            disabled={blocked}
            onClick={() => pick(index)}
          >
            {label}
          </button>
        ))}
      </div>
      <label className={controls.field}>
        <span className={controls.label}>Why</span>
        <textarea
          className={controls.input}
          rows={2}
          maxLength={2_000}
          value={why}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      </label>
      <button type="button" className={controls.button} data-main disabled={way === undefined} onClick={close}>
        {kind === 'decision' ? 'Decide' : 'Record it'}
      </button>
    </section>
  );
}
