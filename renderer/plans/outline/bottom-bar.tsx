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
}

const BAR = 32;

/** Below the canvas: the outline and the problems. */
export function BottomPanel({ open, onOpen }: Props) {
  const [height, setHeight] = useRemembered('plan.bottom.height', 220);
  return (
    <div className={classes.panel} style={{ height: open === 'closed' ? BAR : height }}>
      {open !== 'closed' && <HeightHandle height={height} onHeight={setHeight} />}
      <BottomBar open={open} onOpen={onOpen} />
      {open !== 'closed' && (
        <div className={classes.content} role="tabpanel" id="plan-bottom">
          {open === 'outline' ? <Outline /> : <ProblemList />}
        </div>
      )}
    </div>
  );
}

function BottomBar({ open, onOpen }: Props) {
  const problems = useStore(useEditor().problems);
  const errors = problems.filter((p) => p.severity === 'error').length;
  const tabs = [
    { tab: 'outline' as const, label: 'Outline', count: undefined },
    { tab: 'problems' as const, label: 'Problems', count: problems.length },
  ];
  return (
    <div className={classes.bar}>
      <div role="tablist" aria-label="Below the canvas" className={classes.tabs}>
        {tabs.map(({ tab, label, count }) => (
          <UnstyledButton
            key={tab}
            role="tab"
            aria-selected={tab === open}
            aria-controls="plan-bottom"
            className={classes.tab}
            onClick={() => onOpen(tab === open ? 'closed' : tab)}
          >
            {label}
            {count !== undefined && count > 0 && (
              <span className={classes.count} data-errors={errors > 0 || undefined}>
                {count}
              </span>
            )}
          </UnstyledButton>
        ))}
      </div>
      <ActionIcon
        size={24}
        aria-label={open === 'closed' ? 'Open the panel' : 'Close the panel'}
        onClick={() => onOpen(open === 'closed' ? 'outline' : 'closed')}
      >
        {open === 'closed' ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
      </ActionIcon>
    </div>
  );
}
