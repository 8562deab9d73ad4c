import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Route } from '../client/navigation';
import { KeyHint } from '../ui/key-hint';
import { openPalette } from './palette';
import { RunningDrill } from './running-drill';
import { SaveState } from './save-state';
import classes from './top-bar.module.css';

/** What is true everywhere: which workspace, whether it is saved, which drill is open, and the way to everything. */
export const TopBar = ({ route }: { readonly route: Route }) => (
  <header className={classes.bar}>
    <SaveState />
    <div className={classes.end}>
      <RunningDrill route={route} />
      <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={14} aria-hidden />
        <span>Search or go to…</span>
        <KeyHint keys="Ctrl K" />
      </UnstyledButton>
    </div>
  </header>
);
