// Expressions as WebAssembly.
import binaryen from 'binaryen';
import { isCopy, isMath } from './built-in.mjs';
import { Typer } from './types.mjs';

export const TYPES = { i32: binaryen.i32, f64: binaryen.f64, void: binaryen.none };
export const BYTES = { i32: 4, f64: 8 };

const COMPARE = { '===': 'eq', '!==': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };
const SIGNED = { lt: 'lt_s', le: 'le_s', gt: 'gt_s', ge: 'ge_s' };
const WHOLE = { '+': 'add', '-': 'sub', '*': 'mul', '&': 'and', '|': 'or', '^': 'xor', '<<': 'shl', '>>': 'shr_s', '>>>': 'shr_u' }; // prettier-ignore
const FRACTION = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' };

/** `starts`: the byte at which each array begins. */
export class Expressions {
  constructor(module, modules, starts, it) {
    Object.assign(this, { module, modules, starts, it, typer: new Typer(modules, it, () => undefined) });
    this.slots = [...it.params, ...it.locals];
  }

  /** A condition: anything but 0 is true. */
  condition(node) {
    return this.as('i32', node);
  }

  /** A value as the given type. */
  as(type, node) {
    const { module } = this;
    const own = this.typer.of(node);
    const constant = this.constant(node);
    if (constant !== undefined) return type === 'f64' ? module.f64.const(constant) : module.i32.const(constant | 0);
    const value = this.value(node);
    if (own === type) return value;
    if (type === 'i32') return module.i32.trunc_s_sat.f64(value);
    return isUnsigned(node) ? module.f64.convert_u.i32(value) : module.f64.convert_s.i32(value);
  }

  constant(node) {
    return this.it.slots.has(node) ? undefined : this.modules.valueOf(this.it.file, node);
  }

  value(node) {
    const { module } = this;
    const constant = this.constant(node);
    if (constant !== undefined) return this.as(this.typer.of(node), node);
    switch (node.type) {
      case 'Literal':
        return module.i32.const(Number(node.value));
      case 'Identifier': {
        const slot = this.it.slots.get(node);
        return module.local.get(this.slots.indexOf(slot), TYPES[slot.type]);
      }
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return this.value(node.expression);
      case 'MemberExpression': {
        const { type, offset, pointer } = this.address(node);
        return module[type].load(offset, BYTES[type], pointer);
      }
      case 'UnaryExpression':
        return this.unary(node);
      case 'LogicalExpression': {
        const [left, right] = [this.condition(node.left), this.condition(node.right)];
        return node.operator === '&&'
          ? module.if(left, right, module.i32.const(0))
          : module.if(left, module.i32.const(1), right);
      }
      case 'ConditionalExpression': {
        const type = this.typer.of(node);
        return module.if(this.condition(node.test), this.as(type, node.consequent), this.as(type, node.alternate));
      }
      case 'BinaryExpression':
        return this.binary(node);
      case 'CallExpression':
        return this.call(node);
      default:
        throw new Error(`${node.type} in ${this.it.name}`);
    }
  }

  unary({ operator, argument }) {
    const { module } = this;
    if (operator === '!') return module.i32.eqz(this.condition(argument));
    if (operator === '~') return module.i32.xor(this.as('i32', argument), module.i32.const(-1));
    if (this.typer.of(argument) === 'f64') return module.f64.neg(this.value(argument));
    return module.i32.sub(module.i32.const(0), this.value(argument));
  }

  binary(node) {
    const { module } = this;
    const { operator, left, right } = node;
    const comparison = COMPARE[operator];
    const type =
      comparison === undefined
        ? this.typer.of(node)
        : [left, right].some((it) => this.typer.of(it) === 'f64')
          ? 'f64'
          : 'i32';
    const [a, b] = [this.as(type, left), this.as(type, right)];
    if (comparison !== undefined) return module[type][type === 'i32' ? (SIGNED[comparison] ?? comparison) : comparison](a, b); // prettier-ignore
    const name = (type === 'i32' ? WHOLE : FRACTION)[operator];
    if (name === undefined) throw new Error(`${operator} in ${this.it.name}`);
    return module[type][name](a, b);
  }

  call(node) {
    const { module } = this;
    if (isMath(node.callee)) return this.math(node);
    if (isCopy(node.callee)) return this.copy(node);
    const callee = this.it.calls.get(node);
    const operands = node.arguments.map((it, i) => this.as(callee.params[i].type, it));
    return module.call(callee.label, operands, TYPES[callee.result.type]);
  }

  math(node) {
    const { module } = this;
    const { name } = node.callee.property;
    const type = this.typer.of(node);
    if (name === 'imul') return module.i32.mul(...node.arguments.map((it) => this.as('i32', it)));
    if (name === 'clz32') return module.i32.clz(this.as('i32', node.arguments[0]));
    if (type === 'i32') throw new Error(`Math.${name} of whole numbers in ${this.it.name}`);
    return module.f64[name](...node.arguments.map((it) => this.as('f64', it)));
  }

  /** A record is copied in four pieces of sixteen bytes: a call for so little would take longer. */
  copy({ callee, arguments: [to, from] }) {
    const { module } = this;
    const [into, out] = [to, from].map((property) => () => this.address({ object: callee.object, property }));
    const pieces = [0, 16, 32, 48].map((piece) => {
      const { offset, pointer } = into();
      const { offset: source, pointer: at } = out();
      return module.v128.store(offset + piece, 4, pointer, module.v128.load(source + piece, 4, at));
    });
    return module.block(null, pieces);
  }

  /** Where an element lies; what is constant in its index is added by the instruction itself. */
  address({ object, property }) {
    const { module } = this;
    const { name, type } = this.modules.meaning(this.it.file, object.name);
    const bytes = BYTES[type];
    const { rest, constant } = this.split(property);
    const shift = module.i32.const(Math.log2(bytes));
    return {
      type,
      offset: this.starts[name] + constant * bytes,
      pointer: rest === undefined ? module.i32.const(0) : module.i32.shl(this.as('i32', rest), shift),
    };
  }

  split(node) {
    const whole = this.constant(node);
    if (whole !== undefined) return { rest: undefined, constant: whole };
    const inner =
      node.type === 'ParenthesizedExpression' || node.type === 'TSNonNullExpression' ? node.expression : node;
    if (inner.type === 'BinaryExpression' && (inner.operator === '+' || inner.operator === '-')) {
      const right = this.constant(inner.right);
      if (right !== undefined) {
        const { rest, constant } = this.split(inner.left);
        return { rest, constant: constant + (inner.operator === '+' ? right : -right) };
      }
      const left = this.constant(inner.left);
      if (left !== undefined && inner.operator === '+') {
        const { rest, constant } = this.split(inner.right);
        return { rest, constant: constant + left };
      }
    }
    return { rest: node, constant: 0 };
  }
}

/** What `>>>` gives is never negative. */
const isUnsigned = (node) => {
  const inner = node.type === 'ParenthesizedExpression' ? node.expression : node;
  return inner.type === 'BinaryExpression' && inner.operator === '>>>';
};
