// Functions as WebAssembly: what `functions.mjs` found can be compiled, statement by statement.
import binaryen from 'binaryen';
import { BYTES, Expressions, TYPES } from './expressions.mjs';

export class Emitter extends Expressions {
  #labels = 0;

  exits = [];

  emit() {
    const { module, it } = this;
    const body = it.node.body.type === 'BlockStatement' ? this.statement(it.node.body) : this.give(it.node.body);
    const result = TYPES[it.result.type];
    // Every way through a function that gives something ends in a return.
    const whole = result === binaryen.none ? body : module.block(null, [body, module.unreachable()], result);
    module.addFunction(
      it.label,
      binaryen.createType(it.params.map(({ type }) => TYPES[type])),
      result,
      it.locals.map(({ type }) => TYPES[type]),
      whole,
    );
  }

  label(name) {
    this.#labels += 1;
    return `${name}${this.#labels}`;
  }

  give(node) {
    const { type } = this.it.result;
    if (type === 'void') return this.effect(node);
    return this.module.return(this.as(type, node));
  }

  statement(node) {
    const { module } = this;
    switch (node.type) {
      case 'BlockStatement':
        return module.block(
          null,
          node.body.map((it) => this.statement(it)),
        );
      case 'VariableDeclaration':
        return module.block(
          null,
          node.declarations.map(({ id, init }) => this.put(this.it.slots.get(id), init)),
        );
      case 'ExpressionStatement':
        return this.effect(node.expression);
      case 'ReturnStatement':
        return node.argument ? this.give(node.argument) : module.return();
      case 'IfStatement':
        return this.either(node);
      case 'WhileStatement':
        return this.loop({ test: node.test, body: node.body });
      case 'ForStatement':
        return module.block(null, [...(node.init ? [this.statement(node.init)] : []), this.loop(node)]);
      case 'SwitchStatement':
        return this.choice(node);
      case 'BreakStatement':
        return module.br(this.exits.at(-1).end);
      case 'ContinueStatement':
        return module.br(this.exits.findLast((it) => it.next !== undefined).next);
      case 'EmptyStatement':
        return module.nop();
      default:
        throw new Error(`${node.type} in ${this.it.name}`);
    }
  }

  /** Conditions of several parts become a branch for each part: as a sum of them each would be made a number first. */
  either({ test, consequent, alternate }) {
    const { module } = this;
    if (!isOfParts(test))
      return module.if(
        this.condition(test),
        this.statement(consequent),
        alternate ? this.statement(alternate) : undefined,
      );
    const [end, otherwise] = ['end', 'otherwise'].map((name) => this.label(name));
    const first = [...this.leaveUnless(test, otherwise), this.statement(consequent)];
    if (!alternate) return module.block(otherwise, first);
    return module.block(end, [module.block(otherwise, [...first, module.br(end)]), this.statement(alternate)]);
  }

  /** Leaves the block of that label unless the condition holds. */
  leaveUnless(node, label) {
    const { module } = this;
    const inner = inside(node);
    if (isNot(inner)) return this.leaveIf(inner.argument, label);
    if (inner.operator === '&&')
      return [...this.leaveUnless(inner.left, label), ...this.leaveUnless(inner.right, label)];
    if (inner.operator !== '||') return [module.br(label, module.i32.eqz(this.condition(inner)))];
    const holds = this.label('holds');
    return [module.block(holds, [...this.leaveIf(inner.left, holds), ...this.leaveUnless(inner.right, label)])];
  }

  /** Leaves the block of that label if the condition holds. */
  leaveIf(node, label) {
    const { module } = this;
    const inner = inside(node);
    if (isNot(inner)) return this.leaveUnless(inner.argument, label);
    if (inner.operator === '||') return [...this.leaveIf(inner.left, label), ...this.leaveIf(inner.right, label)];
    if (inner.operator !== '&&') return [module.br(label, this.condition(inner))];
    const fails = this.label('fails');
    return [module.block(fails, [...this.leaveUnless(inner.left, fails), ...this.leaveIf(inner.right, label)])];
  }

  loop({ test, body, update }) {
    const { module } = this;
    const [end, top, next] = ['end', 'top', 'next'].map((name) => this.label(name));
    this.exits.push({ end, next });
    const inside = module.block(next, [this.statement(body)]);
    this.exits.pop();
    const round = [
      ...(test ? this.leaveUnless(test, end) : []),
      inside,
      ...(update ? [this.effect(update)] : []),
      module.br(top),
    ];
    return module.block(end, [module.loop(top, module.block(null, round))]);
  }

  /** Cases that end in a return or a break, never in the next one; the same ones in a row share their statements. */
  choice({ discriminant, cases }) {
    const { module } = this;
    const end = this.label('end');
    const value = { type: 'i32' };
    this.it.locals.push(value);
    this.slots.push(value);
    const place = this.slots.length - 1;
    this.exits.push({ end, next: undefined });
    let chain;
    let tests = [];
    const groups = [];
    for (const { test, consequent } of cases) {
      tests.push(test);
      if (consequent.length === 0) continue;
      groups.push({ tests, body: module.block(null, consequent.map((it) => this.statement(it))) }); // prettier-ignore
      tests = [];
    }
    for (const { tests: any, body } of groups.toReversed()) {
      const matches = any.includes(null)
        ? undefined
        : any
            .map((it) => module.i32.eq(module.local.get(place, binaryen.i32), this.as('i32', it)))
            .reduce((a, b) => module.i32.or(a, b));
      chain = matches === undefined ? body : module.if(matches, body, chain);
    }
    this.exits.pop();
    return module.block(end, [module.local.set(place, this.as('i32', discriminant)), ...(chain ? [chain] : [])]);
  }

  /** Carried out for what it does. */
  effect(node) {
    const { module } = this;
    if (node.type === 'AssignmentExpression') return this.assign(node);
    if (node.type === 'SequenceExpression') return module.block(null, node.expressions.map((it) => this.effect(it))); // prettier-ignore
    if (node.type === 'CallExpression') {
      const call = this.call(node);
      return this.typer.of(node) === 'void' ? call : module.drop(call);
    }
    return module.drop(this.value(node));
  }

  put(slot, init) {
    return this.module.local.set(this.slots.indexOf(slot), this.as(slot.type, init));
  }

  assign({ operator, left, right }) {
    const target = left.type === 'TSNonNullExpression' ? left.expression : left;
    const sum = operator === '=' ? right : { type: 'BinaryExpression', operator: operator.slice(0, -1), left: target, right }; // prettier-ignore
    if (target.type === 'Identifier') return this.put(this.it.slots.get(target), sum);
    const { type, offset, pointer } = this.address(target);
    return this.module[type].store(offset, BYTES[type], pointer, this.as(type, sum));
  }
}

const inside = (node) => (node.type === 'ParenthesizedExpression' ? inside(node.expression) : node);
const isNot = (node) => node.type === 'UnaryExpression' && node.operator === '!';
const isOfParts = (node) => {
  const inner = inside(node);
  return isNot(inner) ? isOfParts(inner.argument) : inner.type === 'LogicalExpression';
};
