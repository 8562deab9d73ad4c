import { Button, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { MINUTE } from '../../../../shared/basics/time';
import type { ExerciseDraft } from '../../../../shared/model/exercise-draft';
import type { Scenario } from '../../../../shared/model/scenario';
import { ErrandProgress } from '../../../ui/errand-progress';
import { ErrorNote } from '../../../ui/error-note';
import { useEditor } from '../../editor/editor-context';
import classes from './draft-dialog.module.css';
import { DraftLines } from './draft-lines';
import { useDraft, type AskedDraft } from './use-draft';

interface Props {
  /** Gives objectives, levels and story. */
  readonly scenario: Scenario;
  readonly onClose: () => void;
}

const USUAL_MINUTES = 120;
const SHORTEST = 20;
const LONGEST = 480;

/** Proposes a whole exercise, each line with its reason; what is ticked becomes a scenario of its own. */
export function DraftDialog({ scenario, onClose }: Props) {
  const planned = scenario.plannedRoomTime === undefined ? USUAL_MINUTES : scenario.plannedRoomTime / MINUTE;
  const [minutes, setMinutes] = useState<number>(planned);
  const [asked, setAsked] = useState<AskedDraft>();
  const { answer, share, cancel } = useDraft(scenario, asked);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Draft my exercise"
      size="min(1000px, 94vw)"
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.dialog}>
        <p className={classes.intro}>
          Injects, modules and questions from this plan, its drills and its findings: what waits for proof, what would
          hurt most, what no drill has reached. Nothing leaves this computer, and the same plan gives the same draft.
        </p>
        <div className={classes.ask}>
          <NumberInput
            label="Room time"
            suffix=" min"
            min={SHORTEST}
            max={LONGEST}
            step={10}
            clampBehavior="strict"
            value={minutes}
            onChange={(value) => setMinutes(typeof value === 'number' ? value : USUAL_MINUTES)}
          />
          <Button
            data-autofocus
            disabled={share !== undefined}
            onClick={() => setAsked({ minutes, turn: (asked?.turn ?? 0) + 1 })}
          >
            {asked === undefined ? 'Draft' : 'Draft again'}
          </Button>
        </div>
        {share !== undefined && (
          <ErrandProgress share={share} onCancel={cancel}>
            Trying every failure, and looking for what no drill has reached …
          </ErrandProgress>
        )}
        {answer?.ok === false && <ErrorNote>{answer.error.message}</ErrorNote>}
        {answer?.ok === true && <Drafted key={asked?.turn} draft={answer.value} onClose={onClose} />}
      </div>
    </Modal>
  );
}

function Drafted({ draft, onClose }: { readonly draft: ExerciseDraft; readonly onClose: () => void }) {
  const editor = useEditor();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string>();
  const injects = draft.scenario.injects.filter(({ id }) => !without.has(id));
  const adopt = (): void => {
    const before = new Set(editor.plan().scenarios.map(({ id }) => id));
    const keep = draft.lines.flatMap(({ inject, source }) => (source === 'retest' ? [inject] : []));
    const done = editor.perform('scenario.adopt', { scenario: { ...draft.scenario, injects }, keep }, { quiet: true });
    if (!done.ok) return setRefusal(done.error);
    const added = editor.plan().scenarios.find(({ id }) => !before.has(id));
    if (added !== undefined) editor.picked.set({ scenario: added.id });
    editor.notice.set('The draft is a scenario of its own. Ctrl Z takes it back.');
    onClose();
  };
  const toggle = (id: string): void => {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  };
  return (
    <>
      <DraftLines draft={draft} without={without} onToggle={toggle} />
      {draft.leftOut.length > 0 && (
        <details className={classes.leftOut}>
          <summary>Looked at and left out: {draft.leftOut.length}</summary>
          <ul>
            {draft.leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {refusal !== undefined && <ErrorNote>Nothing was added. {refusal}</ErrorNote>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={injects.length === 0} onClick={adopt}>
          Add as a scenario, {injects.length} {injects.length === 1 ? 'inject' : 'injects'}
        </Button>
      </div>
    </>
  );
}
