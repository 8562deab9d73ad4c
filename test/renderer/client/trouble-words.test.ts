import { describe, expect, it } from 'vitest';
import { isUnsaved, reasonUnsaved, troubleWords } from '../../../renderer/client/trouble-words';

const full = 'Not saved: the disk is full. Free some space, then go on.';
const short = 'The disk is full. Everything up to now is saved; free some space.';

describe('trouble with saving', () => {
  it('is in capitals when something is not saved, and says so once', () => {
    expect(troubleWords(full)).toBe('NOT SAVED – the disk is full. Free some space, then go on.');
    expect(isUnsaved(full)).toBe(true);
    expect(reasonUnsaved(full)).toBe('the disk is full. Free some space, then go on.');
  });

  it('never says that something is not saved while everything is', () => {
    expect(troubleWords(short)).toBe(short);
    expect(isUnsaved(short)).toBe(false);
  });
});
