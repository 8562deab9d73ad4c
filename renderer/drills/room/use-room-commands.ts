import { IconAlertTriangle, IconNote, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconPlus, IconSchema, IconScreenShare, IconShare2, IconSpeakerphone, IconUsers } from '@tabler/icons-react'; // prettier-ignore
import { useMemo } from 'react';
import { dutiesOf } from '../../../shared/analysis/duties/duty';
import { isRealEvent } from '../../../shared/model/real-event';
import { useOfferedCommands } from '../../client/offered-commands';
import type { PaletteCommand } from '../../client/place';
import { useRoom } from './room-context';
import { entryFieldId } from './room-keys';

/** Of no use where something really happens. */
const OF_EXERCISES: ReadonlySet<string> = new Set(['drill-inject', 'drill-stop']);

/** What the palette (Ctrl K) offers while a drill is on screen. */
export function useRoomCommands(): void {
  const { live, workflow, scenario, isOver, view, give, look } = useRoom();
  const isReal = isRealEvent(scenario);
  const hasDuties = dutiesOf(workflow).length > 0;
  const { running } = live.clock;
  const { shows } = view;
  const commands = useMemo((): readonly PaletteCommand[] => {
    const clock: readonly PaletteCommand[] = [
      {
        id: 'drill-clock',
        label: running ? 'Pause the clock' : 'Let the clock run',
        icon: running ? IconPlayerPause : IconPlayerPlay,
        keys: 'F8',
        run: () => void give({ kind: running ? 'pause' : 'resume' }),
      },
      {
        id: 'drill-next',
        label: 'Run to the next event',
        icon: IconPlayerTrackNext,
        keys: 'J',
        run: () => void give({ kind: 'jump', to: 'next' }),
      },
      { id: 'drill-inject', label: 'Inject by hand', icon: IconPlus, keys: 'I', run: () => look({ panel: 'inject' }) },
      {
        id: 'drill-stop',
        label: 'Break or NO-PLAY',
        icon: IconPlayerPause,
        keys: 'B',
        run: () => look({ panel: 'stop' }),
      },
      {
        id: 'drill-jump',
        label: 'Jump to a time',
        icon: IconPlayerTrackNext,
        keys: 'M',
        run: () => look({ panel: 'jump' }),
      },
      {
        id: 'drill-added',
        label: 'Added step: not in the plan',
        icon: IconPlus,
        keys: 'U',
        run: () => look({ panel: 'added', shows: 'lanes' }),
      },
    ];
    const tell: PaletteCommand = {
      id: 'drill-tell',
      label: 'Who is told: record that somebody was',
      icon: IconSpeakerphone,
      keys: 'C',
      run: () => look({ panel: 'duties' }),
    };
    const share: PaletteCommand = {
      id: 'drill-share',
      label: 'Share with participants',
      icon: IconShare2,
      keys: 'F9',
      run: () => look({ panel: 'share' }),
    };
    const write = (entry: 'note' | 'gap'): void => {
      look({ entry });
      // The palette gives the focus back to where it was before it goes.
      setTimeout(() => document.getElementById(entryFieldId)?.focus(), 250);
    };
    return [
      ...(isOver ? [] : clock.filter(({ id }) => !isReal || !OF_EXERCISES.has(id))),
      { id: 'drill-note', label: 'Write a note', icon: IconNote, keys: 'N', run: () => write('note') },
      { id: 'drill-gap', label: 'Record a gap', icon: IconAlertTriangle, keys: 'G', run: () => write('gap') },
      {
        id: 'drill-projector',
        label: 'Projector: what the room sees',
        icon: IconScreenShare,
        keys: 'P',
        run: () => look({ panel: 'projector' }),
      },
      ...(hasDuties ? [tell] : []),
      ...(isReal ? [] : [share]),
      { id: 'drill-people', label: 'Roll call', icon: IconUsers, keys: 'R', run: () => look({ panel: 'people' }) },
      ...(isReal
        ? []
        : [
            {
              id: 'drill-feedback',
              label: 'Take in the feedback of a participant',
              icon: IconNote,
              run: () => look({ panel: 'feedback' }),
            },
          ]),
      {
        id: 'drill-evaluate',
        label: 'Rate the objectives',
        icon: IconNote,
        keys: 'V',
        run: () => look({ panel: 'evaluate' }),
      },
      {
        id: 'drill-drawing',
        label: shows === 'drawing' ? 'Show the lanes' : 'Show the drawing',
        icon: IconSchema,
        keys: 'W',
        run: () => look({ shows: shows === 'drawing' ? 'lanes' : 'drawing' }),
      },
    ];
  }, [running, isOver, isReal, shows, hasDuties, give, look]);
  useOfferedCommands('This drill', commands);
}
