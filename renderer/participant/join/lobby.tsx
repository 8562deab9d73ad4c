import type { ParticipantRole } from '../../../shared/participants/role';
import { useConnection } from '../../client/client';
import { StatusShape } from '../../ui/status-shape';
import { leave } from '../door';
import { ConnectionLine } from '../page/connection-line';
import controls from '../page/controls.module.css';
import { Narrow, Page } from '../page/page';
import { roleWord } from '../role-words';
import classes from './join.module.css';

/** Knocked, and not yet let in: nothing of the drill has reached this device. */
export function Lobby({ name, role }: { readonly name: string; readonly role: ParticipantRole }) {
  const connection = useConnection();
  return (
    <Page head={<ConnectionLine state={connection} />}>
      <Narrow>
        <div className={classes.wait} role="status">
          <StatusShape status="working" size={28} />
          <h1 className={classes.title}>The facilitator sees that you wait</h1>
        </div>
        <p className={classes.soft}>
          This page goes on by itself as soon as you are let in. You can put the device down; leave the page open.
        </p>
        <dl className={classes.facts}>
          <dt>Name</dt>
          <dd>{name}</dd>
          <dt>Wished for</dt>
          <dd>{roleWord[role]}</dd>
        </dl>
        <div>
          <button type="button" className={controls.button} onClick={() => void leave()}>
            Not me: join anew
          </button>
        </div>
      </Narrow>
    </Page>
  );
}
