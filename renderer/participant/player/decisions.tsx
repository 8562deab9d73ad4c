import { useState } from 'react';
import type { OpenDecision } from '../../../shared/participants/participant-view';
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

/** One press decides: the reason is written before it, where there is one. */
function ADecision({ open: { id, kind, name, description, options } }: { readonly open: OpenDecision }) {
  const { view, outbox } = useDesk();
  const [why, keep] = useWords(`why.${id}`);
  const [who, setWho] = useState('');
  const reason = {
    ...(why.trim() !== '' && { why: why.trim() }),
    ...(view.names !== undefined && who.trim() !== '' && { who: who.trim() }),
  };
  const close = (said: Parameters<typeof outbox.say>[0]): void => {
    outbox.say(said);
    keep('');
  };
  const ways =
    kind === 'decision'
      ? options.map(({ id: option, label, blocked }) => ({
          label: blocked ? `${label} (not possible now)` : label,
          blocked,
          said: { kind: 'choose', decision: id, option, ...reason } as const,
        }))
      : [true, false].map((approved) => ({
          label: approved ? 'Approve' : 'Do not approve',
          blocked: false,
          said: { kind: 'approve', gate: id, approved, ...reason } as const,
        }));
  return (
    <section className={card.card} aria-label={name}>
      <div>
        <h2 className={card.heading}>{kind === 'decision' ? 'To be decided' : 'To be approved'}</h2>
        <h3 className={card.title}>{name}</h3>
        {description !== undefined && <p className={card.soft}>{description}</p>}
      </div>
      <OnItsWay
        of={(said) => (said.kind === 'choose' && said.decision === id) || (said.kind === 'approve' && said.gate === id)}
      />{' '}
      {/* prettier-ignore */}
      {view.names !== undefined && <WhoField label="Decided by" value={who} onChange={setWho} />}
      <label className={controls.field}>
        <span className={controls.label}>Why (recorded with the decision)</span>
        <textarea
          className={controls.input}
          rows={2}
          maxLength={2_000}
          value={why}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      </label>
      <div className={classes.options}>
        {ways.map(({ label, blocked, said }) => (
          <button key={label} type="button" className={controls.button} disabled={blocked} onClick={() => close(said)}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
