/** Lists and menus look for what begins with a letter; a dialog is no part of the room. */
const FLOATING: ReadonlySet<string> = new Set(['option', 'listbox', 'menu', 'dialog']);
const PRESSED: ReadonlySet<string> = new Set(['slider', 'tab']);
/** Inputs that nothing is typed into. */
const SET: ReadonlySet<string> = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'file']);

/** What is asked of an element; there is no browser in its test. */
export type Focused = Pick<HTMLElement, 'tagName' | 'getAttribute'> & { readonly parentElement: Focused | null };

/**
 * Whether what has the focus needs a key itself. A button that was clicked keeps the focus: it is worked by Space, Enter
 * and arrows, so that letters and digits go on meaning what they mean in the room.
 */
export function needsKey(focused: Focused | null, name: string): boolean {
  for (let it = focused; it !== null; it = it.parentElement) {
    const use = useOf(it);
    if (use === 'typed' || (use === 'pressed' && name.length > 1)) return true;
  }
  return false;
}

function useOf(element: Focused): 'typed' | 'pressed' | 'none' {
  const role = element.getAttribute('role') ?? '';
  if (FLOATING.has(role) || element.getAttribute('contenteditable') !== null) return 'typed';
  switch (element.tagName) {
    case 'TEXTAREA':
    case 'SELECT':
      return 'typed';
    case 'INPUT':
      return SET.has(element.getAttribute('type') ?? 'text') ? 'pressed' : 'typed';
    case 'BUTTON':
    case 'SUMMARY':
      return 'pressed';
    case 'A':
      return element.getAttribute('href') === null ? 'none' : 'pressed';
    default:
      return PRESSED.has(role) ? 'pressed' : 'none';
  }
}
