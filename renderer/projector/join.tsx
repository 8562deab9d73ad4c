import type { ProjectorJoin } from '../../shared/model/projector';
import { QrCode } from '../ui/qr-code';
import classes from './join.module.css';

/** How people in the room come in with their own devices. */
export const Join = ({ join: { link, address, code } }: { readonly join: ProjectorJoin }) => (
  <section className={classes.join} aria-label="How to join">
    <div className={classes.qr}>
      <QrCode text={link} size="100%" />
    </div>
    <div>
      <p className={classes.how}>Join with your phone or laptop</p>
      <p className={classes.address}>{address}</p>
      <p className={classes.code}>{code}</p>
    </div>
  </section>
);
