import { useEffect, useRef, useState } from 'react';
import { consequences, type Consequences } from '../../../shared/analysis/consequences';
import { fold } from '../../../shared/journal/board';
import type { Command } from '../../../shared/model/run';
import { call } from '../../client/client';
import { loading, type Loadable } from '../../client/loadable';
import { useRoom } from './room-context';

const DEBOUNCE_MS = 150;

/** What a command would do if it were given now, asked again when it or the board changes. Nothing is recorded. */
export function usePreview(command: Command | undefined): Loadable<Consequences> {
  const { runId, live, workflow, scenario } = useRoom();
  const { board } = live;
  // What was told stays until the next answer is here, so that moving a slider does not flicker.
  const [preview, setPreview] = useState<Loadable<Consequences>>(loading);
  const asked = command === undefined ? undefined : JSON.stringify(command);
  const latest = useRef(0);

  useEffect(() => {
    const mine = ++latest.current;
    if (asked === undefined) return;
    const ask = async (): Promise<void> => {
      // `asked` is the command itself, written out so that an equal one is not asked again.
      const given = JSON.parse(asked) as Command;
      const result = await call('runs.preview', { runId, command: given });
      if (mine !== latest.current) return;
      if (!result.ok) return setPreview({ kind: 'failed', failure: result.error });
      const after = fold(board, { ...result.value, seq: board.seq + 1, wall: 0, hash: '', cause: { kind: 'start' } });
      const injects = given.kind === 'improvise' ? [...scenario.injects, given.inject] : scenario.injects;
      setPreview({ kind: 'ready', value: consequences(board, after, { workflow, injects }) });
    };
    const timer = setTimeout(() => void ask(), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [asked, runId, board, scenario, workflow]);

  return asked === undefined ? loading : preview;
}
