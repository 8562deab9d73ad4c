import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChartHistogram, IconPlayerPlay, IconWand } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ReactFlowProvider } from 'reactflow';
import { redoLabel, undoLabel } from '../../../shared/editing/history';
import { address } from '../../client/navigation';
import { useStore } from '../../client/store';
import { Page } from '../../ui/page';
import { StartDrill } from '../drill/start-drill';
import { ScenarioView } from '../scenario/scenario-view';
import { DrawingView } from './drawing-view';
import type { Editor } from './editor';
import { EditorProvider, useEditor, useOfPlan } from './editor-context';
import { PracticeNote } from './practice-note';
import { SaveNote } from './save-note';
import { useAddressLead } from './use-address-lead';
import { useTidy } from './use-tidy';
import classes from './plan-editor.module.css';

/** A plan, open for editing. */
export const PlanEditor = ({ editor }: { readonly editor: Editor }) => (
  <EditorProvider value={editor}>
    <ReactFlowProvider>
      <Opened />
    </ReactFlowProvider>
  </EditorProvider>
);

function Opened() {
  const editor = useEditor();
  const title = useOfPlan((plan) => plan.workflow.title);
  const view = useStore(editor.view);
  const [drilling, setDrilling] = useState(false);
  useAddressLead();
  useEffect(() => () => void editor.saver.flush(), [editor]);
  return (
    <Page
      crumbs={[{ label: 'Plans', to: address('plans') }]}
      title={title}
      aside={
        <SegmentedControl
          aria-label="View of the plan"
          data={[
            { value: 'drawing', label: 'Drawing' },
            { value: 'scenario', label: 'Scenario' },
          ]}
          value={view}
          onChange={editor.view.set}
        />
      }
      flush
      actions={
        <>
          <UndoRedo />
          {view === 'drawing' && <TidyButton />}
          <Button
            component="a"
            href={address('simulate', editor.id)}
            variant="default"
            leftSection={<IconChartHistogram size={14} />}
          >
            Simulate
          </Button>
          <Button leftSection={<IconPlayerPlay size={14} />} onClick={() => setDrilling(true)}>
            Drill this plan
          </Button>
        </>
      }
    >
      <div className={classes.editor}>
        <SaveNote />
        <PracticeNote />
        <div className={classes.work}>{view === 'drawing' ? <DrawingView /> : <ScenarioView />}</div>
        {drilling && <StartDrill onClose={() => setDrilling(false)} />}
      </div>
    </Page>
  );
}

function TidyButton() {
  const tidy = useTidy();
  return (
    <Tooltip label="Tidy the drawing (T)">
      <ActionIcon aria-label="Tidy the drawing" onClick={tidy}>
        <IconWand size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

function UndoRedo() {
  const editor = useEditor();
  const history = useStore(editor.history);
  const undo = undoLabel(history);
  const redo = redoLabel(history);
  return (
    <>
      <Tooltip label={undo === undefined ? 'Nothing to undo' : `Undo: ${undo} (Ctrl Z)`}>
        <ActionIcon
          aria-label={undo === undefined ? 'Undo' : `Undo: ${undo}`}
          className={classes.step}
          disabled={undo === undefined}
          onClick={editor.undo}
        >
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redo === undefined ? 'Nothing to redo' : `Redo: ${redo} (Ctrl Y)`}>
        <ActionIcon
          aria-label={redo === undefined ? 'Redo' : `Redo: ${redo}`}
          className={classes.step}
          disabled={redo === undefined}
          onClick={editor.redo}
        >
          <IconArrowForwardUp size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
