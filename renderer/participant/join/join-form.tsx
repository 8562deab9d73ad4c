import { useId, useState, type FormEvent } from 'react';
import type { ParticipantRole } from '../../../shared/participants/role';
import { call, useConnection } from '../../client/client';
import { enter } from '../door';
import { ConnectionLine } from '../page/connection-line';
import controls from '../page/controls.module.css';
import { Narrow, Page } from '../page/page';
import { roleHint, roleWord } from '../role-words';
import { codeIn, inGroups } from './join-code';
import classes from './join.module.css';

const ROLES: readonly ParticipantRole[] = ['player', 'evaluator', 'observer', 'scribe', 'co-facilitator'];

/** Code, name and role: all that is asked of anybody. */
export function JoinForm({ why }: { readonly why?: string | undefined }) {
  const [code, setCode] = useState(() => inGroups(codeIn(location.hash)));
  const [name, setName] = useState('');
  const [role, setRole] = useState<ParticipantRole>('player');
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const connection = useConnection();
  const ids = { code: useId(), name: useId(), role: useId(), hint: useId() };

  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsking(true);
    const answer = await call('participant.join', { code, name: name.trim(), role });
    setAsking(false);
    if (answer.ok) enter(answer.value.token);
    else setTrouble(answer.error.message);
  }

  return (
    <Page head={<ConnectionLine state={connection} />}>
      <Narrow>
        <div>
          <h1 className={classes.title}>Join the exercise</h1>
          <p className={classes.soft}>No account and no installation. The facilitator lets you in.</p>
        </div>
        {why !== undefined && why !== '' && <p className={classes.why}>{why}</p>}
        <form className={classes.form} onSubmit={(event) => void join(event)}>
          <div className={controls.field}>
            <label className={controls.label} htmlFor={ids.code}>
              Code
            </label>
            <input
              id={ids.code}
              className={controls.input}
              data-code
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              placeholder="XXXX-XXXX"
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              onBlur={() => setCode(inGroups(code))}
            />
          </div>
          <div className={controls.field}>
            <label className={controls.label} htmlFor={ids.name}>
              Your name
            </label>
            <input
              id={ids.name}
              className={controls.input}
              required
              maxLength={60}
              autoComplete="name"
              autoFocus={code !== ''}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <div className={controls.field}>
            <label className={controls.label} htmlFor={ids.role}>
              You take part as
            </label>
            <select
              id={ids.role}
              className={controls.input}
              aria-describedby={ids.hint}
              value={role}
              onChange={({ currentTarget: { value } }) => setRole(ROLES.find((it) => it === value) ?? 'player')}
            >
              {ROLES.map((it) => (
                <option key={it} value={it}>
                  {roleWord[it]}
                </option>
              ))}
            </select>
            <span id={ids.hint} className={controls.help}>
              {roleHint[role]}
            </span>
          </div>
          {trouble !== undefined && (
            <p className={controls.trouble} role="alert">
              {trouble}
            </p>
          )}
          <button
            type="submit"
            className={controls.button}
            data-main
            data-wide
            disabled={isAsking || code.trim() === '' || name.trim() === ''}
          >
            {isAsking ? 'Knocking…' : 'Join'}
          </button>
        </form>
        {location.protocol === 'http:' && location.hostname !== 'localhost' && location.hostname !== '127.0.0.1' && (
          <p className={controls.help}>
            This page is not enciphered: anyone on this network can read what is sent. Write nothing here that is secret
            outside of the exercise.
          </p>
        )}
      </Narrow>
    </Page>
  );
}
