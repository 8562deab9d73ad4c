import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';
import { address } from '../client/navigation';
import type { Place } from '../client/place';
import { useRemembered } from '../ui/remembered';
import { Mark } from './mark';
import { ThemeSwitch } from './theme-switch';
import classes from './rail.module.css';

interface Props {
  readonly places: readonly Place[];
  readonly current: string;
  /** A drill is on screen: on a small one it needs the room. */
  readonly isDrilling: boolean;
}

/** The way between places; folds to icons and remembers. */
export function Rail({ places, current, isDrilling }: Props) {
  const isSmall = useMediaQuery('(max-width: 1500px)', false, { getInitialValueInEffect: false });
  const [said, setNarrow] = useRemembered<boolean | null>(isDrilling ? 'rail.narrow.drill' : 'rail.narrow', null);
  const narrow = said ?? (isDrilling && isSmall);
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} data-narrow={narrow || undefined} aria-label="Places">
      <div className={classes.brand}>
        <Mark />
        {!narrow && <span>Statedrill</span>}
      </div>
      <ul className={classes.list}>
        {places.map(({ id, name, icon }) => (
          <RailLink key={id} id={id} name={name} icon={icon} isCurrent={id === current} narrow={narrow} />
        ))}
      </ul>
      <ul className={classes.bottom}>
        <RailLink
          id="settings"
          name="Settings"
          icon={IconSettings}
          isCurrent={current === 'settings'}
          narrow={narrow}
        />
      </ul>
      <div className={classes.tools}>
        <ThemeSwitch />
        <Tooltip label={narrow ? 'Show names' : 'Fold to icons'} position="right">
          <ActionIcon aria-label={narrow ? 'Show names' : 'Fold to icons'} onClick={() => setNarrow(!narrow)}>
            <Fold size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}

interface LinkProps {
  readonly id: string;
  readonly name: string;
  readonly icon: Icon;
  readonly isCurrent: boolean;
  readonly narrow: boolean;
}

const RailLink = ({ id, name, icon: Icon, isCurrent, narrow }: LinkProps) => (
  <li>
    <Tooltip label={name} position="right" disabled={!narrow}>
      <a className={classes.link} href={address(id)} aria-current={isCurrent ? 'page' : undefined} aria-label={name}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {!narrow && <span>{name}</span>}
      </a>
    </Tooltip>
  </li>
);
