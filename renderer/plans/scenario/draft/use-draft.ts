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
  const [draft, setDraft] = useState<Loadable<ExerciseDraft>>();
  useEffect(() => {
    if (roomMinutes === undefined) return undefined;
    let isWanted = true;
    setDraft(loading);
    const { workflow } = editor.plan();
    const asked = { workflow, scenario, planId: editor.id, room: roomMinutes * MINUTE };
    void call('exercise.draft', asked).then((result) => {
      if (isWanted)
        setDraft(result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', failure: result.error });
    });
    return () => {
      isWanted = false;
    };
  }, [editor, scenario, roomMinutes]);
  return draft;
}
