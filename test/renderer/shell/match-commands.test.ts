import { describe, expect, it } from 'vitest';
import { matchCommands } from '../../../renderer/shell/match-commands';

const groups = [
  { group: 'Go to', actions: [{ id: 'f', label: 'Findings' }, { id: 'r', label: 'Reports' }] },
  {
    group: 'Open a plan',
    actions: [
      { id: 'p1', label: 'Prüfung der Reports', keywords: ['wrong host'] },
      ...Array.from({ length: 40 }, (_, n) => ({ id: `n${n}`, label: `Network ${n}` })),
    ],
  },
]; // prettier-ignore

const found = (query: string): string[] =>
  matchCommands(query, groups).flatMap((group) =>
    'actions' in group ? group.actions.map(({ id }: { id: string }) => id) : [],
  );

describe('the palette', () => {
  it('finds by any words, in any order, accents or not', () => {
    expect(found('reports prufung')).toEqual(['p1']);
    expect(found('HOST wrong')).toEqual(['p1']);
  });

  it('leaves out headings with nothing under them', () => {
    expect(matchCommands('findings', groups)).toHaveLength(1);
  });

  it('never buries one kind under hundreds of another', () => {
    expect(found('')).toHaveLength(2 + 8);
  });
});
