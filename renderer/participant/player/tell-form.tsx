import { useId, useState } from 'react';
import type { OpenDuty } from '../../../shared/participants/participant-view';
import { useDesk } from '../desk';
import controls from '../page/controls.module.css';
import { OnItsWay } from '../said/on-its-way';
import { WhoField } from '../scribe/who-field';

interface Props {
  readonly duty: OpenDuty;
  readonly channels: NonNullable<OpenDuty['channels']>;
}

/** Opened first, then recorded with the way and the approval: a thumb slips. */
export function TellForm({ duty: { key, name, approver }, channels }: Props) {
  const { view, outbox } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const [channel, setChannel] = useState(channels[0]?.key ?? '');
  const [isApproved, setApproved] = useState(false);
  const [who, setWho] = useState('');
  const tell = (): void => {
    outbox.say({
      kind: 'tell',
      duty: key,
      channel: channel.trim(),
      ...(isApproved && approver !== undefined && { approvedBy: approver }),
      ...(who.trim() !== '' && { who: who.trim() }),
    });
    setApproved(false);
    setOpen(false);
  };
  const onItsWay = <OnItsWay of={(said) => said.kind === 'tell' && said.duty === key} />;
  if (!isOpen)
    return (
      <>
        {onItsWay}
        <div className={controls.row}>
          <button type="button" className={controls.button} onClick={() => setOpen(true)}>
            They were told…
          </button>
        </div>
      </>
    );
  return (
    <form
      className={controls.form}
      aria-label={`Tell ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (channel.trim() !== '') tell();
      }}
    >
      {onItsWay}
      {view.names !== undefined && <WhoField label="Told by" value={who} onChange={setWho} />}
      <div className={controls.field}>
        <label className={controls.label} htmlFor={id}>
          By which way
        </label>
        {channels.length === 0 ? (
          <input
            id={id}
            className={controls.input}
            maxLength={200}
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value)}
          />
        ) : (
          <select
            id={id}
            className={controls.input}
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value)}
          >
            {channels.map((it) => (
              <option key={it.key} value={it.key}>
                {it.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {approver !== undefined && (
        <label className={controls.tick}>
          <input type="checkbox" checked={isApproved} onChange={(event) => setApproved(event.currentTarget.checked)} />
          Approved by {approver}
        </label>
      )}
      <div className={controls.row}>
        <button type="submit" className={controls.button} data-main disabled={channel.trim() === ''}>
          Record it
        </button>
        <button type="button" className={controls.button} onClick={() => setOpen(false)}>
          Not yet
        </button>
      </div>
    </form>
  );
}
