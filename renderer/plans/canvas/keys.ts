import type { ReactFlowInstance } from 'reactflow';
import { appendPlace } from '../../../shared/editing/insert-state';
import type { Editor } from '../editor/editor';
import { nothing, states } from '../editor/selection';
import { canvasTools, pickTool } from './canvas-tools';
import { copySelected, pasteInto } from './clipboard';
import { focusName } from './focus-name';

export interface KeyContext {
  readonly editor: Editor;
  readonly flow: ReactFlowInstance<never, never>;
  readonly tidy: () => void;
  readonly lookAt: (states: readonly string[]) => void;
}

export interface EditorKey {
  /** As the cheat sheet writes it. */
  readonly keys: string;
  readonly does: string;
  /** `ctrl+z`, `shift+arrowup`, `n`; several where several do. */
  readonly on: readonly string[];
  run(context: KeyContext, event: KeyboardEvent): void;
}

const one = (editor: Editor): string | undefined => [...editor.selection.get().states][0];
const FIT = { padding: 0.12, maxZoom: 1, duration: 160 };

const removeSelected = ({ editor }: KeyContext): void => {
  const { states: chosen, transitions } = editor.selection.get();
  if (chosen.size + transitions.size === 0) return;
  editor.perform('selection.remove', { states: [...chosen], transitions: [...transitions] });
};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Everything the keyboard does on the canvas; also the cheat sheet. */
export const EDITOR_KEYS: readonly EditorKey[] = [
  { keys: 'N', does: 'Add a state', on: ['n'], run: () => pickTool({ choosing: { for: 'add' } }) },
  {
    keys: 'A',
    does: 'Append to the selected state',
    on: ['a'],
    run({ editor }) {
      const from = one(editor);
      const place = from === undefined ? undefined : appendPlace(editor.plan(), from);
      if (from === undefined || place === undefined) editor.notice.set('Select a state with a way out first.');
      else pickTool({ choosing: { for: 'append', from, ...place } });
    },
  },
  {
    keys: 'C',
    does: 'Connect the selected state',
    on: ['c'],
    run({ editor }) {
      const from = one(editor);
      if (from === undefined) editor.notice.set('Select the state to connect first.');
      else pickTool({ choosing: { for: 'port', from } });
    },
  },
  { keys: 'E', does: 'Edit the name', on: ['e', 'f2'], run: focusName },
  { keys: 'Del', does: 'Remove what is selected', on: ['delete', 'backspace'], run: removeSelected },
  { keys: 'Ctrl Z', does: 'Undo', on: ['ctrl+z'], run: ({ editor }) => editor.undo() },
  { keys: 'Ctrl Y', does: 'Redo', on: ['ctrl+y', 'ctrl+shift+z'], run: ({ editor }) => editor.redo() },
  { keys: 'Ctrl C', does: 'Copy', on: ['ctrl+c'], run: ({ editor }) => void copySelected(editor) },
  {
    keys: 'Ctrl X',
    does: 'Cut',
    on: ['ctrl+x'],
    run: (context) => {
      if (copySelected(context.editor)) removeSelected(context);
    },
  },
  {
    keys: 'Ctrl V',
    does: 'Paste',
    on: ['ctrl+v'],
    run: ({ editor, lookAt }) => void pasteInto(editor).then(() => lookAt([...editor.selection.get().states])),
  },
  {
    keys: 'Ctrl D',
    does: 'Duplicate',
    on: ['ctrl+d'],
    run: ({ editor }) =>
      editor.perform('states.duplicate', { states: [...editor.selection.get().states] }, { selectAdded: true }),
  },
  {
    keys: 'Ctrl A',
    does: 'Select everything',
    on: ['ctrl+a'],
    run: ({ editor }) => editor.select(states(...editor.plan().workflow.states.map((s) => s.id))),
  },
  { keys: 'Ctrl F', does: 'Find a state', on: ['ctrl+f'], run: () => pickTool({ choosing: { for: 'find' } }) },
  {
    keys: '← → ↑ ↓',
    does: 'Move by 8 px, with Shift by 40',
    on: Object.keys(ARROWS).flatMap((key) => [key.toLowerCase(), `shift+${key.toLowerCase()}`]),
    run({ editor }, event) {
      const [x, y] = ARROWS[event.key] ?? [0, 0];
      const by = event.shiftKey ? 40 : 8;
      const chosen = [...editor.selection.get().states];
      if (chosen.length === 0) return;
      const gesture = `nudge ${chosen.join(' ')}`;
      editor.perform('states.nudge', { states: chosen, by: { x: x * by, y: y * by } }, { gesture });
    },
  },
  { keys: 'T', does: 'Tidy the drawing', on: ['t'], run: ({ tidy }) => tidy() },
  { keys: '1', does: 'Show the whole drawing', on: ['1', '9'], run: ({ flow }) => void flow.fitView(FIT) },
  { keys: 'Ctrl +', does: 'Zoom in', on: ['ctrl++', 'ctrl+='], run: ({ flow }) => void flow.zoomIn() },
  { keys: 'Ctrl −', does: 'Zoom out', on: ['ctrl+-'], run: ({ flow }) => void flow.zoomOut() },
  { keys: 'Ctrl 0', does: 'Zoom to 100 %', on: ['ctrl+0'], run: ({ flow }) => void flow.zoomTo(1) },
  {
    keys: 'Enter',
    does: 'Select the focused state',
    on: ['enter'],
    run({ editor }) {
      const id = document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
      if (id !== undefined) editor.select(states(id));
    },
  },
  {
    keys: 'Esc',
    does: 'Stop, or select nothing',
    on: ['escape'],
    run({ editor }) {
      if (canvasTools.get().placing !== undefined) pickTool({ placing: undefined });
      else editor.select(nothing);
    },
  },
  { keys: '?', does: 'These keys', on: ['?', 'shift+?'], run: () => pickTool({ cheatSheet: true }) },
];
