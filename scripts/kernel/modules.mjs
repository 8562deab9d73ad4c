// The modules of the kernel as syntax trees, and what a name means in each of them.
import { dirname, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

/** Arrays of the kernel's memory by the name of the constant that says where each begins: see shared/engine/memory.ts. */
const ARRAYS = { ints: 'i32', fixed: 'i32', doubles: 'f64', shares: 'f64', quantiles: 'f64' };

/** Something is written that only JavaScript can do. */
export class OnlyInJavaScript extends Error {}

export class Modules {
  #root;
  #read;
  #loaded = new Map();
  #granted;

  /** `read`: the text of a file; `granted`: what stands in the head of `fixed` for certain, by the names of `layout.ts`. */
  constructor(root, read, granted = {}) {
    this.#root = root;
    this.#read = read;
    this.#granted = granted;
  }

  get root() {
    return this.#root;
  }

  /** What is declared in a module, by name. */
  load(file) {
    const found = this.#loaded.get(file);
    if (found !== undefined) return found;
    const scope = new Map();
    this.#loaded.set(file, scope);
    const { program, errors } = parseSync(file, this.#read(file));
    if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
    for (const node of program.body) this.#declare(scope, file, node);
    return scope;
  }

  #declare(scope, file, node) {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const it of node.specifiers) scope.set(it.local.name, this.#imported(file, node.source.value, it));
        return;
      case 'ExportAllDeclaration':
        scope.set(node.exported.name, { kind: 'namespace', file: pathFrom(file, node.source.value) });
        return;
      case 'ExportNamedDeclaration':
        if (node.declaration) this.#declare(scope, file, node.declaration);
        return;
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) scope.set(id.name, this.#constant(file, id.name, init));
    }
  }

  #imported(file, source, specifier) {
    if (!source.startsWith('.')) return { kind: 'foreign' };
    const from = pathFrom(file, source);
    if (specifier.type === 'ImportNamespaceSpecifier') return { kind: 'namespace', file: from };
    return { kind: 'imported', file: from, name: specifier.imported.name };
  }

  #constant(file, name, init) {
    if (init?.type === 'ArrowFunctionExpression')
      return { kind: 'function', file, name, node: init, from: relative(this.#root, file) };
    if (name in ARRAYS && init?.type === 'NewExpression') return { kind: 'array', name, type: ARRAYS[name] };
    return { kind: 'constant', file, node: init };
  }

  /** What a name of a module stands for, wherever it was declared. */
  meaning(file, name) {
    const it = this.load(file).get(name);
    if (it === undefined) return undefined;
    return it.kind === 'imported' ? this.meaning(it.file, it.name) : it;
  }

  /** The number that a constant expression comes to; undefined where it is none. */
  valueOf(file, node) {
    switch (node?.type) {
      case 'Literal':
        return typeof node.value === 'number' ? node.value : undefined;
      case 'Identifier': {
        if (node.name === 'Infinity') return Infinity;
        const it = this.meaning(file, node.name);
        return it?.kind === 'constant' ? this.valueOf(it.file, it.node) : undefined;
      }
      case 'MemberExpression': {
        if (node.object.type !== 'Identifier') return undefined;
        if (node.computed) return this.#grantedAt(file, node);
        const space = this.meaning(file, node.object.name);
        if (space?.kind !== 'namespace') return undefined;
        const it = this.meaning(space.file, node.property.name);
        return it?.kind === 'constant' ? this.valueOf(it.file, it.node) : undefined;
      }
      case 'ParenthesizedExpression':
      case 'TSNonNullExpression':
        return this.valueOf(file, node.expression);
      case 'UnaryExpression': {
        const value = this.valueOf(file, node.argument);
        if (value === undefined) return undefined;
        return node.operator === '-' ? -value : node.operator === '~' ? ~value : undefined;
      }
      case 'BinaryExpression': {
        const left = this.valueOf(file, node.left);
        const right = this.valueOf(file, node.right);
        return left === undefined || right === undefined ? undefined : CONSTANT[node.operator]?.(left, right);
      }
      default:
        return undefined;
    }
  }

  /** `fixed[at.keepsStays]`, where that is taken for granted. */
  #grantedAt(file, { object, property }) {
    const field = property.type === 'MemberExpression' && !property.computed ? property.property.name : undefined;
    return this.meaning(file, object.name)?.name === 'fixed' ? this.#granted[field] : undefined;
  }

  /** What is called: a function of ours, or undefined. */
  callee(file, node) {
    if (node.type === 'Identifier') return this.meaning(file, node.name);
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
    const space = this.meaning(file, node.object.name);
    return space?.kind === 'namespace' ? this.meaning(space.file, node.property.name) : undefined;
  }
}

const CONSTANT = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '<<': (a, b) => a << b,
  '|': (a, b) => a | b,
  '&': (a, b) => a & b,
};

const pathFrom = (file, source) => `${resolve(dirname(file), source)}.ts`;
