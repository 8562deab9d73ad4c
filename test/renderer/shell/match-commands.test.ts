import { describe, expect, it } from 'vitest';
import { matchCommands } from '../../../renderer/shell/match-commands';

const command = (id: string, label: string, keywords: readonly string[] = []) => ({
  id,
  label,
  keywords,
  run: () => undefined,
});
const groups = [
  { group: 'Go to', commands: [command('f', 'Findings'), command('r', 'Reports')] },
  {
    group: 'Open a plan',
    commands: [
      command('p1', 'Prüfung der Reports', ['wrong host']),
      ...Array.from({ length: 40 }, (_, n) => command(`n${n}`, `Network ${n}`)),
    ],
  },
];

const found = (query: string): string[] =>
  matchCommands(query, groups).flatMap(({ commands }) => commands.map(({ id }) => id));

describe('the palette', () => {
  it('finds by any words, in any order, accents or not', () => {
    expect(found('reports prufung')).toEqual(['p1']);
    expect(found('HOST wrong')).toEqual(['p1']);
  });

  it('puts names that begin with the word first', () => {
    const group = { group: 'Open', commands: [command('a', 'Mail restore'), command('b', 'Restore mail')] };

    expect(matchCommands('restore', [group])[0]?.commands.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('leaves out headings with nothing under them', () => {
    expect(matchCommands('findings', groups)).toHaveLength(1);
  });

  it('never buries one kind under hundreds of another', () => {
    expect(found('')).toHaveLength(2 + 8);
  });
});
