import type { State } from '../model/state';

/** What a kind of state looks like, as strokes on a grid of 16 × 16. Quiet and few, as Tabler draws them. */
export function kindIcon(state: State): string {
  switch (state.kind) {
    case 'step':
      return ICONS[state.activity ?? 'step'] ?? STEP;
    case 'decision':
      return '<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z"/><path d="M6.6 6.6a1.5 1.5 0 1 1 2 1.5c-.4.2-.6.5-.6.9M8 11v.01"/>';
    case 'wait':
      return '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>';
    case 'gate':
      return '<path d="M8 1.8 13.5 4v4c0 3.2-2.3 5.3-5.5 6.3C4.8 13.3 2.5 11.2 2.5 8V4Z"/><path d="m5.8 8 1.6 1.6 3-3.2"/>';
    case 'group':
      return '<rect x="2" y="3" width="12" height="10" rx="1.5"/><path d="M2 6h12"/>';
    case 'tracks':
      return '<path d="M2 4h12M2 8h12M2 12h12"/>';
    case 'track':
      return '<path d="M2 8h11M10 5l3 3-3 3"/>';
    case 'history':
      return '<path d="M3 8a5 5 0 1 1 1.5 3.5M3 4.5V8h3.5"/>';
    case 'state':
      return '<rect x="2.5" y="4" width="11" height="8" rx="2"/>';
    case 'end':
      return '<circle cx="8" cy="8" r="5.5"/>';
  }
}

const STEP = '<path d="M3 8h9M9 5l3 3-3 3"/>';
const ICONS: Readonly<Record<string, string>> = {
  step: STEP,
  notify: '<path d="M4 11V7.5a4 4 0 0 1 8 0V11l1.2 1.5H2.8ZM6.8 14h2.4"/>',
  assess: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>',
  decide: '<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z"/>',
  reroute: '<path d="M2 12h3c3 0 3-8 6-8h3M11.5 1.5 14 4l-2.5 2.5"/>',
  restore: '<path d="M3 8a5 5 0 1 1 1.5 3.5M3 4.5V8h3.5"/>',
  rebuild: '<path d="M2.5 13.5v-7L8 2.5l5.5 4v7ZM6.5 13.5v-4h3v4"/>',
  workaround: '<path d="M4 14V2.5M4 3h8l-2 2.5L12 8H4"/>',
  transfer: '<path d="M2 5.5h11M10.5 3 13 5.5 10.5 8M14 10.5H3M5.5 8 3 10.5 5.5 13"/>',
  verify: '<rect x="2.5" y="2.5" width="11" height="11" rx="2"/><path d="m5.5 8 2 2 3.2-4"/>',
  communicate: '<path d="M2.5 3.5h11v7.5H7L4 13.5V11H2.5Z"/>',
  failback: '<path d="M13.5 12V9a3 3 0 0 0-3-3H3M5.5 3.5 3 6l2.5 2.5"/>',
};
