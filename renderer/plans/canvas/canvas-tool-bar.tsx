import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconFocusCentered, IconMap2, IconMinus, IconPlus, IconQuestionMark, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReactFlow, useStore as useFlowStore } from 'reactflow';
import { useStore } from '../../client/store';
import { useOfPlan } from '../editor/editor-context';
import { canvasTools, pickTool } from './canvas-tools';
import classes from './canvas.module.css';

/** How to look at the drawing: zoom, fit, find, small map, keys. */
export function CanvasToolBar() {
  const flow = useReactFlow();
  const zoom = useFlowStore((s) => Math.round(s.transform[2] * 100));
  const { minimap } = useStore(canvasTools);
  const many = useOfPlan((plan) => plan.workflow.states.length >= 300);
  return (
    <div className={classes.tools} role="toolbar" aria-label="View">
      <Tool label="Zoom out (Ctrl −)" onClick={() => void flow.zoomOut({ duration: 120 })}>
        <IconMinus size={16} />
      </Tool>
      <Tooltip label="Zoom to 100 % (Ctrl 0)">
        <UnstyledButton className={classes.zoom} onClick={() => void flow.zoomTo(1, { duration: 120 })}>
          {zoom} %
        </UnstyledButton>
      </Tooltip>
      <Tool label="Zoom in (Ctrl +)" onClick={() => void flow.zoomIn({ duration: 120 })}>
        <IconPlus size={16} />
      </Tool>
      <Tool
        label="Show the whole drawing (1)"
        onClick={() => void flow.fitView({ padding: 0.12, maxZoom: 1, duration: 160 })}
      >
        <IconFocusCentered size={16} />
      </Tool>
      {!many && (
        <Tool
          label={minimap ? 'Hide the small map' : 'Show a small map'}
          onClick={() => pickTool({ minimap: !minimap })}
        >
          <IconMap2 size={16} />
        </Tool>
      )}
      <Tool label="Find a state (Ctrl F)" onClick={() => pickTool({ choosing: { for: 'find' } })}>
        <IconSearch size={16} />
      </Tool>
      <Tool label="Keys (?)" onClick={() => pickTool({ cheatSheet: true })}>
        <IconQuestionMark size={16} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Tool = ({ label, onClick, children }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);
