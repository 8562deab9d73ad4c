// Which functions are reached, which of them can be compiled, and the types of what they take and give.
import { Binder } from './bind.mjs';
import { OnlyInJavaScript } from './modules.mjs';
import { Typer } from './types.mjs';

/** Every function that is reached from the entries. What only JavaScript can do is called there: `host`. */
export class Functions {
  #modules;
  #all = new Map();

  constructor(modules) {
    this.#modules = modules;
  }

  reach(meaning) {
    const key = `${meaning.file}/${meaning.name}`;
    if (!meaning.node.params.every(isPlainParameter) || resultOf(meaning.node) === undefined)
      throw new OnlyInJavaScript(`${meaning.name} takes or gives more than numbers`);
    const known = this.#all.get(key);
    if (known !== undefined) return known;
    const it = {
      ...meaning,
      params: [],
      result: resultOf(meaning.node),
      locals: [],
      slots: new Map(),
      calls: new Map(),
    };
    this.#all.set(key, it);
    it.params = meaning.node.params.map((id) => ({ name: id.name, type: isBoolean(id) ? 'i32' : undefined }));
    try {
      new Binder(this.#modules, this, it).bind();
    } catch (error) {
      if (!(error instanceof OnlyInJavaScript)) throw error;
      it.host = error.message;
      it.calls.clear();
    }
    return it;
  }

  /** Types of all parameters, results and local names, from how they are used: what is ever a fraction is one. */
  infer(entries) {
    const reached = this.#reachedFrom(entries);
    let changes = true;
    const widen = (slot, type) => {
      const wider = slot.type === 'f64' || type === 'f64' ? 'f64' : (type ?? slot.type);
      if (wider !== slot.type) {
        slot.type = wider;
        changes = true;
      }
    };
    while (changes) {
      changes = false;
      for (const it of reached) if (it.host === undefined) new Typer(this.#modules, it, widen).run();
    }
    return reached;
  }

  #reachedFrom(entries) {
    const found = new Set();
    const walk = (it) => {
      if (found.has(it)) return;
      found.add(it);
      for (const callee of it.calls.values()) walk(callee);
    };
    entries.forEach(walk);
    return [...found];
  }
}

const annotationOf = (node) => node?.typeAnnotation?.typeAnnotation;
const isNumber = (type) => type?.type === 'TSNumberKeyword' || type?.typeName?.name === 'Ms';
const isBoolean = (id) => annotationOf(id)?.type === 'TSBooleanKeyword';

function isPlainParameter(id) {
  const type = annotationOf(id);
  if (id.type !== 'Identifier') return false;
  if (type?.type === 'TSUnionType') return type.types.every((it) => it.type === 'TSLiteralType');
  return isNumber(type) || type?.type === 'TSBooleanKeyword';
}

/** `void`, or a place for the type of the result. */
function resultOf(node) {
  const type = node.returnType?.typeAnnotation;
  if (type?.type === 'TSVoidKeyword') return { type: 'void' };
  if (type?.type === 'TSBooleanKeyword') return { type: 'i32' };
  return isNumber(type) ? { type: undefined, isNumber: true } : undefined;
}
