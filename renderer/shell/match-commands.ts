import { folded, foldedOf } from '../client/folded';
import type { PaletteCommand } from '../client/place';

export interface CommandGroup {
  readonly group: string;
  readonly commands: readonly PaletteCommand[];
}

/** So many of a kind, that none is buried under hundreds of another. */
const most = 8;

/** Every word must occur in the name, the second line or the keywords; names that start with the first come first. */
export function matchCommands(query: string, groups: readonly CommandGroup[]): readonly CommandGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const rank = (command: PaletteCommand): number => (textOf(command).startsWith(first) ? 0 : 1);
  return groups
    .map(({ group, commands }) => {
      const found = commands.filter((command) => words.every((word) => textOf(command).includes(word)));
      return { group, commands: found.toSorted((a, b) => rank(a) - rank(b)).slice(0, most) };
    })
    .filter(({ commands }) => commands.length > 0);
}

const textOf = foldedOf(({ label, detail = '', keywords = [] }: PaletteCommand) =>
  [label, detail, ...keywords].join('\n'),
);
