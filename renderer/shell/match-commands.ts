import { isActionsGroup, type SpotlightFilterFunction } from '@mantine/spotlight';

const mostPerGroup = 8;

/** Every word of the query must occur in the name, the second line or the keywords; names that start with it come first. */
export const matchCommands: SpotlightFilterFunction = (query, groups) => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return groups
    .map((group) => {
      if (!isActionsGroup(group)) return group;
      const found = group.actions.filter(({ label = '', description = '', keywords = [] }) => {
        const text = fold([label, description, keywords].flat().join(' '));
        return words.every((word) => text.includes(word));
      });
      const first = words[0] ?? '';
      const ranked = found.toSorted((a, b) => rank(a.label, first) - rank(b.label, first));
      return { ...group, actions: ranked.slice(0, mostPerGroup) };
    })
    .filter((group) => !isActionsGroup(group) || group.actions.length > 0);
};

const rank = (label = '', word: string): number => (fold(label).startsWith(word) ? 0 : 1);

/** Case and accents make no difference. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
