import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { channelName, channelsOf, deadBy, otherChannels } from '../../../shared/analysis/duties/channels';
import type { DutyClock } from '../../../shared/analysis/duties/duty-clocks';
import { dutyRule } from '../../../shared/analysis/duties/duty-words';
import { namesOf } from '../../../shared/model/names';
import { KeyHint } from '../../ui/key-hint';
import { Speaker } from '../log/speaker';
import { useRoom } from '../room/room-context';
import { PreparedMessage } from './prepared-message';
import classes from './duties-panel.module.css';

const tellId = 'tell-now';

/** Enter then records that the chosen duty was met. */
export const focusTell = (): void =>
  void requestAnimationFrame(() => document.getElementById(tellId)?.focus({ preventScroll: true }));

interface Props {
  readonly clock: DutyClock;
  readonly onDone: () => void;
}

/** By which channel, on whose word. A dead channel is said before it is used; the record keeps that nothing arrived. */
export function TellForm({ clock, onDone }: Props) {
  const { live, workflow, isOver, give } = useRoom();
  const { duty } = clock;
  const channels = channelsOf(workflow);
  const approver = duty.approver === undefined ? '' : namesOf(workflow).name('roles', duty.approver);
  const [channel, setChannel] = useState(duty.channel ?? channels[0]?.key ?? '');
  const [approvedBy, setApprovedBy] = useState(approver);
  const dead = deadBy(live.board, workflow, channel);
  const other = otherChannels(live.board, workflow, channel)[0];
  const record = async (): Promise<void> => {
    const said = approvedBy.trim();
    const told = { kind: 'tell', duty: duty.key, channel, ...(said !== '' && { approvedBy: said }) } as const;
    if (await give(told)) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (channel !== '') void record();
      }}
    >
      <h3 className={classes.title}>{duty.name}</h3>
      <p className={classes.rule}>
        {duty.kind !== 'protocol' && `Towards ${duty.recipient} (${duty.kind}): `}
        {dutyRule(duty, workflow)}
      </p>
      {duty.trigger !== undefined && <p className={classes.rule}>Applies when: {duty.trigger}</p>}
      <div className={classes.pair}>
        {channels.length === 0 ? (
          <TextInput
            label="By which channel"
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value)}
          />
        ) : (
          <Select
            label="By which channel"
            allowDeselect={false}
            data={channels.map(({ key, name }) => ({
              value: key,
              label: deadBy(live.board, workflow, key) === undefined ? name : `${name} – dead`,
            }))}
            value={channel}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(value) => value !== null && setChannel(value)}
          />
        )}
        <Speaker label="Approved by" placeholder="nobody" value={approvedBy} onChange={setApprovedBy} />
      </div>
      {approver !== '' && approvedBy.trim() === '' && (
        <p className={classes.rule}>Recorded as sent without the approval of {approver}.</p>
      )}
      {dead !== undefined && (
        <p className={classes.dead} role="alert">
          {channelName(workflow, channel)} is dead: {dead.why}. What is sent by it is recorded as not delivered.
          {other !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => setChannel(other.key)}>
              Use {other.name}
              {other.outOfBand === true && ', out of band'}
            </Button>
          )}
        </p>
      )}
      <div className={classes.buttons}>
        <Button id={tellId} type="submit" size="sm" disabled={channel === ''} rightSection={<KeyHint keys="Enter" />}>
          {dead === undefined ? 'They were told' : 'Not delivered'}
        </Button>
        {!isOver && clock.waived === undefined && <Waive duty={duty.key} />}
      </div>
      <PreparedMessage template={duty.template} />
    </form>
  );
}

/** A duty that the disruption does not bring about. */
function Waive({ duty }: { readonly duty: string }) {
  const { give } = useRoom();
  const [why, setWhy] = useState<string>();
  if (why === undefined)
    return (
      <Button size="sm" variant="subtle" color="gray" onClick={() => setWhy('')}>
        Does not apply…
      </Button>
    );
  return (
    <TextInput
      className={classes.why}
      aria-label="Why it does not apply"
      placeholder="why; Enter"
      autoFocus
      value={why}
      onChange={(event) => setWhy(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (why.trim() !== '') void give({ kind: 'waive', duty, why: why.trim() });
      }}
    />
  );
}
