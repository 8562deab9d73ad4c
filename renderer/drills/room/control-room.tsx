import { useMemo } from 'react';
import { IconArrowLeft } from '@tabler/icons-react';
import { Anchor } from '@mantine/core';
import { address } from '../../client/navigation';
import { useRun } from '../../client/run-store';
import { Loaded } from '../../ui/loaded';
import { ConsequenceLine } from './consequence-line';
import { ClockStrip } from './clock-strip';
import { EventLog } from '../log/event-log';
import { Evaluate } from '../evaluate/evaluate';
import { forkOf } from '../../../shared/analysis/compare-runs';
import { Compare } from '../compare/compare';
import { FeedbackPanel } from '../feedback/feedback-panel';
import { RollCall } from '../people/roll-call';
import { DutiesPanel } from '../duties/duties-panel';
import { DutyLine } from '../duties/duty-line';
import { ExerciseBand } from './exercise-band';
import { isRealEvent } from '../../../shared/model/real-event';
import { TimelineColumn } from '../event/timeline-column';
import { HandInject } from '../palette/hand-inject';
import { Hints } from './hints';
import { InjectColumn } from '../injects/inject-column';
import { RoomContext, useRoom } from './room-context';
import { useControlRoomKeys } from './room-keys';
import { ServiceStrip } from './service-strip';
import { SharePanel } from '../share/share-panel';
import { Stage } from '../lanes/stage';
import { useClockNotice } from './use-clock-notice';
import { useRoomCommands } from './use-room-commands';
import { useRoomState, type RoomInput } from './use-room-state';
import classes from './control-room.module.css';

/** A run on one screen: what is happening, what needs the facilitator, what comes next. */
export function ControlRoom({ runId, hints }: { readonly runId: string; readonly hints: boolean }) {
  return (
    <Loaded of={useRun(runId)} what="the drill">
      {(live) => <OpenRoom runId={runId} live={live} hints={hints} />}
    </Loaded>
  );
}

function OpenRoom({ hints, ...input }: RoomInput & { readonly hints: boolean }) {
  const { room, boardRef } = useRoomState(input);
  const fork = useMemo(() => forkOf(input.live.folds.entries), [input.live.folds.entries]);
  return (
    <RoomContext value={room}>
      <div className={classes.room}>
        <ExerciseBand
          back={
            <Anchor className={classes.back} href={address('drills')} underline="never">
              <IconArrowLeft size={14} aria-hidden /> Drills
            </Anchor>
          }
        />
        <ClockStrip />
        <ServiceStrip />
        <DutyLine />
        <div className={classes.columns}>
          {isRealEvent(room.scenario) ? <TimelineColumn /> : <InjectColumn />}
          <div ref={boardRef} className={classes.board} tabIndex={-1} aria-label="Board" role="region" data-board>
            <Stage />
            {room.view.panel === 'inject' && <HandInject />}
            {room.view.panel === 'evaluate' && <Evaluate />}
            {room.view.panel === 'people' && <RollCall />}
            {room.view.panel === 'feedback' && <FeedbackPanel />}
            {room.view.panel === 'duties' && <DutiesPanel />}
            {room.view.panel === 'share' && <SharePanel />}
            {room.view.panel === 'compare' && fork !== undefined && <Compare fork={fork} />}
          </div>
          <EventLog />
        </div>
        <ConsequenceLine />
        {hints && !room.isOver && <Hints />}
      </div>
      <RoomKeys />
    </RoomContext>
  );
}

function RoomKeys() {
  useClockNotice(useRoom().isOver);
  useControlRoomKeys();
  useRoomCommands();
  return null;
}
