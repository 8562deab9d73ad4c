import { describe, expect, it } from 'vitest';
import { needsKey, type Focused } from '../../../../renderer/drills/room/needs-key';

const element = (tagName: string, attributes: Readonly<Record<string, string>> = {}, inside?: Focused): Focused => ({
  tagName,
  getAttribute: (name) => attributes[name] ?? null,
  parentElement: inside ?? null,
});

describe('a key while something has the focus', () => {
  it.each<[string, Focused]>([
    ['a line', element('INPUT')],
    ['a line of search', element('INPUT', { type: 'search' })],
    ['lines', element('TEXTAREA')],
    ['a choice', element('SELECT')],
    ['what can be edited', element('DIV', { contenteditable: '' })],
    ['an option of a list', element('DIV', { role: 'option' })],
    ['a button of a menu', element('BUTTON', {}, element('DIV', { role: 'menu' }))],
    ['a button of a dialog', element('BUTTON', {}, element('SECTION', { role: 'dialog' }))],
  ])('is that of %s', (_, focused) => {
    for (const name of ['n', '1', 'space', 'ArrowLeft']) expect(needsKey(focused, name)).toBe(true);
  });

  it.each<[string, Focused]>([
    ['a button', element('BUTTON')],
    ['what stands in a button', element('SPAN', {}, element('BUTTON'))],
    ['a link', element('A', { href: '#/home' })],
    ['one of several', element('INPUT', { type: 'radio' })],
    ['a tick', element('INPUT', { type: 'checkbox' })],
    ['a tab', element('DIV', { role: 'tab' })],
  ])('is the room’s when it is a letter or a digit, and works %s when it is not', (_, focused) => {
    for (const name of ['n', 'd', '1']) expect(needsKey(focused, name)).toBe(false);
    for (const name of ['space', 'Enter', 'ArrowLeft']) expect(needsKey(focused, name)).toBe(true);
  });

  it('is the room’s where nothing has the focus', () => {
    expect(needsKey(null, 'space')).toBe(false);
    expect(needsKey(element('SECTION', {}, element('BODY')), 'space')).toBe(false);
  });
});
