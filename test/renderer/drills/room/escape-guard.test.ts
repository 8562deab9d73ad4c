import { describe, expect, it } from 'vitest';
import { createEscapeGuard } from '../../../../renderer/drills/room/escape-guard';

const typing = (text: string) => {
  const guard = createEscapeGuard();
  const field = { value: '' };
  guard.entered();
  const type = (more: string): void => {
    field.value += more;
    guard.written(field);
  };
  type(text);
  return { guard, field, type };
};

describe('Escape out of a field', () => {
  it('does not leave a sentence that is being written; a second one does', () => {
    const { guard, field } = typing('The gate is');
    expect(guard.leaves(field)).toBe(false);
    expect(guard.leaves(field)).toBe(true);
  });

  it('asks again when writing went on in between', () => {
    const { guard, field, type } = typing('The gate is');
    expect(guard.leaves(field)).toBe(false);
    type(' open');
    expect(guard.leaves(field)).toBe(false);
    expect(guard.leaves(field)).toBe(true);
  });

  it('leaves at once what is empty, what stood there before, and what is no field', () => {
    const { guard, field } = typing('   ');
    expect(guard.leaves(field)).toBe(true);
    field.value = 'kept from before';
    guard.entered();
    expect(guard.leaves(field)).toBe(true);
    expect(guard.leaves(undefined)).toBe(true);
  });

  it('asks for each field anew', () => {
    const { guard, field } = typing('One');
    const other = { value: 'Two' };
    expect(guard.leaves(field)).toBe(false);
    guard.written(other);
    expect(guard.leaves(other)).toBe(false);
  });
});
