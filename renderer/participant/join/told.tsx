import type { ReactNode } from 'react';
import { useConnection } from '../../client/client';
import { ConnectionLine } from '../page/connection-line';
import controls from '../page/controls.module.css';
import { Narrow, Page } from '../page/page';
import classes from './join.module.css';

interface Props {
  readonly title: string;
  readonly again?: () => void;
  readonly children: ReactNode;
}

/** A page that says one thing. */
export function Told({ title, again, children }: Props) {
  const connection = useConnection();
  return (
    <Page head={<ConnectionLine state={connection} />}>
      <Narrow>
        <div role="status">
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.soft}>{children}</p>
        </div>
        {again !== undefined && (
          <div>
            <button type="button" className={controls.button} onClick={again}>
              Join again
            </button>
          </div>
        )}
      </Narrow>
    </Page>
  );
}
