import { useCallback } from 'react';
import { boardLanes } from '../../../shared/analysis/board-lanes';
import { dutiesOf } from '../../../shared/analysis/duties/duty';
import { dueReplies } from '../../../shared/analysis/duties/duty-clocks';
import { playedInject } from '../../../shared/analysis/duties/played-inject';
import { formatInstant } from '../../../shared/basics/time';
import { isRealEvent } from '../../../shared/model/real-event';
import type { Workflow } from '../../../shared/model/workflow';
import { evenNow } from '../../client/even-time';
import { readClock } from '../../client/read-clock';
import { useTurnInject } from '../injects/use-turn-inject';
import { CAPTURES } from '../log/entry-kinds';
import { useRoom, type RoomView } from './room-context';
import { focusedField } from './escape-guard';
import { useEscapeGuard } from './use-escape-guard';
import { useHearKeys, useRoomKeys } from './use-room-keys';

/** The keys of the whole room; those of a piece of work are with the lanes. */
export function useControlRoomKeys(): void {
  useHearKeys();
  const { live, workflow, scenario, folds, view, isOver, look, give, forget, toBoard } = useRoom();
  const noLongerAsked = useCallback(() => look({ isWriting: false }), [look]);
  const guard = useEscapeGuard(noLongerAsked);
  const isReal = isRealEvent(scenario);
  const { turn } = useTurnInject();
  const toggle = (): void => void give({ kind: live.clock.running ? 'pause' : 'resume' });
  const decide = (): void => {
    const decision = boardLanes(live.board, workflow).decisions[0];
    if (decision === undefined) return write({ entry: 'decision' });
    look({ chosen: decision.id, shows: 'lanes', panel: 'none' });
    requestAnimationFrame(() => document.getElementById(whyFieldId(decision.id))?.focus());
  };
  const write = (entry: Pick<Partial<RoomView>, 'entry' | 'tag' | 'mend' | 'mendBy'>): void => {
    look(entry);
    requestAnimationFrame(() => document.getElementById(entryFieldId)?.focus());
  };
  const playReply = (): void => {
    const now = readClock(live.clock, evenNow());
    const next = dueReplies(scenario, folds.known.tellings).find(({ due }) => due <= now)?.reply;
    if (next === undefined) return;
    const { duty, from, message, id: reply } = next;
    void give({ kind: 'improvise', inject: playedInject({ duty, from, message, reply }, scenario.injects) });
  };
  const leave = (): void => {
    forget();
    if (!guard.leaves(focusedField())) return look({ isWriting: true });
    if (view.isWriting) look({ isWriting: false });
    if (view.asking !== undefined) look({ asking: undefined });
    else if (view.panel !== 'none') look({ panel: 'none' });
    else look({ chosen: undefined, inject: undefined, entry: 'note', tag: 'observation', mend: undefined });
    toBoard();
  };
  useRoomKeys({
    space: isOver ? undefined : toggle,
    F8: isOver ? undefined : toggle,
    j: isOver ? undefined : () => void give({ kind: 'jump', to: 'next' }),
    i: isOver || isReal ? undefined : () => look({ panel: view.panel === 'inject' ? 'none' : 'inject' }),
    ArrowLeft: isReal ? undefined : () => turn('earlier'),
    ArrowRight: isReal ? undefined : () => turn('later'),
    p: () => look({ panel: view.panel === 'projector' ? 'none' : 'projector' }),
    b: isOver || isReal ? undefined : () => look({ panel: 'stop' }),
    m: isOver ? undefined : () => look({ panel: 'jump' }),
    u: isOver ? undefined : () => look({ panel: 'added', shows: 'lanes' }),
    ...Object.fromEntries(
      CAPTURES.map(({ key, entry, tag }) => [key.toLowerCase(), () => write({ entry, tag })] as const),
    ),
    ...(hasDuties(workflow) && { c: () => look({ panel: 'duties', duty: undefined }) }),
    '.': isOver || isReal ? undefined : playReply,
    d: decide,
    z: () => write({ entry: 'mend', mend: undefined, mendBy: 'counter' }),
    t: () => write({ entry: 'mend', mend: undefined, mendBy: 'correct' }),
    w: () => look({ shows: view.shows === 'drawing' ? 'lanes' : 'drawing' }),
    h: isOver ? () => look({ shows: view.shows === undefined || view.shows === 'wash' ? 'lanes' : 'wash' }) : undefined,
    F9: isReal ? undefined : () => look({ panel: view.panel === 'share' ? 'none' : 'share' }),
    r: () => look({ panel: view.panel === 'people' ? 'none' : 'people' }),
    x: isOver
      ? undefined
      : () => void give({ kind: 'checkpoint', name: `at ${formatInstant(readClock(live.clock, evenNow()))}` }),
    v: () => look({ panel: view.panel === 'evaluate' ? 'none' : 'evaluate' }),
    Escape: leave,
  });
}

const hasDuties = (workflow: Workflow): boolean => dutiesOf(workflow).length > 0;

/** The one field in which notes and gaps are written. */
export const entryFieldId = 'room-entry';

export const whyFieldId = (id: string): string => `why-${id}`;
