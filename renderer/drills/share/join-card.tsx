import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconMaximize, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sharing } from '../../../shared/contract/sharing';
import { useRoom } from '../room/room-context';
import { QrCode } from './qr-code';
import classes from './share-panel.module.css';
import { askSharing } from './use-sharing';

type Shared = NonNullable<Sharing['open']>;

/** How people join: by camera, by link, or by address and code. */
export function JoinCard({ shared }: { readonly shared: Shared }) {
  const { toBoard } = useRoom();
  const [isLarge, setLarge] = useState(false);
  const [isSure, setSure] = useState(false);
  const [join = ''] = shared.joinAddresses;
  const stop = (): void => {
    void askSharing('share.close', {});
    toBoard();
  };
  if (isLarge) return <Large shared={shared} onClose={() => setLarge(false)} />;
  return (
    <div className={classes.join} role="group" aria-label="How to join">
      <QrCode text={join} size={176} />
      <p className={classes.code} aria-label="Code">
        {shared.code}
      </p>
      {shared.plainAddresses.map((address) => (
        <p key={address} className={classes.address}>
          {address}
        </p>
      ))}
      <div className={classes.buttons}>
        <CopyLink address={join} />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconMaximize size={12} aria-hidden />}
          onClick={() => setLarge(true)}
        >
          Large
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRefresh size={12} aria-hidden />}
          title="The code that is shown now lets nobody in any more; whoever is in stays in"
          onClick={() => void askSharing('share.new-code', {})}
        >
          New code
        </Button>
      </div>
      <Fingerprint of={shared} />
      {shared.warning !== undefined && <p className={classes.warning}>{shared.warning}</p>}
      {shared.wrongCodes > 0 && (
        <p className={classes.soft}>
          {shared.wrongCodes} {shared.wrongCodes === 1 ? 'attempt' : 'attempts'} with a wrong code
        </p>
      )}
      <div className={classes.buttons}>
        {isSure ? (
          <>
            <Button size="compact-xs" color="dark" onClick={stop}>
              Stop: everybody is out
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setSure(false)}>
              Go on
            </Button>
          </>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => setSure(true)}>
            Stop sharing…
          </Button>
        )}
      </div>
    </div>
  );
}

const Fingerprint = ({ of: { fingerprint } }: { readonly of: Shared }) =>
  fingerprint === undefined ? null : (
    <div>
      <span className={classes.soft}>Fingerprint of the certificate (SHA-256)</span>
      <p className={classes.print}>{fingerprint}</p>
    </div>
  );

function CopyLink({ address }: { readonly address: string }) {
  const [done, setDone] = useState<string>();
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(address).then(
      () => setDone('Copied'),
      () => setDone('Refused: copy the address by hand'),
    );
  const Icon = done === 'Copied' ? IconCheck : IconCopy;
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Icon size={12} aria-hidden />}
      onClick={() => void copy()}
    >
      {done ?? 'Copy link'}
    </Button>
  );
}

/** For a screen that is held up or shared in a call. */
function Large({ shared, onClose }: { readonly shared: Shared; readonly onClose: () => void }) {
  const { joinAddresses, plainAddresses, code } = shared;
  return (
    <div className={classes.large} role="group" aria-label="How to join, large">
      <QrCode text={joinAddresses[0] ?? ''} size={264} />
      <p className={classes.address}>{plainAddresses[0]}</p>
      <p className={classes.code}>{code}</p>
      <Fingerprint of={shared} />
      <Button variant="default" autoFocus onClick={onClose}>
        Smaller
      </Button>
    </div>
  );
}
