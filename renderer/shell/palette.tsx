import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { address, go } from '../client/navigation';
import { useOffers } from '../client/offered-commands';
import type { PaletteCommand, Place } from '../client/place';
import { KeyHint } from '../ui/key-hint';
import { matchCommands } from './match-commands';
import { useWorkspaceCommands } from './workspace-commands';
import classes from './palette.module.css';

export const openPalette = (): void => spotlight.open();

/** Ctrl K: every place, everything in the workspace, everything the places offer. */
export function Palette({ places }: { readonly places: readonly Place[] }) {
  const fromPlaces = places.map((place) => ({ group: place.name, commands: place.commands?.() ?? [] }));
  const all = [...useOffers(), { group: 'Go to', commands: goTo(places) }, ...fromPlaces, ...useWorkspaceCommands()];
  return (
    <Spotlight
      shortcut="mod + K"
      actions={all.filter(({ commands }) => commands.length > 0).map(toActions)}
      filter={matchCommands}
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

const goTo = (places: readonly Place[]): PaletteCommand[] =>
  places.map(({ id, name, icon }) => ({ id: `go-${id}`, label: name, icon, run: () => go(address(id)) }));

const toActions = ({
  group,
  commands,
}: {
  group: string;
  commands: readonly PaletteCommand[];
}): SpotlightActionGroupData => ({
  group,
  actions: commands.map(({ id, label, detail, keywords, icon: Icon, keys, run }) => ({
    id,
    label,
    ...(detail === undefined ? {} : { description: detail }),
    ...(keywords === undefined ? {} : { keywords: [...keywords] }),
    leftSection: Icon && <Icon size={16} stroke={1.75} />,
    rightSection: keys === undefined ? undefined : <KeyHint keys={keys} />,
    onClick: run,
  })),
});
