import { useMemo } from 'react';
import { MINUTE } from '../../../../shared/basics/time';
import type { ExerciseDraft } from '../../../../shared/model/exercise-draft';
import type { Scenario } from '../../../../shared/model/scenario';
import { call } from '../../../client/client';
import { useErrand, type ErrandState } from '../../../client/errand';
import { useEditor } from '../../editor/editor-context';

/** What is asked for: so many minutes, and which time it is asked. */
export interface AskedDraft {
  readonly minutes: number;
  readonly turn: number;
}

/** A draft of an exercise of so many room minutes, once it is asked for. */
export function useDraft(scenario: Scenario, asked: AskedDraft | undefined): ErrandState<ExerciseDraft> {
  const editor = useEditor();
  const ask = useMemo(() => {
    if (asked === undefined) return undefined;
    const { workflow } = editor.plan();
    const of = { workflow, scenario, planId: editor.id, room: asked.minutes * MINUTE };
    return (ticket: string) => call('exercise.draft', { ...of, ticket });
  }, [editor, scenario, asked]);
  return useErrand(ask);
}
