import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDuration, formatInstant, MINUTE } from '../../../shared/basics/time';
import { beginsAfterActivation } from '../../../shared/analysis/activation';
import { comingUp } from '../../../shared/analysis/coming-up';
import { isRealEvent } from '../../../shared/model/real-event';
import type { Command } from '../../../shared/model/run';
import { useConnection } from '../../client/client';
import { useExerciseTime } from '../../client/exercise-time';
import { KeyHint } from '../../ui/key-hint';
import { EndDialog } from '../end/end-dialog';
import { storyTime } from '../../ui/story-time';
import { clockState, type ClockState } from './clock-state';
import { JumpMenu } from './jump-menu';
import { StopMenu } from './stop-menu';
import { RoomTime } from './room-time';
import { useRoom } from './room-context';
import classes from './clock-strip.module.css';

/** The program behind the page is gone: nobody keeps the clock. */
const unanswered: ClockState = { kind: 'trouble', word: 'NO ANSWER' };

/** The exercise clock, how it stands, and what moves it. */
export function ClockStrip() {
  const { live, workflow, scenario, isOver } = useRoom();
  const isConnected = useConnection() === 'connected';
  const state = isConnected || isOver ? clockState(live.board, live.clock, scenario) : unanswered;
  return (
    <div className={classes.strip}>
      <Clock />
      <div className={classes.state} data-kind={state.kind} role="status">
        <span className={classes.word}>{state.word}</span>
        {state.detail !== undefined && <span className={classes.detail}>{state.detail}</span>}
      </div>
      <div className={classes.facts}>
        {scenario.startsAt !== undefined && <StoryTime startsAt={scenario.startsAt} />}
        <Since point="detection" word="Detected" />
        {!isRealEvent(scenario) && <RoomTime />}
        {!beginsAfterActivation(workflow) && <Since point="declaration" word="Declared" />}
      </div>
      <NextDue />
      {!isOver && <Controls />}
    </div>
  );
}

function Clock() {
  const { runId } = useRoom();
  return (
    <time className={classes.clock} aria-label="Exercise time">
      {formatInstant(useExerciseTime(runId))}
    </time>
  );
}

function StoryTime({ startsAt }: { readonly startsAt: string }) {
  const { runId, scenario } = useRoom();
  return (
    <>
      <span className={classes.label}>{isRealEvent(scenario) ? 'Clock' : 'Story'}</span>
      <span>{storyTime(startsAt, useExerciseTime(runId))}</span>
    </>
  );
}

/** The clocks of detection and declaration, beside the one of the disruption. */
function Since({ point, word }: { readonly point: 'detection' | 'declaration'; readonly word: string }) {
  const { runId, live } = useRoom();
  const now = useExerciseTime(runId);
  const at = live.board.zeroPoints[point];
  const ago = Math.max(0, Math.floor((now - (at ?? now)) / MINUTE) * MINUTE);
  return (
    <>
      <span className={classes.label}>{word}</span>
      <span>{at === undefined ? 'not yet' : ago === 0 ? '0 min' : formatDuration(ago)}</span>
    </>
  );
}

/** The next thing that will happen is always in sight. */
function NextDue() {
  const { runId, live, workflow, scenario } = useRoom();
  const now = useExerciseTime(runId);
  const next = comingUp(live.board, workflow, scenario).find(({ at }) => at > now);
  const isForeseen = live.record.frozen.settings.event?.noPlan === undefined;
  if (next === undefined || live.board.ended !== undefined || !isForeseen) return <div className={classes.next} />;
  return (
    <div className={classes.next}>
      <span className={classes.label}>Next, in {formatDuration(Math.ceil((next.at - now) / 1000) * 1000)}</span>
      <span className={classes.nextText} title={next.text}>
        {next.text}
      </span>
    </div>
  );
}

function Controls() {
  const { live, scenario, give, toBoard } = useRoom();
  const isReal = isRealEvent(scenario);
  const [ending, setEnding] = useState(false);
  const { running } = live.clock;
  const act = (command: Command): void => {
    void give(command);
    toBoard();
  };
  return (
    <div className={classes.controls}>
      <Button.Group>
        <Button
          variant={running ? 'default' : 'filled'}
          leftSection={running ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
          rightSection={<KeyHint keys="Space" />}
          onClick={() => act({ kind: running ? 'pause' : 'resume' })}
          aria-keyshortcuts="Space F8"
        >
          {running ? 'Pause' : live.board.startEx !== undefined ? 'Continue' : isReal ? 'Run' : 'StartEx'}
        </Button>
        {!isReal && <StopMenu />}
      </Button.Group>
      <Button.Group>
        <Tooltip label="Next due: runs the clock at once to the next event or planned end">
          <Button
            variant="default"
            px={10}
            rightSection={<KeyHint keys="J" />}
            onClick={() => act({ kind: 'jump', to: 'next' })}
            aria-label="Next due"
            aria-keyshortcuts="J"
          >
            <IconPlayerTrackNext size={16} aria-hidden />
          </Button>
        </Tooltip>
        <JumpMenu />
      </Button.Group>
      {!isReal && <Speed act={act} />}
      <Button variant="default" px={10} onClick={() => setEnding(true)}>
        {isReal ? 'Close the record…' : 'EndEx…'}
      </Button>
      <EndDialog opened={ending} onClose={() => setEnding(false)} />
    </div>
  );
}

function Speed({ act }: { readonly act: (command: Command) => void }) {
  const { live, toBoard } = useRoom();
  return (
    <Menu position="bottom-end" onClose={toBoard}>
      <Menu.Target>
        <Button variant="default" px={10} rightSection={<IconChevronDown size={14} />} aria-label="Speed">
          ×{live.clock.speed}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SPEEDS.map((factor) => (
          <Menu.Item key={factor} onClick={() => act({ kind: 'speed', factor })}>
            ×{factor} – one minute is {formatDuration(factor * 60_000)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const SPEEDS = [1, 5, 10, 30, 60, 300, 600] as const;
