import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { shortInstant, storyClock } from '../../../../shared/basics/instant';
import { MINUTE, type Ms } from '../../../../shared/basics/time';
import { byNumber, plannedAt } from '../../../../shared/model/inject-order';
import type { Inject, Scenario } from '../../../../shared/model/scenario';
import { triggerSentence } from '../../../../shared/model/trigger-sentence';
import { useStore } from '../../../client/store';
import { chordOf } from '../../canvas/use-editor-keys';
import { focusField } from '../../editor/focus-field';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { addBelow, duplicatePicked, removePicked } from '../picked-inject';
import { spread } from './lanes';
import { Marker } from './marker';
import { timeScale, type TimeScale } from './time-scale';
import classes from './timeline.module.css';

const LABEL = 148;
const LANES = 3;
const EDGE = 16;

/** The injects over scenario time: dragged to another minute, or moved with the arrow keys. */
export function Timeline({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  const picked = useStore(editor.picked).inject;
  const workflow = useOfPlan((plan) => plan.workflow);
  const { ref, width } = useElementSize();
  const [held, setHeld] = useState<TimeScale>();
  const [zoom, setZoom] = useState(1);
  const injects = useMemo(() => byNumber(scenario.injects), [scenario.injects]);
  const timed = useMemo(() => timedOf(injects), [injects]);
  const last = timed.at(-1)?.at ?? 0;
  const fitting = useMemo(
    () => timeScale(last, { width: zoom * Math.max(320, width - 2 * EDGE), behind: LABEL }),
    [last, width, zoom],
  );
  // while an inject is dragged the time under the pointer must not stretch
  const scale = held ?? fitting;
  const places = useMemo(
    () => spread(timed.map(({ at }) => scale.x(at)), { lanes: LANES, width: LABEL }), // prettier-ignore
    [timed, scale],
  );
  const untimed = injects.filter((inject) => plannedAt(inject) === undefined);

  const pick = useCallback(
    (inject: Inject) => editor.picked.set({ scenario: scenario.id, inject: inject.id }),
    [editor, scenario.id],
  );
  const move = useCallback(
    (inject: Inject, to: Ms, gesture: string) =>
      void editor.perform('inject.move', { scenario: scenario.id, inject: inject.id, to }, { gesture }),
    [editor, scenario.id],
  );
  const drag = useCallback(
    (inject: Inject, x: number, gesture: string) => move(inject, scale.at(x), gesture),
    [move, scale],
  );
  const hold = useCallback((isHeld: boolean) => setHeld(isHeld ? fitting : undefined), [fitting]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent, inject: Inject) => {
      const chord = chordOf(event);
      const at = plannedAt(inject);
      const by = { arrowleft: -1, arrowright: 1, 'shift+arrowleft': -15, 'shift+arrowright': 15 }[chord];
      if (by !== undefined && at !== undefined) move(inject, at + by * MINUTE, `step ${inject.id}`);
      else if (chord === 'enter') focusField('title', inject.id);
      else if (chord === 'ctrl+enter') addBelow(editor);
      else if (chord === 'ctrl+d') duplicatePicked(editor);
      else if (chord === 'delete') removePicked(editor);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [editor, move],
  );

  return (
    <section className={classes.timeline} aria-label="Injects over scenario time">
      <Zoom zoom={zoom} onZoom={setZoom} />
      <div className={classes.lanes} ref={ref}>
        <div className={classes.axis} style={{ marginInline: EDGE, width: scale.width }}>
          {scale.ticks.map((at) => (
            <div key={at} className={classes.tick} style={{ left: scale.x(at) }}>
              <time>{shortInstant(at)}</time>
              {scenario.startsAt !== undefined && (
                <time className={classes.story}>{storyClock(at, scenario.startsAt)}</time>
              )}
            </div>
          ))}
          {timed.map(({ inject, at }, index) => (
            <Marker
              key={inject.id}
              inject={inject}
              x={scale.x(at)}
              lane={places[index]?.lane ?? 0}
              room={places[index]?.room ?? LABEL}
              isPicked={inject.id === picked}
              said={triggerSentence(inject.trigger, workflow)}
              onPick={pick}
              onKeyDown={onKeyDown}
              onHold={hold}
              onMove={drag}
            />
          ))}
        </div>
      </div>
      {untimed.length > 0 && (
        <div className={classes.untimed} role="group" aria-label="Without a time">
          {untimed.map((inject) => (
            <button
              key={inject.id}
              type="button"
              className={classes.chip}
              data-picked={inject.id === picked || undefined}
              title={`${inject.title}: ${triggerSentence(inject.trigger, workflow)}`}
              onClick={() => pick(inject)}
              onKeyDown={(event) => onKeyDown(event, inject)}
            >
              <b className={classes.no}>{inject.no}</b>
              <span className={classes.chipText}>{triggerSentence(inject.trigger, workflow)}</span>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

const MOST_ZOOM = 32;

const Zoom = ({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }) => (
  <div className={classes.zoom}>
    <ActionIcon size={22} aria-label="Show more time" disabled={zoom === 1} onClick={() => onZoom(zoom / 2)}>
      <IconMinus size={14} />
    </ActionIcon>
    <ActionIcon size={22} aria-label="Show less time" disabled={zoom === MOST_ZOOM} onClick={() => onZoom(zoom * 2)}>
      <IconPlus size={14} />
    </ActionIcon>
  </div>
);

const timedOf = (injects: readonly Inject[]) =>
  injects
    .flatMap((inject) => {
      const at = plannedAt(inject);
      return at === undefined ? [] : [{ inject, at }];
    })
    .toSorted((a, b) => a.at - b.at);
