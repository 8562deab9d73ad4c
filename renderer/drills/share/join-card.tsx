import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconMaximize, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sharing } from '../../../shared/contract/sharing';
import { QrCode } from '../../ui/qr-code';
import classes from './share-panel.module.css';
import { askSharing } from './use-sharing';

export type Shared = NonNullable<Sharing['open']>;

/** As it is read out and typed. */
export const inGroups = (code: string): string => code.replace(/^(.{4})(.{4})$/, '$1-$2');

/** How people join: by camera, by link, or by address and code. */
export function JoinCard({ shared, onLarge }: { readonly shared: Shared; readonly onLarge: () => void }) {
  const [join = ''] = shared.joinAddresses;
  return (
    <div className={classes.join} role="group" aria-label="How to join">
      <QrCode text={join} size={176} />
      <p className={classes.code} aria-label="Code">
        {inGroups(shared.code)}
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
          onClick={onLarge}
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
    </div>
  );
}

/** What the browser shows of the certificate has to be this. */
export const Fingerprint = ({ of: { fingerprint } }: { readonly of: Shared }) =>
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
