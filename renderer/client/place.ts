import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Route } from './navigation';

/** One thing the palette (Ctrl K) can do. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  /** Second line: what it is about. */
  readonly detail?: string;
  /** Words that find it beside those on screen. */
  readonly keywords?: readonly string[];
  readonly icon?: Icon;
  readonly keys?: string;
  readonly run: () => void;
}

/** A place of the app: plugs into the rail, the address and the palette from renderer/places.ts. */
export interface Place {
  /** First part of its address: `plans` for `#/plans/…`. */
  readonly id: string;
  readonly name: string;
  readonly icon: Icon;
  /** What to show at an address of this place. */
  readonly render: (route: Route) => ReactNode;
  /** What the palette offers for this place from anywhere. For what is open, see offered-commands.ts. */
  readonly commands?: () => readonly PaletteCommand[];
}
