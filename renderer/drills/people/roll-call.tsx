import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { attendanceOf, attendanceWords, type Attendance } from '../../../shared/analysis/attendance';
import { rosterOf, type Posted } from '../../../shared/model/roster';
import { Standing } from '../../../shared/model/run';
import panel from '../palette/hand-inject.module.css';
import { useRoom } from '../room/room-context';
import { useJoined } from '../share/use-sharing';
import { rollCallCloseId, Vacancies } from './vacancies';
import classes from './roll-call.module.css';

const WORDS: Readonly<Record<Standing, string>> = {
  present: 'In the room',
  remote: 'Remote',
  'stand-in': 'Stand-in',
  absent: 'Absent',
};

/** Who takes part, and how: asked for at the beginning and whenever it changes. Every word is in the record with its time. */
export function RollCall() {
  const { runId, folds, workflow, scenario, look, give, toBoard } = useRoom();
  const posted = useMemo(() => rosterOf(workflow, scenario), [workflow, scenario]);
  const expected = useMemo(() => expectedOf(posted), [posted]);
  const called = useMemo(() => attendanceOf(folds.entries), [folds.entries]);
  const [guest, setGuest] = useState('');
  const joined = useJoined(runId);
  const others = new Set([...joined, ...called.map(({ who }) => who)]);
  const guests = [...others].filter((who) => !expected.some(({ name }) => name === who)).map((name) => ({ name }));
  const names: readonly Expected[] = [...expected, ...guests];
  const missing = names.filter(({ name }) => !called.some(({ who }) => who === name)).length;
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
        <CloseButton id={rollCallCloseId} size="sm" aria-label="Close" onClick={close} />
      </header>
      <Vacancies posted={posted} attendance={called} />
      <div className={classes.list}>
        {names.map(({ name, part }, index) => (
          <Person
            key={name}
            name={name}
            part={part}
            at={called.find(({ who }) => who === name)}
            isFirst={index === 0}
            say={say}
          />
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

interface Expected {
  readonly name: string;
  /** What they are asked for as: "Incident lead", "back-up of DBA on call". */
  readonly part?: string;
}

/** Those of the roster with what they play; a role that nobody is named for stands for itself. */
function expectedOf(posted: readonly Posted[]): readonly Expected[] {
  const parts = new Map<string, string[]>();
  for (const { name: role, people } of posted)
    for (const [index, { name }] of people.entries())
      parts.set(name.trim(), [...(parts.get(name.trim()) ?? []), index === 0 ? role : `back-up of ${role}`]);
  const people = [...parts].map(([name, all]) => ({ name, part: all.join(', ') }));
  return [...people, ...posted.filter((role) => role.people.length === 0).map(({ name }) => ({ name }))];
}

interface PersonProps {
  readonly name: string;
  readonly part: string | undefined;
  readonly at: Attendance | undefined;
  readonly isFirst: boolean;
  readonly say: (who: string, standing: Standing, standIn?: string) => void;
}

function Person({ name, part, at, isFirst, say }: PersonProps) {
  const [standIn, setStandIn] = useState(at?.standIn ?? '');
  return (
    <div className={classes.row} role="group" aria-label={name}>
      <span className={classes.name}>
        {name}
        {part !== undefined && <span className={classes.part}>{part}</span>}
      </span>
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
