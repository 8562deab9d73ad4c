// What is called that is no function of ours.
const MATH = ['imul', 'clz32', 'floor', 'ceil', 'sqrt', 'min', 'max'];
export const isMath = (callee) =>
  callee.type === 'MemberExpression' && callee.object.name === 'Math' && MATH.includes(callee.property.name);

/** `ints.copyWithin(to, from, end)`. */
export const isCopy = (callee) => callee.type === 'MemberExpression' && callee.property.name === 'copyWithin';
