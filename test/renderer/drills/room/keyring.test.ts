import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../../../renderer/drills/room/keyring';

describe('a key of the control room', () => {
  const pressed: string[] = [];
  const says = (what: string) => () => void pressed.push(what);
  const press = (keyring: ReturnType<typeof createKeyring>, name: string): string[] => {
    pressed.length = 0;
    keyring.actOf(name)?.();
    return [...pressed];
  };

  it('is that of the chosen work before that of the room, after a look at the drawing too', () => {
    const keyring = createKeyring();
    const work = () => ({ a: says('first option') });
    const takeOff = keyring.add('at hand', work);
    keyring.add('room', () => ({ a: says('answer'), n: says('note') }));
    expect(press(keyring, 'a')).toEqual(['first option']);

    takeOff(); // the drawing is shown in place of the lanes …
    expect(press(keyring, 'a')).toEqual(['answer']);
    keyring.add('at hand', work); // … and the lanes again
    expect(press(keyring, 'a')).toEqual(['first option']);
    expect(press(keyring, 'n')).toEqual(['note']);
  });

  it('does what it means now, not what it meant when the part was drawn', () => {
    const keyring = createKeyring();
    let keys: Record<string, (() => void) | undefined> = { h: says('hold back') };
    keyring.add('at hand', () => keys);
    keyring.add('room', () => ({ h: says('hot wash') }));
    expect(press(keyring, 'h')).toEqual(['hold back']);
    keys = { h: undefined }; // it is held already
    expect(press(keyring, 'h')).toEqual(['hot wash']);
    expect(press(keyring, 'y')).toEqual([]);
  });
});
