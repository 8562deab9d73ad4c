import { invariant, known } from '../../basics/assert';
import type { Ir, IrNode, MachineNode, MachineTransition } from '../../compile/ir';
import { eventOf, portsOf } from '../../compile/ports';
import type { Guard } from '../../model/guard';
import type { Join } from '../../model/state';
import { ENDED, ENDINGS, KIND, KINDS, PORTS, PORT_NAMES, codeOf } from './codes';

/** One transition, with what can be known of it beforehand. */
export interface Move {
  readonly source: number;
  readonly target: number;
  /** Nothing outside this state is left or entered: the innermost one around source and target. */
  readonly domain: number;
  /** States entered, in document order; empty where the target is a history state. */
  readonly entered: Int32Array;
  readonly guard: Guard | undefined;
  /** From one state without inside to another one beside it: just these two are left and entered. */
  readonly isPlain: boolean;
  readonly keep: boolean;
  readonly resume: boolean;
  readonly sets: readonly { readonly variable: number; readonly value: number }[];
}

/** The tree of states and its transitions, read from the machine that the compiler emits and from nothing else. */
export interface Structure {
  readonly size: number;
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly kind: Uint8Array;
  readonly parent: Int32Array;
  /** One past the last state inside. */
  readonly last: Int32Array;
  readonly initial: Int32Array;
  readonly children: readonly Int32Array[];
  /** Of parallel tracks: how many there are, how many must end well (JOIN_ALL: all must end), and which are essential. */
  readonly tracks: Int32Array;
  readonly joinNeeds: Int32Array;
  readonly essential: Uint8Array;
  /** What reaching this end says of its container. */
  readonly ends: Uint8Array;
  /** Candidates of each port, tried in order: `ports[state × PORTS + port]`. */
  readonly ports: readonly (readonly Move[])[];
  /** `[port × size + state]`: where a port leads that has one plain way without a condition and nothing else to do, or −1. */
  readonly plainTarget: Int32Array;
  /** Candidates of each option of a decision, by state. */
  readonly options: readonly (readonly (readonly Move[])[])[];
  readonly automatic: readonly (readonly Move[])[];
  /** History states whose return point is recorded when this state is left. */
  readonly histories: readonly Int32Array[];
  readonly deep: Uint8Array;
  readonly hasHistory: boolean;
  /** States entered at the start of a run. */
  readonly start: Int32Array;
}

export const JOIN_ALL = -1;

export function structureOf(ir: Ir): Structure {
  const { nodes } = ir;
  const indexOf = new Map(nodes.map((node) => [node.id, node.order]));
  const index = (id: string): number => known(indexOf.get(id), `${id} is a state of the machine`);
  const machine = machineNodes(ir.machine);
  const tree = treeOf(nodes, index, machine);
  const variables = new Map(ir.workflow.variables.map((it, at) => [it.key, at]));
  const moves = (node: IrNode, event: string): readonly Move[] =>
    (known(machine.get(node.id), 'every state is in the machine').on?.[event] ?? []).map((it) => ({
      ...wayOf(tree, node.order, index(it.target.slice(1))),
      ...doings(variables, it),
    }));
  nodes.forEach((node) => checkGrammar(known(machine.get(node.id), 'every state is in the machine')));
  const portMoves = (node: IrNode): (readonly Move[])[] =>
    PORT_NAMES.map((port) =>
      node.state === undefined || !isPort(node, port) ? [] : moves(node, eventOf(node.state, port)),
    );
  const ports = nodes.flatMap(portMoves);
  return {
    ...tree,
    start: enteredBetween(tree, 0, [tree.initial[0]!]),
    ids: nodes.map((node) => node.id),
    indexOf,
    ports,
    plainTarget: plainTargets(ports),
    options: nodes.map((node) => {
      const { state } = node;
      return state?.kind === 'decision' ? state.options.map((option) => moves(node, eventOf(state, option.id))) : [];
    }),
    automatic: nodes.map((node) => node.automatic.flatMap((it) => moves(node, it.event))),
  };
}

/** The same port of all states side by side: most of them leave by the same one. */
function plainTargets(ports: readonly (readonly Move[])[]): Int32Array {
  const size = ports.length / PORTS;
  const targets = new Int32Array(ports.length).fill(-1);
  ports.forEach((of, at) => {
    const [only] = of;
    if (only !== undefined && of.length === 1 && isBare(only))
      targets[(at % PORTS) * size + Math.floor(at / PORTS)] = only.target;
  });
  return targets;
}

const isBare = ({ isPlain, guard, keep, resume, sets }: Move): boolean =>
  isPlain && guard === undefined && !keep && !resume && sets.length === 0;

const isPort = (node: IrNode, port: string): boolean =>
  node.state !== undefined &&
  portsOf(node.state).some((it) => it.name === port) &&
  !(node.state.kind === 'decision' && port !== 'timeout');

function machineNodes(root: MachineNode): Map<string, MachineNode> {
  const found = new Map<string, MachineNode>();
  const walk = (node: MachineNode): void => {
    found.set(node.id, node);
    Object.values(node.states ?? {}).forEach(walk);
  };
  walk(root);
  return found;
}

