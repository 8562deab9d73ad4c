import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { formatDuration, MINUTE } from '../../../../shared/basics/time';
import type { ExerciseModule } from '../../../../shared/model/exercise-module';
import type { Scenario } from '../../../../shared/model/scenario';
import { useStore } from '../../../client/store';
import { chordOf } from '../../canvas/use-editor-keys';
import { focusField } from '../../editor/focus-field';
import { useEditor } from '../../editor/editor-context';
import { agendaRows } from './agenda-rows';
import { ModuleBlock } from './module-block';
import { removeModule } from './picked-module';
import { roomClock } from '../../../../shared/report/words/room-clock';
import classes from './agenda-strip.module.css';

const TICK = 15 * MINUTE;
const LEAST = 30 * MINUTE;

/** The agenda on both its axes: room time above, drawn to scale; the scenario time of each module below. */
export function AgendaStrip({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  const picked = useStore(editor.picked);
  const { ref, width } = useElementSize();
  const [held, setHeld] = useState<number>();
  const { rows, roomTime } = useMemo(() => agendaRows(scenario), [scenario]);
  const planned = scenario.plannedRoomTime ?? 0;
  // while a module is stretched the time under the pointer must not
  const span = held ?? Math.max(LEAST, roomTime, planned);
  const scale = Math.max(320, width) / span;
  if (rows.length === 0) return null;

  const resize = (module: ExerciseModule, time: number, gesture: string): void =>
    void editor.perform(
      'module.edit',
      { scenario: scenario.id, module: module.id, set: { roomTime: Math.max(1, Math.round(time / MINUTE)) * MINUTE }, what: 'room time' },
      { gesture },
    ); // prettier-ignore
  const pick = (module: ExerciseModule | undefined): void => {
    if (module !== undefined) editor.picked.set({ scenario: scenario.id, module: module.id });
  };
  const onKeyDown = (event: KeyboardEvent, index: number, module: ExerciseModule): void => {
    const chord = chordOf(event);
    const step = { arrowleft: -1, arrowright: 1 }[chord];
    const stretch = { 'shift+arrowleft': -MINUTE, 'shift+arrowright': MINUTE }[chord];
    const move = { 'alt+arrowleft': -1, 'alt+arrowright': 1 }[chord];
    if (step !== undefined) pick(rows[index + step]?.item.module);
    else if (stretch !== undefined) resize(module, module.roomTime + stretch, `stretch ${module.id}`);
    else if (move !== undefined) editor.perform('module.move', { scenario: scenario.id, module: module.id, by: move });
    else if (chord === 'enter') focusField('title', module.id);
    else if (chord === 'delete') removeModule(editor);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={classes.strip} aria-label="Agenda over room time">
      <div className={classes.axis} ref={ref}>
        {Array.from({ length: Math.ceil((span - TICK / 2) / TICK) }, (_, n) => (
          <time key={n} className={classes.tick} style={{ left: n * TICK * scale }}>
            {roomClock(n * TICK)}
          </time>
        ))}
        {rows.map((row, index) => (
          <ModuleBlock
            key={row.item.module.id}
            row={row}
            scenario={scenario}
            scale={scale}
            picked={picked}
            onPick={pick}
            onPickInject={(inject) => editor.picked.set({ scenario: scenario.id, part: 'agenda', inject })}
            onKeyDown={(event) => onKeyDown(event, index, row.item.module)}
            onHold={(isHeld) => setHeld(isHeld ? span : undefined)}
            onResize={resize}
          />
        ))}
        {planned > 0 && <div className={classes.planned} style={{ left: planned * scale }} aria-hidden />}
      </div>
      <p className={classes.sum}>
        {formatDuration(roomTime)} of room time{planned > 0 && `, planned ${formatDuration(planned)}`}
      </p>
    </section>
  );
}
