import { useEffect, useState } from 'react';
import { MINUTE } from '../../../../shared/basics/time';
import type { ExerciseDraft } from '../../../../shared/model/exercise-draft';
import type { Scenario } from '../../../../shared/model/scenario';
import { call } from '../../../client/client';
import { loading, type Loadable } from '../../../client/loadable';
import { useEditor } from '../../editor/editor-context';

/** A draft of an exercise of so many room minutes, asked for once; undefined until then. */
export function useDraft(scenario: Scenario, roomMinutes: number | undefined): Loadable<ExerciseDraft> | undefined {
  const editor = useEditor();
  const [answer, setAnswer] = useState<{ readonly of: number; readonly draft: Loadable<ExerciseDraft> }>();
  useEffect(() => {
    if (roomMinutes === undefined) return undefined;
    let isWanted = true;
    const { workflow } = editor.plan();
    const asked = { workflow, scenario, planId: editor.id, room: roomMinutes * MINUTE };
    void call('exercise.draft', asked).then((result) => {
      if (!isWanted) return;
      const draft: Loadable<ExerciseDraft> = result.ok
        ? { kind: 'ready', value: result.value }
        : { kind: 'failed', failure: result.error };
      setAnswer({ of: roomMinutes, draft });
    });
    return () => {
      isWanted = false;
    };
  }, [editor, scenario, roomMinutes]);
  if (roomMinutes === undefined) return undefined;
  return answer?.of === roomMinutes ? answer.draft : loading;
}
