import { useReactFlow } from 'reactflow';
import { portsOf } from '../../../shared/compile/ports';
import { mayConnect } from '../../../shared/editing/rules';
import { ancestorsOf, treeOf } from '../../../shared/editing/tree';
import { leadsOn } from '../../../shared/editing/insert-state';
import { inContainer } from './drop-place';
import type { Plan } from '../../../shared/model/plan';
import type { State, StateKind } from '../../../shared/model/state';
import { useStore } from '../../client/store';
import { useEditor, usePlan } from '../editor/editor-context';
import { states } from '../editor/selection';
import { canvasTools, pickTool, type Choosing } from './canvas-tools';
import { Chooser, type Choice } from './chooser';
import { kindIcon, stateIcon } from './kind-icon';
import { KINDS } from './kind-words';
import { addSomewhere } from './place-states';
import { useLookAt } from './use-look-at';
import { viewMiddle } from './view-middle';

let recent: readonly StateKind[] = [];
const used = (kind: StateKind): void => {
  recent = [kind, ...recent.filter((k) => k !== kind)];
};

/** The search popups of the canvas: add, append, connect, find. */
export function Choosers() {
  const { choosing } = useStore(canvasTools);
  return choosing === undefined ? null : <Open choosing={choosing} />;
}

function Open({ choosing }: { readonly choosing: Choosing }) {
  const editor = useEditor();
  const plan = usePlan();
  const flow = useReactFlow();
  const lookAt = useLookAt();
  const close = (): void => {
    pickTool({ choosing: undefined });
    document.querySelector<HTMLElement>('[data-canvas]')?.focus();
  };
  const chosen = (id: string): void => {
    const [what, ...rest] = id.split(' ');
    const target = rest.join(' ');
    // The next question takes the place of this one, and the cursor.
    if (choosing.for === 'port') return pickTool({ choosing: { for: 'target', from: choosing.from, port: target } });
    close();
    if (choosing.for === 'find') {
      editor.select(states(target));
      lookAt([target]);
    } else if (choosing.for === 'add') {
      used(target as StateKind);
      addSomewhere(editor, target as StateKind, viewMiddle(flow));
    } else if (what === 'kind') {
      used(target as StateKind);
      append(target as StateKind);
    } else {
      const { from, port } = choosing;
      editor.perform('transition.connect', { from, port, to: target }, { selectAdded: true });
    }
  };
  const append = (kind: StateKind): void => {
    if (choosing.for !== 'append') return;
    const { from, port, at, into } = choosing;
    if (into !== undefined) {
      editor.perform('state.insert', { kind, transition: into }, { selectAdded: true });
      return;
    }
    const parent = treeOf(plan).byId.get(from)?.parent;
    const corner = at && inContainer(plan, parent, { x: at.x, y: at.y - 36 });
    editor.perform('state.append', { kind, from, port, at: corner }, { selectAdded: true });
  };
  return (
    <Chooser
      key={choosing.for}
      {...wordsOf(choosing, plan)}
      choices={choicesOf(choosing, plan)}
      onChoose={chosen}
      onClose={close}
    />
  );
}

function wordsOf(choosing: Choosing, plan: Plan): { readonly title: string; readonly placeholder: string } {
  const name = 'from' in choosing ? (treeOf(plan).byId.get(choosing.from)?.name ?? '') : '';
  switch (choosing.for) {
    case 'add':
      return { title: 'Add', placeholder: 'Kind of state' };
    case 'find':
      return { title: 'Find', placeholder: 'Name, owner or kind' };
    case 'append':
      return choosing.into === undefined
        ? { title: `After ${name}`, placeholder: 'Add a new state, or connect to one' }
        : { title: `Between ${name} and what follows`, placeholder: 'Kind of state' };
    case 'port':
      return { title: `Connect ${name}`, placeholder: 'Way out' };
    case 'target':
      return { title: `Connect ${name} to`, placeholder: 'State' };
  }
}

function choicesOf(choosing: Choosing, plan: Plan): readonly Choice[] {
  switch (choosing.for) {
    case 'add':
      return kindChoices(true);
    case 'find':
      return plan.workflow.states.map((s) => stateChoice(plan, s));
    case 'append':
      return choosing.into === undefined
        ? [...kindChoices(false), ...targets(plan, choosing.from, choosing.port)]
        : kindChoices(false).filter(({ id }) => leadsOn(id.slice('kind '.length) as StateKind));
    case 'target':
      return targets(plan, choosing.from, choosing.port);
    case 'port': {
      const state = treeOf(plan).byId.get(choosing.from);
      const taken = new Set(plan.workflow.transitions.filter((t) => t.from === choosing.from).map((t) => t.port));
      const ports = state === undefined ? [] : portsOf(state);
      return ports.toSorted((a, b) => Number(taken.has(a.name)) - Number(taken.has(b.name))).map((p) => ({ id: `port ${p.name}`, label: p.label, detail: taken.has(p.name) ? 'connected' : undefined })); // prettier-ignore
    }
  }
}

const kindChoices = (withTrack: boolean): readonly Choice[] =>
  KINDS.filter(({ kind }) => withTrack || kind !== 'track')
    .toSorted((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ kind, name, hint }) => ({
      id: `kind ${kind}`,
      label: `New ${name.toLowerCase()}`,
      detail: hint,
      icon: kindIcon(kind),
    }));

const rank = (kind: StateKind): number => (recent.includes(kind) ? recent.indexOf(kind) : 100);

const targets = (plan: Plan, from: string, port: string): readonly Choice[] =>
  plan.workflow.states.filter((s) => mayConnect(plan, { from, port, to: s.id }).ok).map((s) => stateChoice(plan, s));

function stateChoice(plan: Plan, state: State): Choice {
  const { byId } = treeOf(plan);
  const path = ancestorsOf(plan, state.id).toReversed().map((id) => byId.get(id)?.name ?? '').join(' › '); // prettier-ignore
  return { id: `state ${state.id}`, label: state.name, detail: path || undefined, icon: stateIcon(state) };
}
