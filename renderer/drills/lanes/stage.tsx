import { Button } from '@mantine/core';
import { boardLanes } from '../../../shared/analysis/board-lanes';
import { formatInstant } from '../../../shared/basics/time';
import type { PlayStop } from '../../../shared/model/run';
import type { Inject } from '../../../shared/model/scenario';
import { KeyHint } from '../../ui/key-hint';
import { HotWash } from '../end/hot-wash';
import { SummaryCard } from '../end/summary-card';
import { InjectCard } from '../injects/inject-card';
import { useRoom } from '../room/room-context';
import { Drawing } from '../drawing/drawing';
import { Lanes } from './lanes';
import { useDigits } from './use-digits';
import classes from './stage.module.css';

/** The middle of the room: what has to be read now, and below it the board as lanes or as the drawing. */
export function Stage() {
  const { live, workflow } = useRoom();
  const lanes = boardLanes(live.board, workflow);
  // Kept here, so that work has the same digit after a look at the drawing.
  const digits = useDigits([...lanes.decisions, ...lanes.working, ...lanes.waiting].map(({ id }) => id));
  return (
    <>
      {live.board.ended === undefined ? <Standing /> : <SummaryCard />}
      <OnTheTable />
      <Shown lanes={lanes} digits={digits} />
    </>
  );
}

function Shown(props: Parameters<typeof Lanes>[0]) {
  const { view, isOver } = useRoom();
  switch (view.shows ?? (isOver ? 'wash' : 'lanes')) {
    case 'drawing':
      return <Drawing />;
    case 'wash':
      return <HotWash />;
    case 'lanes':
      return <Lanes {...props} />;
  }
}

/** Why play stands, where that needs a word. */
function Standing() {
  const { live } = useRoom();
  const hold = live.clock.running ? undefined : live.board.clock.hold;
  if (hold?.kind === 'interrupted') return <Interrupted />;
  if (hold?.kind === 'paused' && hold.stop !== undefined) return <Stopped stop={hold.stop} reason={hold.reason} />;
  return null;
}

/** The inject that is opened to be read, during play and afterwards; else the one at which the clock holds. */
function OnTheTable() {
  const { live, scenario, view, isOver } = useRoom();
  const hold = live.clock.running || isOver ? undefined : live.board.clock.hold;
  const held = scenario.injects.find(({ id }) => hold?.kind === 'inject' && id === hold.inject);
  const shown = scenario.injects.find(({ id }) => id === view.inject) ?? held;
  if (shown === undefined) return null;
  return (
    <>
      {held !== undefined && held !== shown && <AlsoHeld inject={held} />}
      <InjectCard key={shown.id} inject={shown} isHeld={shown === held} />
    </>
  );
}

/** The clock holds at an inject while another one is read. */
function AlsoHeld({ inject }: { readonly inject: Inject }) {
  const { look, toBoard } = useRoom();
  return (
    <div className={classes.interrupted} role="alert">
      <p>
        Inject {inject.no} holds the clock: {inject.title}
      </p>
      <Button
        className={classes.go}
        size="compact-md"
        onClick={() => {
          look({ inject: undefined });
          toBoard();
        }}
      >
        Read it
      </Button>
    </div>
  );
}

/** Play stands for everybody, and says why; what was on the table comes back with it. */
function Stopped({ stop, reason }: { readonly stop: PlayStop; readonly reason: string | undefined }) {
  const { live } = useRoom();
  return (
    <div className={classes.stopped} data-stop={stop} role="alert">
      <p>
        <strong>{stop === 'break' ? 'Break' : 'NO-PLAY'}</strong>
        {reason !== undefined && ` – ${reason}`}.{' '}
        {stop === 'break'
          ? `Play goes on from ${formatInstant(live.clock.at)}.`
          : 'Nothing of the exercise goes on. Say NO-PLAY three times, in the room and in the call.'}
      </p>
      <Continue />
    </div>
  );
}

function Interrupted() {
  const { live } = useRoom();
  return (
    <div className={classes.interrupted} role="alert">
      <p>
        The app stopped at {formatInstant(live.clock.at)}. Nothing that was shown is lost; the clock stands, and goes on
        from there when you say so.
      </p>
      <Continue />
    </div>
  );
}

function Continue() {
  const { give, toBoard } = useRoom();
  return (
    <Button
      className={classes.go}
      size="sm"
      rightSection={<KeyHint keys="Space" />}
      onClick={() => {
        void give({ kind: 'resume' });
        toBoard();
      }}
    >
      Continue
    </Button>
  );
}
