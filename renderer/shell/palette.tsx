import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { address, go } from '../client/navigation';
import { useOffers } from '../client/offered-commands';
import type { PaletteCommand, Place } from '../client/place';
import { KeyHint } from '../ui/key-hint';
import { matchCommands, type CommandGroup } from './match-commands';
import { useWorkspaceCommands } from './workspace-commands';
import classes from './palette.module.css';

export const openPalette = (): void => spotlight.open();

/** Ctrl K: every place, everything in the workspace, everything the places offer. */
export function Palette({ places }: { readonly places: readonly Place[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState('');
  const groups = useCommandGroups(places);
  const asked = useDeferredValue(query);
  // A closed palette costs nothing, however large the workspace.
  const actions = useMemo(() => (isOpen ? matchCommands(asked, groups).map(toActions) : []), [isOpen, asked, groups]);
  return (
    <Spotlight
      shortcut="mod + K"
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setIsOpen(true)}
      onSpotlightClose={() => setIsOpen(false)}
      actions={actions}
      filter={(_query, found) => found}
      nothingFound="Nothing by that name."
      searchProps={{ leftSection: <IconSearch size={16} />, placeholder: 'Search or go to…' }}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 120 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      classNames={{
        content: classes.content,
        search: classes.search,
        actionsList: classes.list,
        actionsGroup: classes.group,
        action: classes.action,
        actionBody: classes.body,
        actionLabel: classes.label,
        actionDescription: classes.description,
      }}
    />
  );
}

function useCommandGroups(places: readonly Place[]): readonly CommandGroup[] {
  const offers = useOffers();
  const workspace = useWorkspaceCommands();
  return useMemo(() => {
    const goTo = { group: 'Go to', commands: places.map(toPlace) };
    const fromPlaces = places.map(({ name, commands }) => ({ group: name, commands: commands?.() ?? [] }));
    return [...offers, goTo, ...fromPlaces, ...workspace];
  }, [places, offers, workspace]);
}

const toPlace = ({ id, name, icon }: Place): PaletteCommand => ({
  id: `go-${id}`, label: name, icon, run: () => go(address(id)),
}); // prettier-ignore

const toActions = ({ group, commands }: CommandGroup): SpotlightActionGroupData => ({
  group,
  actions: commands.map(({ id, label, detail, icon: Icon, keys, run }) => ({
    id,
    label,
    ...(detail === undefined ? {} : { description: detail }),
    leftSection: Icon && <Icon size={16} stroke={1.75} />,
    rightSection: keys === undefined ? undefined : <KeyHint keys={keys} />,
    onClick: run,
  })),
});
