// Of what type everything in a function is: whole numbers (i32) or fractions (f64).
import { isCopy, isMath } from './built-in.mjs';

/** A factor as large as this makes a product that a whole number of 32 bits may not hold. */
const LARGE = 65_536;

/** Types of expressions; `widen` hears of every place in which a value is put. */
export class Typer {
  constructor(modules, it, widen) {
    Object.assign(this, { modules, it, widen });
  }

  run() {
    const { body } = this.it.node;
    if (body.type === 'BlockStatement') this.statement(body);
    else this.gives(body);
  }

  gives(node) {
    const type = this.of(node);
    if (this.it.result.isNumber) this.widen(this.it.result, type);
  }

  statement(node) {
    switch (node.type) {
      case 'BlockStatement':
        node.body.forEach((it) => this.statement(it));
        return;
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) this.widen(this.it.slots.get(id), this.of(init));
        return;
      case 'ForStatement':
        if (node.init) this.statement(node.init);
        for (const part of [node.test, node.update]) if (part) this.of(part);
        this.statement(node.body);
        return;
      case 'WhileStatement':
        this.of(node.test);
        this.statement(node.body);
        return;
      case 'IfStatement':
        this.of(node.test);
        this.statement(node.consequent);
        if (node.alternate) this.statement(node.alternate);
        return;
      case 'SwitchStatement':
        this.of(node.discriminant);
        for (const it of node.cases) it.consequent.forEach((inside) => this.statement(inside));
        return;
      case 'ReturnStatement':
        if (node.argument) this.gives(node.argument);
        return;
      case 'ExpressionStatement':
        this.of(node.expression);
    }
  }

  of(node) {
    const value = this.modules.valueOf(this.it.file, node);
    if (value !== undefined && !this.it.slots.has(node)) return Number.isInteger(value) ? 'i32' : 'f64';
    switch (node.type) {
      case 'Literal':
        return 'i32';
      case 'Identifier':
        return this.it.slots.get(node).type;
      case 'MemberExpression':
        this.of(node.property);
        return this.modules.meaning(this.it.file, node.object.name).type;
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return this.of(node.expression);
      case 'UnaryExpression':
        return node.operator === '-' ? this.of(node.argument) : (this.of(node.argument), 'i32');
      case 'LogicalExpression':
        this.of(node.left);
        this.of(node.right);
        return 'i32';
      case 'BinaryExpression':
        return this.binary(node);
      case 'ConditionalExpression':
        this.of(node.test);
        return wider(this.of(node.consequent), this.of(node.alternate));
      case 'SequenceExpression':
        return node.expressions.map((it) => this.of(it)).at(-1);
      case 'AssignmentExpression':
        return this.assignment(node);
      case 'CallExpression':
        return this.call(node);
      default:
        throw new Error(`${node.type} in ${this.it.name}`);
    }
  }

  binary(node) {
    const type = wider(this.of(node.left), this.of(node.right));
    switch (node.operator) {
      case '+':
      case '-':
        return type;
      case '*':
        return isLarge(this.value(node.left)) || isLarge(this.value(node.right)) ? 'f64' : type;
      case '/':
        return 'f64';
      default:
        return 'i32';
    }
  }

  value(node) {
    return this.modules.valueOf(this.it.file, node);
  }

  assignment({ operator, left, right }) {
    const type = wider(this.of(right), operator === '=' ? undefined : this.of(left));
    const target = left.type === 'TSNonNullExpression' ? left.expression : left;
    if (target.type === 'Identifier') this.widen(this.it.slots.get(target), operator === '/=' ? 'f64' : type);
    return this.of(left);
  }

  call(node) {
    const types = node.arguments.map((it) => this.of(it));
    if (isMath(node.callee)) {
      const { name } = node.callee.property;
      return name === 'imul' || name === 'clz32'
        ? 'i32'
        : name === 'min' || name === 'max'
          ? types.reduce(wider)
          : 'f64';
    }
    if (isCopy(node.callee)) return 'void';
    const callee = this.it.calls.get(node);
    callee.params.forEach((param, i) => this.widen(param, types[i]));
    // What comes back from JavaScript may be any number.
    if (callee.host !== undefined && callee.result.isNumber) this.widen(callee.result, 'f64');
    return callee.result.type;
  }
}

const isLarge = (value) => value !== undefined && Math.abs(value) >= LARGE;
const wider = (a, b) => (a === 'f64' || b === 'f64' ? 'f64' : (a ?? b));
