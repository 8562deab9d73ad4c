import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { valueOr } from '../../client/loadable';
import { call } from '../../client/client';
import { createResource, useResource } from '../../client/resource';
import { ErrorNote } from '../../ui/error-note';
import { useOwn } from '../use-own';
import { VersionCard } from './version-card';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  /** The version that the document shows; undefined while it shows the draft. */
  readonly shown: number | undefined;
  readonly onShow: (version: number | undefined) => void;
}

/** The draft against the last version, and every version that was kept. */
export function VersionsPanel({ runId, shown, onShow }: Props) {
  const { own } = useOwn(runId);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const next = (own.editions.at(-1)?.no ?? 0) + 1;
  const keep = async (): Promise<void> => {
    const kept = await call('editions.keep', { runId, note });
    setTrouble(kept.ok ? undefined : kept.error.message);
    if (kept.ok) setNote('');
  };
  return (
    <ul className={classes.list} aria-label="Versions">
      <li className={classes.card} aria-current={shown === undefined}>
        <div className={classes.cardTop}>
          <strong>Draft</strong>
          {shown !== undefined && (
            <Button size="compact-xs" variant="subtle" onClick={() => onShow(undefined)}>
              Show
            </Button>
          )}
        </div>
        <Changes runId={runId} last={next - 1} />
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextInput
            size="xs"
            label="Note, optional"
            dir="auto"
            maxLength={2_000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <div>
            <Button type="submit" size="compact-sm">
              Keep as version {next}
            </Button>
          </div>
        </form>
        {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      </li>
      {own.editions.toReversed().map((edition) => (
        <VersionCard key={edition.no} runId={runId} edition={edition} isShown={edition.no === shown} onShow={onShow} />
      ))}
    </ul>
  );
}

function Changes({ runId, last }: { readonly runId: string; readonly last: number }) {
  const resource = useMemo(
    () => createResource('editions.changes', { runId }, ['editions.changed', 'findings.changed']),
    [runId],
  );
  const { changes } = valueOr(useResource(resource), { changes: [] });
  if (last === 0) return <p className={classes.text}>No version has been kept yet. A version is kept whole: what comes later does not change it.</p>; // prettier-ignore
  if (changes.length === 0) return <p className={classes.text}>Nothing has changed since version {last}.</p>;
  return (
    <>
      <p className={classes.text}>Changed since version {last}:</p>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change} dir="auto">
            {change}
          </li>
        ))}
      </ul>
    </>
  );
}
