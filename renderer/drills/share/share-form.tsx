import { Button, NumberInput, Radio, TextInput } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { NetworkInterface } from '../../../shared/contract/sharing';
import { valueOr } from '../../client/loadable';
import { createResource, useResource } from '../../client/resource';
import { useRoom } from '../room/room-context';
import classes from './share-panel.module.css';
import { askSharing } from './use-sharing';

interface Props {
  /** The title of another drill that is shared now. */
  readonly other: string | undefined;
  /** Why sharing has ended. */
  readonly note: string | undefined;
}

/** Where a drill is shared, and who on the way could read what is sent: said before it is opened. */
export function ShareForm({ other, note }: Props) {
  const { runId } = useRoom();
  const [resource] = useState(() => createResource('share.interfaces', {}, []));
  const interfaces = valueOr(useResource(resource), NONE);
  const [chosen, setAddress] = useState<string>();
  const [port, setPort] = useState(0);
  const [how, setHow] = useState<'http' | 'tls'>('http');
  const [publicUrl, setPublicUrl] = useState('');
  const [isOpening, setOpening] = useState(false);
  const address = chosen ?? interfaces[0]?.address;

  async function open(): Promise<void> {
    if (address === undefined) return;
    setOpening(true);
    const ask = { runId, address, port, tls: how === 'tls', instead: other !== undefined };
    const url = publicUrl.trim();
    await askSharing('share.open', { ...ask, ...(url !== '' && { publicUrl: url }) });
    setOpening(false);
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p className={classes.lead}>
        People join by link, QR or code, from a phone or a laptop, with no account and no installation. Each is let in
        by you, reads the injects meant for the own role, acknowledges and answers. Nothing still to come leaves this
        machine.
      </p>
      {note !== undefined && <p className={classes.soft}>{note}</p>}
      <Radio.Group size="xs" label="Reachable at" value={address ?? ''} onChange={setAddress}>
        <div className={classes.choices}>
          {interfaces.map((it, index) => (
            <Radio key={it.address} size="xs" value={it.address} label={wordsOf(it)} autoFocus={index === 0} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        size="xs"
        label="On the way"
        value={how}
        onChange={(value) => setHow(value === 'tls' ? 'tls' : 'http')}
      >
        <div className={classes.choices}>
          <Radio
            size="xs"
            value="http"
            label="Plain HTTP"
            description="Opens at once on every device. Anyone on this network can read what is sent."
          />
          <Radio
            size="xs"
            value="tls"
            label="TLS with a certificate of its own"
            description="Nobody on the way can read it. Browsers warn once, as no authority has signed it: compare the fingerprint, then go on."
          />
        </div>
      </Radio.Group>
      <div className={classes.pair}>
        <NumberInput
          size="xs"
          label="Port"
          min={0}
          max={65_535}
          allowDecimal={false}
          placeholder="any"
          value={port === 0 ? '' : port}
          onChange={(value) => setPort(Number(value) || 0)}
        />
        <TextInput
          size="xs"
          label="Public address, where a proxy makes it known"
          placeholder="https://drill.example.org"
          value={publicUrl}
          onChange={(event) => setPublicUrl(event.currentTarget.value)}
        />
      </div>
      {other !== undefined && <p className={classes.warning}>“{other}” is shared now. Sharing this drill ends that.</p>}
      <div className={classes.foot}>
        <Button
          type="submit"
          leftSection={<IconShare2 size={16} aria-hidden />}
          loading={isOpening}
          disabled={address === undefined}
        >
          Share with participants
        </Button>
      </div>
    </form>
  );
}

const NONE: readonly NetworkInterface[] = [];

const wordsOf = ({ address, name, loopback }: NetworkInterface): string =>
  `${address} · ${name}${loopback ? ', this machine only' : ''}`;