/** The kernel runs exactly what the compiler emits: anything else is refused, not guessed at. */
function checkGrammar(node: MachineNode): void {
  const keys = ['id', 'type', 'history', 'target', 'initial', 'entry', 'exit', 'on', 'states'];
  invariant(
    Object.keys(node).every((key) => keys.includes(key)),
    `the machine holds nothing but the closed grammar (${node.id})`,
  );
  for (const [event, candidates] of Object.entries(node.on ?? {})) {
    invariant(
      /^(done|failed|timeout|approved|rejected|option|end|join|auto|force|skip|move|on):/.test(event),
      `${event} is a known event`,
    );
    for (const { guard, actions } of candidates) {
      invariant(guard === undefined || guard.type === 'cond' || guard.type === 'live', 'guards are cond and live');
      invariant(
        (actions ?? []).every((it) => ['keep', 'resume', 'set'].includes(it.type)),
        'actions are keep, resume and set',
      );
    }
  }
}

type Tree = Pick<
  Structure,
  | 'size'
  | 'kind'
  | 'parent'
  | 'last'
  | 'initial'
  | 'children'
  | 'tracks'
  | 'joinNeeds'
  | 'essential'
  | 'ends'
  | 'histories'
  | 'deep'
  | 'hasHistory'
>;

function treeOf(nodes: readonly IrNode[], index: (id: string) => number, machine: Map<string, MachineNode>): Tree {
  const size = nodes.length;
  const parent = Int32Array.from(nodes, (node) => (node.parent === undefined ? -1 : index(node.parent)));
  const last = Int32Array.from(nodes, (node) => node.order + 1);
  for (let n = size - 1; n > 0; n -= 1) last[parent[n]!] = Math.max(last[parent[n]!]!, last[n]!);
  const initialOf = (node: IrNode): number => {
    const it = machine.get(node.id);
    const named = it?.initial ?? (it?.type === 'history' ? it.target?.slice(1) : undefined);
    return named === undefined ? -1 : index(named);
  };
  return {
    size,
    parent,
    last,
    kind: Uint8Array.from(nodes, (node) => codeOf(KINDS, node.kind)),
    initial: Int32Array.from(nodes, initialOf),
    children: nodes.map((node) => Int32Array.from(node.children, index)),
    tracks: Int32Array.from(nodes, (node) => (node.kind === 'tracks' ? node.children.length : 0)),
    joinNeeds: Int32Array.from(nodes, ({ state }) => (state?.kind === 'tracks' ? neededBy(state.join) : JOIN_ALL)),
    essential: Uint8Array.from(nodes, ({ state }) => (state?.kind === 'track' && state.essential ? 1 : 0)),
    ends: Uint8Array.from(nodes, (node) => (node.outcome === undefined ? ENDED.not : codeOf(ENDINGS, node.outcome))),
    histories: nodes.map((node) =>
      Int32Array.from(node.children.map(index).filter((n) => nodes[n]?.kind === 'history')),
    ),
    hasHistory: nodes.some((node) => node.kind === 'history'),
    deep: Uint8Array.from(nodes, (node) => (node.state?.kind === 'history' && node.state.deep ? 1 : 0)),
  };
}

const neededBy = (join: Join): number => (join.kind === 'all' ? JOIN_ALL : join.kind === 'any' ? 1 : join.k);

function wayOf(
  tree: Tree,
  source: number,
  target: number,
): Pick<Move, 'source' | 'target' | 'domain' | 'entered' | 'isPlain'> {
  const domain = domainOf(tree, source, target);
  const toHistory = tree.kind[target] === KIND.history;
  const isLeaf = (n: number): boolean => tree.last[n] === n + 1;
  const isPlain = !toHistory && isLeaf(source) && isLeaf(target) && tree.parent[source] === tree.parent[target];
  const entered = toHistory ? new Int32Array() : enteredBetween(tree, domain, [target]);
  return { source, target, domain, entered, isPlain };
}

function doings(
  variables: ReadonlyMap<string, number>,
  { guard, actions = [] }: MachineTransition,
): Pick<Move, 'guard' | 'keep' | 'resume' | 'sets'> {
  return {
    guard: guard?.type === 'cond' ? guard.params : undefined,
    keep: actions.some((it) => it.type === 'keep'),
    resume: actions.some((it) => it.type === 'resume'),
    sets: actions.flatMap((it) =>
      it.type === 'set'
        ? [{ variable: known(variables.get(it.params.variable), 'a variable'), value: it.params.value }]
        : [],
    ),
  };
}

const isInside = (tree: Tree, inner: number, outer: number): boolean => inner > outer && inner < tree.last[outer]!;

/** The innermost state around both ends of a transition, neither of them included. */
function domainOf(tree: Tree, source: number, target: number): number {
  let domain = tree.parent[target]!;
  while (!isInside(tree, source, domain)) domain = tree.parent[domain]!;
  return domain;
}

/** The states entered on the way from `domain` to `targets`, with every initial state and every other track on that way. */
export function enteredBetween(tree: Tree, domain: number, targets: readonly number[]): Int32Array {
  const marked = new Set<number>();
  for (const target of targets) for (let n = target; n !== domain; n = tree.parent[n]!) marked.add(n);
  const descend = (n: number): void => {
    marked.add(n);
    const inside = tree.children[n]!;
    if (tree.kind[n] === KIND.tracks) inside.forEach(descend);
    else if (tree.initial[n]! >= 0 && !inside.some((child) => marked.has(child))) descend(tree.initial[n]!);
  };
  for (const target of targets) descend(target);
  for (let n = domain + 1; n < tree.last[domain]!; n += 1)
    if (marked.has(n) && tree.kind[n] === KIND.tracks)
      for (const track of tree.children[n]!) if (!marked.has(track)) descend(track);
  return Int32Array.from([...marked].toSorted((a, b) => a - b));
}
