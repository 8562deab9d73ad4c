import { Button, CloseButton } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { meaningfulInjects, type InjectFamily, type InjectTarget } from '../../../shared/analysis/meaningful-injects';
import { KeyHint } from '../../ui/key-hint';
import { ConsequenceList } from '../room/consequence-list';
import { useRoom } from '../room/room-context';
import { usePreview } from '../room/use-preview';
import { EffectForm } from './effect-form';
import { FAMILIES, firstSettings, handInject, type Settings } from './hand-inject-draft';
import { isUsable } from './is-usable';
import { moveFocus } from './move-focus';
import { TargetList } from './target-list';
import classes from './hand-inject.module.css';

const MESSAGE: InjectTarget = { family: 'message', target: '', name: 'Message only', use: 'now', why: '' };

/** An inject made up on the spot: what it hits, how hard, and beforehand what it will do. */
export function HandInject() {
  const { live, workflow, scenario, look, give, toBoard } = useRoom();
  const targets = useMemo(() => meaningfulInjects(live.board, workflow), [live.board, workflow]);
  const [family, setFamily] = useState<InjectFamily>('pool');
  const [picked, setPicked] = useState<InjectTarget>();
  const [settings, setSettings] = useState<Settings>(firstSettings);

  const listed = targets.filter((target) => target.family === family);
  const found = listed.find((target) => target.target === picked?.target && target.option === picked.option);
  const target = family === 'message' ? MESSAGE : (found ?? listed.find(isUsable));
  const inject = target && handInject(target, settings, { workflow, injects: scenario.injects });
  const preview = usePreview(inject && { kind: 'improvise', inject });

  const close = (): void => {
    look({ panel: 'none' });
    toBoard();
  };
  const release = async (): Promise<void> => {
    if (inject !== undefined && (await give({ kind: 'improvise', inject }))) close();
  };

  const releaseByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void release();
  };

  return (
    <section className={classes.panel} aria-label="Inject by hand" onKeyDown={releaseByKey}>
      <header className={classes.header}>
        <h2 className={classes.title}>Inject by hand</h2>
        <CloseButton size="sm" aria-label="Close" onClick={close} />
      </header>
      <div className={classes.columns}>
        <nav className={classes.families} aria-label="What happens" onKeyDown={moveFocus}>
          {FAMILIES.map(({ family: id, name }, index) => (
            <button
              key={id}
              type="button"
              className={classes.family}
              aria-current={family === id}
              tabIndex={family === id ? 0 : -1}
              autoFocus={index === 0}
              onClick={() => setFamily(id)}
            >
              {name}
            </button>
          ))}
        </nav>
        {family !== 'message' && <TargetList targets={listed} chosen={target} onChoose={setPicked} />}
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void release();
          }}
        >
          <div className={classes.fields}>
            {target === undefined ? (
              <p className={classes.soft}>The plan has nothing of this kind.</p>
            ) : (
              <EffectForm
                target={target}
                settings={settings}
                onChange={(change) => setSettings({ ...settings, ...change })}
              />
            )}
            <div className={classes.preview} aria-live="polite">
              <h3 className={classes.label}>What it will do</h3>
              {inject !== undefined && preview.kind === 'ready' && <ConsequenceList told={preview.value} />}
              {preview.kind === 'failed' && <p className={classes.refused}>{preview.failure.message}</p>}
            </div>
          </div>
          <Button
            type="submit"
            disabled={inject === undefined || preview.kind === 'failed'}
            rightSection={<KeyHint keys="Ctrl Enter" />}
            aria-keyshortcuts="Control+Enter"
          >
            Release
          </Button>
        </form>
      </div>
    </section>
  );
}
