import { Button } from '@mantine/core';
import { Fingerprint, inGroups, type Shared } from './join-card';
import { QrCode } from '../../ui/qr-code';
import classes from './share-panel.module.css';

/** How to join, for a screen that is held up or shared in a call. */
export function LargeCode({ shared, onClose }: { readonly shared: Shared; readonly onClose: () => void }) {
  const { joinAddresses, plainAddresses, code } = shared;
  return (
    <div className={classes.large} role="group" aria-label="How to join, large">
      <QrCode text={joinAddresses[0] ?? ''} size={208} />
      <p className={classes.address}>{plainAddresses[0]}</p>
      <p className={classes.code}>{inGroups(code)}</p>
      <Fingerprint of={shared} />
      <Button variant="default" autoFocus onClick={onClose}>
        Smaller
      </Button>
    </div>
  );
}
