import { useEffect } from 'react';
import { homeAddress, useRoute, type Route } from '../client/navigation';
import type { Place } from '../client/place';
import { followWorkspaceStatus } from '../client/workspace-lists';
import { ConnectionBanner } from './connection-banner';
import { Palette } from './palette';
import { PlaceBoundary } from './place-boundary';
import { Rail } from './rail';
import { settingsPlace } from './settings-place';
import { TopBar } from './top-bar';
import { UnknownPlace } from './unknown-place';
import classes from './shell.module.css';

/** The frame around every place: rail, top bar, palette; and the place the address names. */
export function Shell({ places }: { readonly places: readonly Place[] }) {
  const route = useRoute();
  const place = [...places, settingsPlace].find(({ id }) => id === route.place);
  const isDrilling = route.place === 'drills' && route.path.length > 0;
  useEffect(followWorkspaceStatus, []);
  useEffect(() => {
    document.title = place ? `${place.name} – Statedrill` : 'Statedrill';
  }, [place]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main" onClick={skipToMain}>
        Skip to content
      </a>
      <Rail key={`${isDrilling}`} places={places} current={route.place} isDrilling={isDrilling} />
      <div className={classes.side}>
        <TopBar route={route} />
        <ConnectionBanner />
        <main id="main" className={classes.main} tabIndex={-1}>
          <PlaceBoundary key={route.place} name={place?.name ?? 'This place'} home={homeAddress}>
            {place ? <Shown place={place} route={route} /> : <UnknownPlace />}
          </PlaceBoundary>
        </main>
      </div>
      <Palette places={places} />
    </div>
  );
}

/** A component of its own, so that whatever a place does wrong happens inside its boundary. */
const Shown = ({ place, route }: { readonly place: Place; readonly route: Route }) => place.render(route);

/** The fragment is the app's address, so the link cannot be followed as it stands. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
