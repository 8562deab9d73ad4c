import { Button } from '@mantine/core';
import { IconList, IconPlus } from '@tabler/icons-react';
import { EmptyState } from '../../ui/empty-state';
import { SplitPanes } from '../../ui/split-panes';
import { Notice } from '../canvas/notice';
import { useEditor } from '../editor/editor-context';
import { BottomPanel, useBottom } from '../outline/bottom-bar';
import { AgendaStrip } from './agenda/agenda-strip';
import { AgendaTable } from './agenda/agenda-table';
import { ScenarioInspector } from './inspector/scenario-inspector';
import { addScenario, ScenarioBar } from './scenario-bar';
import { MselTable } from './table/msel-table';
import { Timeline } from './timeline/timeline';
import { useScenarioKeys } from './use-scenario-keys';
import { useShown } from './use-shown';
import classes from './scenario-view.module.css';

/** What is played on the plan: the master scenario events list over time and as a table, beside the form of what is picked. */
export function ScenarioView() {
  const { scenario, part } = useShown();
  useScenarioKeys();
  if (scenario === undefined) return <NoScenario />;
  return (
    <div className={classes.view}>
      <SplitPanes
        name="scenario"
        panes={[
          {
            id: 'msel',
            size: '70%',
            min: '420px',
            content: (
              <div className={classes.msel}>
                <ScenarioBar scenario={scenario} part={part} />
                {part === 'agenda' ? <AgendaStrip scenario={scenario} /> : <Timeline scenario={scenario} />}
                <div className={classes.table}>
                  {part === 'agenda' ? (
                    <AgendaTable scenario={scenario} />
                  ) : (
                    <MselTable key={scenario.id} scenario={scenario} />
                  )}
                  <div className={classes.notice}>
                    <Notice />
                  </div>
                </div>
                <Problems />
              </div>
            ),
          },
          { id: 'inspector', size: '336px', min: '280px', max: '560px', content: <ScenarioInspector /> },
        ]}
      />
    </div>
  );
}

/** Below the table there is no drawing to outline: the problems only. */
function Problems() {
  const [bottom, setBottom] = useBottom();
  return <BottomPanel open={bottom} onOpen={setBottom} tabs={['problems']} />;
}

function NoScenario() {
  const editor = useEditor();
  return (
    <div className={classes.view}>
      <EmptyState
        icon={IconList}
        title="No scenario yet"
        actions={
          <Button leftSection={<IconPlus size={14} />} onClick={() => addScenario(editor)}>
            New scenario
          </Button>
        }
      >
        A scenario says what is played on this plan: objectives, the story, and injects over time. Without one the plan
        can be drilled with injects by hand.
      </EmptyState>
    </div>
  );
}
