import { Button } from '@mantine/core';
import { injectQueue } from '../../../shared/analysis/inject-queue';
import { listTime } from './list-time';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import { Secrets } from '../projector/secrets';
import { ImportMsel } from './import-msel';
import { EffectsInForce } from './effects-in-force';
import { InjectLine } from './inject-line';
import { Postpone } from './postpone';
import { NextInject } from './next-inject';
import classes from './inject-column.module.css';

/** What comes, what may come, what has been; an inject made up on the spot; and what is in force now. */
export function InjectColumn() {
  const { live, workflow, scenario, isOver, look, view } = useRoom();
  const { timed, conditional, settled } = injectQueue(live.board, workflow, scenario);
  const next = isOver ? undefined : timed[0];
  const later = next === undefined ? timed : timed.slice(1);
  return (
    <section className={classes.column} aria-labelledby="injects">
      <header className={classes.header}>
        <h2 id="injects" className={classes.title}>
          Injects
        </h2>
        {!isOver && timed.length > 0 && <Postpone />}
        {!isOver && <ImportMsel />}
        {!isOver && (
          <Button
            size="compact-sm"
            px={8}
            flex="none"
            variant={view.panel === 'inject' ? 'light' : 'default'}
            rightSection={<KeyHint keys="I" />}
            onClick={() => look({ panel: view.panel === 'inject' ? 'none' : 'inject' })}
            aria-keyshortcuts="I"
          >
            By hand
          </Button>
        )}
      </header>
      <div className={classes.list}>
        {next !== undefined && <NextInject key={next.inject.id} inject={next.inject} due={next.due} />}
        {later.map(({ inject, due }) => (
          <InjectLine key={inject.id} inject={inject} status={isOver ? 'moot' : 'coming'} note={listTime(due)} />
        ))}
        {conditional.map(({ inject, when, isMoot }) => (
          <InjectLine key={inject.id} inject={inject} status={isMoot ? 'moot' : 'conditional'} below={when} />
        ))}
        {settled.length > 0 && <h3 className={classes.heading}>Released</h3>}
        {settled.map(({ inject, status, at }) => (
          <InjectLine
            key={inject.id}
            inject={inject}
            status={status}
            note={status === 'dropped' ? 'dropped' : listTime(at)}
          />
        ))}
        {timed.length + conditional.length + settled.length === 0 && (
          <p className={classes.none}>This scenario has no injects. Make one up with I.</p>
        )}
      </div>
      <Secrets />
      <EffectsInForce />
    </section>
  );
}
