import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { childrenOf, treeOf } from '../../../shared/editing/tree';
import type { Plan } from '../../../shared/model/plan';
import type { State } from '../../../shared/model/state';
import { useStore } from '../../client/store';
import { StateIcon } from '../canvas/state-icon';
import { useLookAt } from '../canvas/use-look-at';
import { useEditor, usePlan } from '../editor/editor-context';
import { states } from '../editor/selection';
import classes from './outline.module.css';

interface Line {
  readonly state: State;
  readonly level: number;
  readonly leadsTo: string;
}

/** The drawing as a tree of lines: for the eyes, for the keyboard, for screen readers. */
export function Outline() {
  const editor = useEditor();
  const plan = usePlan();
  const lookAt = useLookAt();
  const { states: chosen } = useStore(editor.selection);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(plan, closed), [plan, closed]);
  const current = lines.findIndex(({ state }) => chosen.has(state.id));

  const go = (index: number): void => {
    const line = lines[index];
    if (line === undefined) return;
    editor.select(states(line.state.id));
    lookAt([line.state.id]);
    tree.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus();
  };
  const toggle = (id: string, close: boolean): void =>
    setClosed((now) => {
      const next = new Set(now);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const line = lines[index];
    if (line === undefined) return;
    const holds = childrenOf(plan, line.state.id).length > 0;
    const isClosed = closed.has(line.state.id);
    if (event.key === 'ArrowDown') go(index + 1);
    else if (event.key === 'ArrowUp') go(index - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(lines.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') go(index);
    else if (event.key === 'ArrowRight' && holds && isClosed) toggle(line.state.id, false);
    else if (event.key === 'ArrowRight') go(index + 1);
    else if (event.key === 'ArrowLeft' && holds && !isClosed) toggle(line.state.id, true);
    else if (event.key === 'ArrowLeft') go(lines.findIndex(({ state }) => state.id === line.state.parent));
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.tree} role="tree" aria-label="Outline of the plan" ref={tree}>
      {lines.map(({ state, level, leadsTo }, index) => {
        const holds = childrenOf(plan, state.id).length > 0;
        return (
          <div
            key={state.id}
            role="treeitem"
            className={classes.line}
            data-line={index}
            tabIndex={index === Math.max(0, current) ? 0 : -1}
            aria-level={level + 1}
            aria-selected={chosen.has(state.id)}
            aria-expanded={holds ? !closed.has(state.id) : undefined}
            style={{ paddingLeft: 12 + level * 16 }}
            onClick={() => go(index)}
            onDoubleClick={() => holds && toggle(state.id, !closed.has(state.id))}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <StateIcon state={state} size={14} />
            <span className={classes.name}>{state.name}</span>
            {leadsTo && <span className={classes.leads}>{leadsTo}</span>}
          </div>
        );
      })}
    </div>
  );
}

function linesOf(plan: Plan, closed: ReadonlySet<string>): readonly Line[] {
  const { byId } = treeOf(plan);
  const leads = new Map<string, string[]>();
  for (const t of plan.workflow.transitions)
    leads.set(t.from, [...(leads.get(t.from) ?? []), byId.get(t.to)?.name ?? t.to]);
  const lines: Line[] = [];
  const visit = (state: State, level: number): void => {
    const to = leads.get(state.id);
    lines.push({ state, level, leadsTo: to === undefined ? '' : `→ ${[...new Set(to)].join(', ')}` });
    if (!closed.has(state.id)) for (const child of childrenOf(plan, state.id)) visit(child, level + 1);
  };
  for (const state of childrenOf(plan, undefined)) visit(state, 0);
  return lines;
}
