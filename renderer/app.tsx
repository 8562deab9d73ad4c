import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/theme.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { address } from './client/navigation';
import { places } from './places';
import { PlaceBoundary } from './shell/place-boundary';
import { Shell } from './shell/shell';
import { cssVariables, theme } from './ui/theme';

const colorScheme = localStorageColorSchemeManager({ key: 'statedrill.theme' });

export const App = () => (
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <Notifications position="bottom-right" />
      {/* What the boundary of a place cannot catch: a mistake made while the place is being left. */}
      <PlaceBoundary name="Statedrill" home={address('home')}>
        <Shell places={places} />
      </PlaceBoundary>
    </MantineProvider>
  </StrictMode>
);
