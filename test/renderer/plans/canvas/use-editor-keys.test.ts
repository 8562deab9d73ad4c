import { describe, expect, it } from 'vitest';
import { EDITOR_KEYS } from '../../../../renderer/plans/canvas/keys';
import { chordOf } from '../../../../renderer/plans/canvas/use-editor-keys';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('keys of the canvas', () => {
  it('reads a chord the same on every keyboard and with Caps Lock', () => {
    expect(pressed('Z', { ctrlKey: true })).toBe('ctrl+z');
    expect(pressed('z', { metaKey: true, shiftKey: true })).toBe('ctrl+shift+z');
    expect(pressed('ArrowUp', { shiftKey: true })).toBe('shift+arrowup');
    expect(pressed('?', { shiftKey: true })).toBe('?');
  });

  it('gives each chord one meaning', () => {
    const chords = EDITOR_KEYS.flatMap((key) => key.on);

    expect(new Set(chords).size).toBe(chords.length);
  });
});
