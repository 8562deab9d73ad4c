import 'reactflow/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  Background, BackgroundVariant, ConnectionLineType, MiniMap, Panel, ReactFlow, useReactFlow,
  type Connection, type EdgeChange, type FinalConnectionState, type NodeChange, type NodeTypes, type EdgeTypes, type OnNodeDrag,
} from 'reactflow'; // prettier-ignore
import { mayConnect } from '../../../shared/editing/rules';
import type { StateKind } from '../../../shared/model/state';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import { canvasTools, pickTool } from './canvas-tools';
import { CanvasToolBar } from './canvas-tool-bar';
import { ContainerNode } from './container-node';
import { containerAt } from './drop-place';
import { dropTarget } from './drop-target';
import { useDragging } from './dragging';
import { focusName } from './focus-name';
import { LeafNode } from './leaf-node';
import { Notice } from './notice';
import { DRAGGED_KIND } from './palette';
import { addAt, placeAt, placeInto, placeStates } from './place-states';
import { createProjector, type StateNode, type Wire } from './project';
import { rememberedViewport, rememberViewport } from './viewport-memory';
import { ArrowHeads, WireEdge } from './wire-edge';
import classes from './canvas.module.css';

const nodeTypes: NodeTypes = { leaf: LeafNode, container: ContainerNode };
const edgeTypes: EdgeTypes = { wire: WireEdge };
const FIT = { padding: 0.12, maxZoom: 1 };
/** From here on what is off screen is not drawn, and the small map, which draws everything, is off. */
const MANY = 300;

/** The drawing. React Flow only shows it and reports what hands do; every change goes through a command. */
export function Canvas() {
  const editor = useEditor();
  const plan = usePlan();
  const problems = useStore(editor.problems);
  const selection = useStore(editor.selection);
  const tools = useStore(canvasTools);
  const flow = useReactFlow<StateNode, Wire>();
  const colorMode = useComputedColorScheme('light');
  const project = useMemo(() => createProjector(), []);
  const projection = useMemo(() => project({ plan, problems, selection }), [project, plan, problems, selection]);
  const { nodes, follow, settle } = useDragging(projection.nodes);
  const [viewport] = useState(() => rememberedViewport(editor.id));
  const many = plan.workflow.states.length >= MANY;

  useEffect(() => () => dropTarget.set(undefined), []);

  const onNodesChange = useCallback(
    (changes: NodeChange<StateNode>[]) => {
      follow(changes);
      const picked = changes.filter((c) => c.type === 'select');
      if (picked.length === 0) return;
      const { states, transitions } = editor.selection.get();
      editor.select({ states: toggled(states, picked), transitions });
    },
    [editor, follow],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<Wire>[]) => {
      const picked = changes.filter((c) => c.type === 'select');
      if (picked.length === 0) return;
      const { states, transitions } = editor.selection.get();
      editor.select({ states, transitions: toggled(transitions, picked) });
    },
    [editor],
  );

  const onNodeDrag: OnNodeDrag<StateNode> = useCallback(
    (event, node, dragged) => {
      const at = flow.screenToFlowPosition(pointOf(event));
      const into = containerAt(editor.plan(), at, node.data.state.kind, dragged.map((n) => n.id)); // prettier-ignore
      dropTarget.set(into === node.parentId ? undefined : into);
    },
    [editor, flow],
  );

  const onNodeDragStop: OnNodeDrag<StateNode> = useCallback(
    (event, node, dragged) => {
      dropTarget.set(undefined);
      placeStates(editor, { dragged, lead: node, at: flow.screenToFlowPosition(pointOf(event)) });
      settle();
    },
    [editor, flow, settle],
  );

  const isValidConnection = useCallback(
    (c: Connection | Wire) =>
      mayConnect(editor.plan(), { from: c.source, port: c.sourceHandle ?? '', to: c.target }, 'id' in c ? c.id : undefined).ok, // prettier-ignore
    [editor],
  );

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, end: FinalConnectionState) => {
      const from = end.fromNode?.id;
      const port = end.fromHandle?.id;
      if (from === undefined || port === undefined || port === null || end.fromHandle?.type !== 'source') return;
      if (end.isValid === true) return;
      const under = stateUnder(event);
      if (under !== undefined) {
        editor.perform('transition.connect', { from, port, to: under }, { selectAdded: true });
        return;
      }
      pickTool({ choosing: { for: 'append', from, port, at: flow.screenToFlowPosition(pointOf(event)) } });
    },
    [editor, flow],
  );

  return (
    <div className={`${classes.canvas} ${tools.placing ? classes.placing : ''}`} data-canvas tabIndex={-1}>
      <ReactFlow<StateNode, Wire>
        nodes={nodes}
        edges={projection.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={colorMode}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onConnect={({ source, sourceHandle, target }) =>
          editor.perform(
            'transition.connect',
            { from: source, port: sourceHandle ?? '', to: target },
            { selectAdded: true },
          )
        }
        onConnectEnd={onConnectEnd}
        onReconnect={(wire, { source, sourceHandle, target }) => {
          // an end that was not moved keeps its way out, also one without a handle of its own
          const isMoved = source !== wire.source || sourceHandle !== wire.sourceHandle;
          const start = isMoved ? { from: source, port: sourceHandle ?? '' } : {};
          editor.perform('transition.reconnect', { transition: wire.id, ...start, to: target });
        }}
        isValidConnection={isValidConnection}
        onDragOver={(event) => {
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
        }}
        onDrop={(event) => {
          const kind = event.dataTransfer.getData(DRAGGED_KIND) as StateKind | '';
          if (kind !== '') addAt(editor, kind, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
        }}
        onPaneClick={(event) => placeAt(editor, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))}
        onNodeClick={(event) => placeAt(editor, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))}
        onEdgeClick={(event, wire) =>
          placeInto(editor, wire.id, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
        }
        onNodeDoubleClick={focusName}
        onMoveEnd={(_, view) => rememberViewport(editor.id, view)}
        {...(viewport ? { defaultViewport: viewport } : { fitView: true, fitViewOptions: FIT })}
        onlyRenderVisibleElements={many}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={24}
        minZoom={0.05}
        maxZoom={2}
        panOnScroll
        zoomOnDoubleClick={false}
        selectNodesOnDrag={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        elevateNodesOnSelect={false}
        zIndexMode="manual"
        proOptions={{ hideAttribution: true }}
      >
        <ArrowHeads />
        <Background variant={BackgroundVariant.Dots} gap={16} size={1} />
        {!many && tools.minimap && (
          <MiniMap pannable zoomable position="bottom-right" nodeStrokeWidth={2} ariaLabel="Small map" />
        )}
        <Panel position="bottom-left">
          <CanvasToolBar />
        </Panel>
        <Panel position="bottom-center">
          <Notice />
        </Panel>
      </ReactFlow>
    </div>
  );
}

const pointOf = (event: MouseEvent | TouchEvent): { x: number; y: number } => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

/** The state under the pointer when a connection is dropped beside its entry. */
function stateUnder(event: MouseEvent | TouchEvent): string | undefined {
  const { x, y } = pointOf(event);
  const node = document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node');
  return node?.querySelector('[data-kind="group"], [data-kind="track"]') ? undefined : node?.dataset['id'];
}

function toggled(
  chosen: ReadonlySet<string>,
  changes: readonly { readonly id: string; readonly selected: boolean }[],
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const { id, selected } of changes) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return next;
}
