// What every name of a function means, and whether there is anything in it that only JavaScript can do.
import { isCopy, isMath } from './built-in.mjs';
import { OnlyInJavaScript } from './modules.mjs';

/** Gives every local name its slot and every call its function. */
export class Binder {
  constructor(modules, functions, it) {
    Object.assign(this, { modules, functions, it });
  }

  bind() {
    const scope = new Map();
    this.it.params.forEach((param) => scope.set(param.name, param));
    this.walk(this.it.node.body, scope);
  }

  walk(node, scope) {
    switch (node.type) {
      case 'BlockStatement': {
        const inner = new Map(scope);
        for (const it of node.body) this.walk(it, inner);
        return;
      }
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) {
          if (id.type !== 'Identifier' || !init) throw new OnlyInJavaScript('a name without a number');
          this.walk(init, scope);
          const slot = { name: id.name, type: undefined };
          this.it.locals.push(slot);
          this.it.slots.set(id, slot);
          scope.set(id.name, slot);
        }
        return;
      case 'ForStatement': {
        const inner = new Map(scope);
        for (const part of [node.init, node.test, node.body, node.update]) if (part) this.walk(part, inner);
        return;
      }
      case 'WhileStatement':
        this.walk(node.test, scope);
        this.walk(node.body, scope);
        return;
      case 'IfStatement':
      case 'ConditionalExpression':
        for (const part of [node.test, node.consequent, node.alternate]) if (part) this.walk(part, scope);
        return;
      case 'SwitchStatement':
        this.walk(node.discriminant, scope);
        for (const { test, consequent } of node.cases) {
          if (test) this.walk(test, scope);
          const inner = new Map(scope);
          for (const it of consequent) this.walk(it, inner);
        }
        return;
      case 'ReturnStatement':
        if (node.argument) this.walk(node.argument, scope);
        return;
      case 'ExpressionStatement':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        this.walk(node.expression, scope);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
        if (node.label) throw new OnlyInJavaScript('a label');
        return;
      case 'EmptyStatement':
        return;
      case 'UnaryExpression':
        if (!['-', '~', '!'].includes(node.operator)) throw new OnlyInJavaScript(node.operator);
        this.walk(node.argument, scope);
        return;
      case 'BinaryExpression':
      case 'LogicalExpression':
        if (node.operator === '??') throw new OnlyInJavaScript('??');
        this.walk(node.left, scope);
        this.walk(node.right, scope);
        return;
      case 'SequenceExpression':
        for (const it of node.expressions) this.walk(it, scope);
        return;
      case 'AssignmentExpression':
        this.walk(node.left, scope);
        this.walk(node.right, scope);
        return;
      case 'Literal':
        if (typeof node.value === 'number' || typeof node.value === 'boolean') return;
        throw new OnlyInJavaScript(`the text ${node.raw}`);
      case 'Identifier':
        this.name(node, scope);
        return;
      case 'MemberExpression':
        if (this.modules.valueOf(this.it.file, node) !== undefined) return;
        if (!node.computed || this.arrayOf(node) === undefined) throw new OnlyInJavaScript('a field of an object');
        this.walk(node.property, scope);
        return;
      case 'CallExpression':
        this.call(node, scope);
        return;
      default:
        throw new OnlyInJavaScript(node.type);
    }
  }

  name(node, scope) {
    const slot = scope.get(node.name);
    if (slot !== undefined) this.it.slots.set(node, slot);
    else if (this.modules.valueOf(this.it.file, node) === undefined)
      throw new OnlyInJavaScript(`${node.name} is not a number`);
  }

  arrayOf({ object }) {
    const it = object.type === 'Identifier' ? this.modules.meaning(this.it.file, object.name) : undefined;
    return it?.kind === 'array' ? it : undefined;
  }

  call(node, scope) {
    for (const it of node.arguments) this.walk(it, scope);
    if (isMath(node.callee)) return;
    if (isCopy(node.callee)) {
      if (this.arrayOf(node.callee)?.type !== 'i32') throw new OnlyInJavaScript('a copy of fractions');
      return;
    }
    const callee = this.modules.callee(this.it.file, node.callee);
    if (callee?.kind !== 'function') throw new OnlyInJavaScript('a call of something unknown');
    if (callee.node.params.length !== node.arguments.length) throw new OnlyInJavaScript('an argument left out');
    this.it.calls.set(node, this.functions.reach(callee));
  }
}
