import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlayerPlay, IconWand } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ReactFlowProvider } from 'reactflow';
import { redoLabel, undoLabel } from '../../../shared/editing/history';
import { address } from '../../client/navigation';
import { useStore } from '../../client/store';
import { Page } from '../../ui/page';
import { SplitPanes } from '../../ui/split-panes';
import { Canvas } from '../canvas/canvas';
import { canvasTools } from '../canvas/canvas-tools';
import { CheatSheet } from '../canvas/cheat-sheet';
import { Choosers } from '../canvas/choosers';
import { KindPalette } from '../canvas/palette';
import { useEditorKeys } from '../canvas/use-editor-keys';
import { StartDrill } from '../drill/start-drill';
import { Inspector } from '../inspector/inspector';
import { BottomPanel, useBottom } from '../outline/bottom-bar';
import type { Editor } from './editor';
import { EditorProvider, useEditor, useOfPlan } from './editor-context';
import { SaveNote } from './save-note';
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
  const tidy = useTidy();
  const [drilling, setDrilling] = useState(false);
  const [bottom, setBottom] = useBottom();
  useEditorKeys(tidy);
  useEffect(
    () => () => {
      canvasTools.set(({ minimap }) => ({ minimap }));
      void editor.saver.flush();
    },
    [editor],
  );
  return (
    <Page
      crumbs={[{ label: 'Plans', to: address('plans') }]}
      title={title}
      flush
      actions={
        <>
          <UndoRedo />
          <Tooltip label="Tidy the drawing (T)">
            <ActionIcon aria-label="Tidy the drawing" onClick={tidy}>
              <IconWand size={16} />
            </ActionIcon>
          </Tooltip>
          <Button leftSection={<IconPlayerPlay size={14} />} onClick={() => setDrilling(true)}>
            Drill this plan
          </Button>
        </>
      }
    >
      <div className={classes.editor}>
        <SaveNote />
        <div className={classes.work}>
          <KindPalette />
          <div className={classes.panes}>
            <SplitPanes
              name="plan"
              panes={[
                {
                  id: 'drawing',
                  size: '70%',
                  min: '320px',
                  content: (
                    <div className={classes.drawing}>
                      <Canvas />
                      <BottomPanel open={bottom} onOpen={setBottom} />
                    </div>
                  ),
                },
                { id: 'inspector', size: '336px', min: '280px', max: '560px', content: <Inspector /> },
              ]}
            />
          </div>
        </div>
        <Choosers />
        <CheatSheet />
        {drilling && <StartDrill onClose={() => setDrilling(false)} />}
      </div>
    </Page>
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
