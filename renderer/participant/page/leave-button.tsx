import { useState } from 'react';
import { leave } from '../door';
import controls from './controls.module.css';

/** Giving the place up is asked for once more: the way back is through the lobby. */
export function LeaveButton() {
  const [isSure, setSure] = useState(false);
  return (
    <div className={controls.row}>
      {isSure ? (
        <>
          <button type="button" className={controls.button} onClick={() => void leave()}>
            Leave, and give the place up
          </button>
          <button type="button" className={controls.button} onClick={() => setSure(false)}>
            Stay
          </button>
        </>
      ) : (
        <button type="button" className={controls.button} data-plain onClick={() => setSure(true)}>
          Leave the drill…
        </button>
      )}
    </div>
  );
}
