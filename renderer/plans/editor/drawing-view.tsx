import { useEffect } from 'react';
import { SplitPanes } from '../../ui/split-panes';
import { Canvas } from '../canvas/canvas';
import { canvasTools } from '../canvas/canvas-tools';
import { CheatSheet } from '../canvas/cheat-sheet';
import { Choosers } from '../canvas/choosers';
import { KindPalette } from '../canvas/palette';
import { useEditorKeys } from '../canvas/use-editor-keys';
import { Inspector } from '../inspector/inspector';
import { BottomPanel, useBottom } from '../outline/bottom-bar';
import { useTidy } from './use-tidy';
import classes from './plan-editor.module.css';

/** The plan as a drawing, with the form of what is selected. */
export function DrawingView() {
  const [bottom, setBottom] = useBottom();
  useEditorKeys(useTidy());
  useEffect(() => () => canvasTools.set(({ minimap }) => ({ minimap })), []);
  return (
    <>
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
                  <BottomPanel open={bottom} onOpen={setBottom} tabs={['outline', 'problems']} />
                </div>
              ),
            },
            { id: 'inspector', size: '336px', min: '280px', max: '560px', content: <Inspector /> },
          ]}
        />
      </div>
      <Choosers />
      <CheatSheet />
    </>
  );
}
