import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useStore } from '../../client/store';
import { useRemembered } from '../../ui/remembered';
import { useEditor } from '../editor/editor-context';
import { HeightHandle } from './height-handle';
import { Outline } from './outline';
import { ProblemList } from './problem-list';
import classes from './bottom-bar.module.css';

export type BottomTab = 'outline' | 'problems';

/** Whether the panel below the canvas is open, and on what. */
export const useBottom = () => useRemembered<BottomTab | 'closed'>('plan.bottom', 'closed');

interface Props {
  readonly open: BottomTab | 'closed';
  readonly onOpen: (tab: BottomTab | 'closed') => void;
  readonly tabs: readonly BottomTab[];
}

const BAR = 32;

/** Below the canvas: the outline and the problems. What the view has not is closed, and opens where it is again. */
export function BottomPanel({ open: wanted, onOpen, tabs }: Props) {
  const [height, setHeight] = useRemembered('plan.bottom.height', 220);
  const open = wanted === 'closed' || tabs.includes(wanted) ? wanted : 'closed';
  return (
    <div className={classes.panel} style={{ height: open === 'closed' ? BAR : height }}>
      {open !== 'closed' && <HeightHandle height={height} onHeight={setHeight} />}
      <BottomBar open={open} onOpen={onOpen} tabs={tabs} />
      {open !== 'closed' && (
        <div className={classes.content} role="tabpanel" id="plan-bottom">
          {open === 'outline' ? <Outline /> : <ProblemList />}
        </div>
      )}
    </div>
  );
}

const LABELS: Readonly<Record<BottomTab, string>> = { outline: 'Outline', problems: 'Problems' };

function BottomBar({ open, onOpen, tabs }: Props) {
  const problems = useStore(useEditor().problems);
  const errors = problems.filter((p) => p.severity === 'error').length;
  return (
    <div className={classes.bar}>
      <div role="tablist" aria-label="Below the canvas" className={classes.tabs}>
        {tabs.map((tab) => (
          <UnstyledButton
            key={tab}
            role="tab"
            aria-selected={tab === open}
            aria-controls="plan-bottom"
            className={classes.tab}
            onClick={() => onOpen(tab === open ? 'closed' : tab)}
          >
            {LABELS[tab]}
            {tab === 'problems' && problems.length > 0 && (
              <span className={classes.count} data-errors={errors > 0 || undefined}>
                {problems.length}
              </span>
            )}
          </UnstyledButton>
        ))}
      </div>
      <ActionIcon
        size={24}
        aria-label={open === 'closed' ? 'Open the panel' : 'Close the panel'}
        onClick={() => onOpen(open === 'closed' ? (tabs[0] ?? 'closed') : 'closed')}
      >
        {open === 'closed' ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
      </ActionIcon>
    </div>
  );
}
