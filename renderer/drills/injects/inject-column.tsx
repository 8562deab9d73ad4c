import { Button } from '@mantine/core';
import { injectQueue } from '../../../shared/analysis/inject-queue';
import { KeyHint } from '../../ui/key-hint';
import { Secrets } from '../projector/secrets';
import { useRoom } from '../room/room-context';
import { ComingList } from './coming-list';
import { EffectsInForce } from './effects-in-force';
import { ImportMsel } from './import-msel';
import { InjectTabs } from './inject-tabs';
import { Postpone } from './postpone';
import { ReleasedList } from './released-list';
import classes from './inject-column.module.css';

/** What comes and may come, what has been; an inject made up on the spot; and what is in force now. */
export function InjectColumn() {
  const { live, workflow, scenario, isOver, look, view } = useRoom();
  const { timed } = injectQueue(live.board, workflow, scenario);
  const shown = view.listed ?? (isOver ? 'released' : 'coming');
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
      {scenario.injects.length > 0 && <InjectTabs shown={shown} />}
      <div className={classes.list}>{shown === 'released' ? <ReleasedList /> : <ComingList />}</div>
      <Secrets />
      <EffectsInForce />
    </section>
  );
}
