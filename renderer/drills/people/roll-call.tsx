import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { attendanceOf, attendanceWords, type Attendance } from '../../../shared/analysis/attendance';
import { Standing } from '../../../shared/model/run';
import panel from '../palette/hand-inject.module.css';
import { useSpeakers } from '../log/use-speakers';
import { useRoom } from '../room/room-context';
import classes from './roll-call.module.css';

const WORDS: Readonly<Record<Standing, string>> = {
  present: 'In the room',
  remote: 'Remote',
  'stand-in': 'Stand-in',
  absent: 'Absent',
};

/** Who takes part, and how: asked for at the beginning and whenever it changes. Every word is in the record with its time. */
export function RollCall() {
  const { live, look, give, toBoard } = useRoom();
  const expected = useSpeakers();
  const { journal } = live.record;
  const called = useMemo(() => attendanceOf(journal), [journal]);
  const [guest, setGuest] = useState('');
  const names = [...new Set([...expected, ...called.map(({ who }) => who)])];
  const missing = names.filter((name) => !called.some(({ who }) => who === name)).length;
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  const say = (who: string, standing: Standing, standIn?: string): void =>
    void give({ kind: 'attend', who, standing, ...(standIn !== undefined && standIn !== '' && { standIn }) });
  return (
    <section className={panel.panel} aria-label="Roll call">
      <header className={panel.header}>
        <h2 className={panel.title}>
          Roll call{' '}
          <span className={classes.soft}>
            {attendanceWords(called)}
            {missing > 0 && `${called.length === 0 ? '' : ', '}${missing} not called yet`}
          </span>
        </h2>
        <CloseButton size="sm" aria-label="Close" onClick={close} />
      </header>
      <div className={classes.list}>
        {names.map((name, index) => (
          <Person key={name} name={name} at={called.find(({ who }) => who === name)} isFirst={index === 0} say={say} />
        ))}
        <form
          className={classes.row}
          onSubmit={(event) => {
            event.preventDefault();
            if (guest.trim() === '') return;
            say(guest.trim(), 'present');
            setGuest('');
          }}
        >
          <TextInput
            size="xs"
            aria-label="Somebody else"
            placeholder="Somebody else"
            value={guest}
            onChange={(event) => setGuest(event.currentTarget.value)}
          />
          <Button size="compact-sm" variant="default" type="submit" disabled={guest.trim() === ''}>
            Add
          </Button>
        </form>
      </div>
    </section>
  );
}

interface PersonProps {
  readonly name: string;
  readonly at: Attendance | undefined;
  readonly isFirst: boolean;
  readonly say: (who: string, standing: Standing, standIn?: string) => void;
}

function Person({ name, at, isFirst, say }: PersonProps) {
  const [standIn, setStandIn] = useState(at?.standIn ?? '');
  return (
    <div className={classes.row} role="group" aria-label={name}>
      <span className={classes.name}>{name}</span>
      <SegmentedControl
        size="xs"
        aria-label={`How ${name} takes part`}
        data={Standing.options.map((value) => ({ value, label: WORDS[value] }))}
        value={at?.standing ?? ''}
        autoFocus={isFirst}
        onChange={(value) => say(name, Standing.parse(value), value === 'stand-in' ? standIn.trim() : undefined)}
      />
      {at?.standing === 'stand-in' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            say(name, 'stand-in', standIn.trim());
          }}
        >
          <TextInput
            size="xs"
            aria-label={`Stand-in of ${name}`}
            placeholder="who stands in; Enter"
            value={standIn}
            onChange={(event) => setStandIn(event.currentTarget.value)}
          />
        </form>
      )}
    </div>
  );
}
