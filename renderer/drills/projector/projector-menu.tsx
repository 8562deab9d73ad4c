import { Button, Checkbox, NumberInput, Popover, Textarea } from '@mantine/core';
import { IconScreenShare } from '@tabler/icons-react';
import { useState } from 'react';
import { MINUTE } from '../../../shared/basics/time';
import type { ProjectorPanel } from '../../../shared/model/projector';
import band from '../room/exercise-band.module.css';
import { useRoom } from '../room/room-context';
import { openProjector, useProjector } from './projector-settings';
import classes from './projector-menu.module.css';

const PANELS: readonly { readonly panel: ProjectorPanel; readonly name: string }[] = [
  { panel: 'clock', name: 'Clock' },
  { panel: 'lanes', name: 'Work: now and done' },
  { panel: 'services', name: 'Services and RTO' },
  { panel: 'injects', name: 'Released injects' },
  { panel: 'question', name: 'Question' },
  { panel: 'countdown', name: 'Countdown' },
  { panel: 'duties', name: 'Who is told by when' },
  { panel: 'join', name: 'How to join, while shared (F9)' },
  { panel: 'forecast', name: 'Planned ends of work (a forecast)' },
  { panel: 'hotwash', name: 'Hot wash, after EndEx' },
  { panel: 'automatic', name: 'Steps that the clock ended' },
];

/** The window for the room: opened here, and what is on it is switched here. */
export function ProjectorMenu() {
  const { view, look, toBoard } = useRoom();
  const isOpen = view.panel === 'projector';
  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-end" width={320} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={band.fact}
          data-last
          aria-expanded={isOpen}
          aria-keyshortcuts="P"
          onClick={() => look({ panel: isOpen ? 'none' : 'projector' })}
        >
          <IconScreenShare size={14} aria-hidden /> Projector <kbd className={band.key}>P</kbd>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Projector">
        <Settings />
      </Popover.Dropdown>
    </Popover>
  );
}

function Settings() {
  const { runId } = useRoom();
  const { settings, change } = useProjector(runId);
  if (settings === undefined) return null;
  return (
    <div className={classes.settings}>
      <Button
        size="sm"
        leftSection={<IconScreenShare size={16} />}
        data-autofocus
        onClick={() => void openProjector(runId)}
      >
        Open the window for the room
      </Button>
      <p className={classes.soft}>
        It shows what the room knows, never what is hidden or still to come. Move it to the projector, or share it in
        the video call; F fills the screen.
      </p>
      <fieldset className={classes.panels}>
        <legend className={classes.legend}>On the screen</legend>
        {PANELS.map(({ panel, name }) => (
          <Checkbox
            key={panel}
            size="xs"
            label={name}
            checked={settings.panels[panel]}
            onChange={(event) => change({ panels: { [panel]: event.currentTarget.checked } })}
          />
        ))}
      </fieldset>
      <AskRoom
        key={settings.question}
        shown={settings.question}
        onAsk={(question) => change({ question, panels: { question: true } })}
        onClear={() => change({ clear: ['question'] })}
      />
      <CountDown
        isOn={settings.countdownTo !== undefined}
        onStart={(countdown) => change({ countdown, panels: { countdown: true } })}
        onStop={() => change({ clear: ['countdown'] })}
      />
    </div>
  );
}

interface AskProps {
  readonly shown: string | undefined;
  readonly onAsk: (question: string) => void;
  readonly onClear: () => void;
}

function AskRoom({ shown, onAsk, onClear }: AskProps) {
  const [text, setText] = useState(shown ?? '');
  return (
    <div className={classes.part}>
      <Textarea
        size="xs"
        label="Question to the room"
        autosize
        minRows={2}
        maxRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        {shown !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            Take it off
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          disabled={text.trim() === '' || text === shown}
          onClick={() => onAsk(text)}
        >
          Show it
        </Button>
      </div>
    </div>
  );
}

interface CountProps {
  readonly isOn: boolean;
  readonly onStart: (length: number) => void;
  readonly onStop: () => void;
}

function CountDown({ isOn, onStart, onStop }: CountProps) {
  const [minutes, setMinutes] = useState(5);
  return (
    <div className={classes.part}>
      <div className={classes.count}>
        <NumberInput
          size="xs"
          label="Countdown (min)"
          min={1}
          max={240}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => setMinutes(Number(value) || 1)}
        />
        {isOn && (
          <Button size="xs" variant="subtle" color="gray" onClick={onStop}>
            Take it off
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onStart(minutes * MINUTE)}>
          {isOn ? 'Start again' : 'Start'}
        </Button>
      </div>
    </div>
  );
}
