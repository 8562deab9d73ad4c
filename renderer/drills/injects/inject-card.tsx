import { Button, Checkbox, CloseButton } from '@mantine/core';
import { expectedSeen, seenNote } from '../../../shared/analysis/inject-queue';
import { keepsSecret } from '../../../shared/analysis/known/known-state';
import { describeEffect } from '../../../shared/analysis/describe-effect';
import { namesOf } from '../../../shared/model/names';
import type { Inject } from '../../../shared/model/scenario';
import { HiddenMark } from '../projector/hidden-mark';
import { hiddenUntil } from '../projector/hidden-words';
import { KeyHint } from '../../ui/key-hint';
import { ConsequenceList } from '../room/consequence-list';
import { useRoom } from '../room/room-context';
import { usePreview } from '../room/use-preview';
import classes from './inject-card.module.css';

/** An inject to be read out and answered: who says what to whom, and what people are expected to do. */
export function InjectCard({ inject, isHeld }: { readonly inject: Inject; readonly isHeld: boolean }) {
  const { workflow, folds, look, give, toBoard } = useRoom();
  const goOn = (): void => {
    void give({ kind: 'resume' });
    toBoard();
  };
  const names = namesOf(workflow);
  const to = inject.to.map((role) => names.name('roles', role)).join(', ');
  return (
    <article className={classes.card} data-held={isHeld || undefined} aria-label={`Inject ${inject.no}`}>
      <header className={classes.header}>
        <span className={classes.no}>Inject {inject.no}</span>
        <h2 className={classes.title}>{inject.title}</h2>
        {isHeld ? (
          <Button rightSection={<KeyHint keys="Space" />} onClick={goOn}>
            Continue
          </Button>
        ) : (
          <CloseButton
            size="sm"
            aria-label="Close"
            onClick={() => {
              look({ inject: undefined });
              toBoard();
            }}
          />
        )}
      </header>
      <p className={classes.route}>
        {inject.mode} from {inject.from}
        {to !== '' && ` to ${to}`}
      </p>
      <div className={classes.body}>
        <div className={classes.said}>
          <p className={classes.message}>{inject.message}</p>
          {inject.effects.map((effect) => (
            <p key={JSON.stringify(effect)} className={classes.effect}>
              {describeEffect(effect, workflow)}{' '}
              {keepsSecret(inject, folds.known) && (
                <HiddenMark label={`Hidden from the room ${hiddenUntil(inject, workflow)}`} />
              )}
            </p>
          ))}
        </div>
        {inject.expected.length > 0 && <Expected inject={inject} />}
      </div>
      <Foot inject={inject} />
    </article>
  );
}

/** A tick is a note in the record: it says when the room did what was expected of it. */
function Expected({ inject }: { readonly inject: Inject }) {
  const { live, isOver, give } = useRoom();
  const notes = live.record.journal.flatMap(({ cause }) =>
    cause.kind === 'command' && cause.command.kind === 'note' ? [cause.command] : [],
  );
  const seen = expectedSeen(inject.id, notes);
  return (
    <fieldset className={classes.expected}>
      <legend className={classes.label}>Expected</legend>
      {inject.expected.map((text) => (
        <Checkbox
          key={text}
          size="sm"
          label={text}
          checked={seen.has(text)}
          disabled={isOver || seen.has(text) || live.board.injects[inject.id] === undefined}
          onChange={() => void give({ kind: 'note', text: seenNote(text), tag: 'observation', inject: inject.id })}
        />
      ))}
    </fieldset>
  );
}

function Foot({ inject }: { readonly inject: Inject }) {
  const { live, folds, isOver, give, toBoard } = useRoom();
  const isOpen = live.board.injects[inject.id] === undefined;
  const act = (command: Parameters<typeof give>[0]): void => {
    void give(command);
    toBoard();
  };
  if (isOpen) return isOver ? null : <BeforeRelease inject={inject} act={act} />;
  const cause = folds.latest?.event.cause;
  const isLatest =
    (cause?.kind === 'due' && cause.id === inject.id) ||
    (cause?.kind === 'command' && cause.command.kind === 'release' && cause.command.inject === inject.id);
  return (
    <footer className={classes.foot}>
      {isLatest && inject.effects.length > 0 && folds.latest !== undefined && (
        <ConsequenceList told={folds.latest.told} />
      )}
    </footer>
  );
}

interface BeforeProps {
  readonly inject: Inject;
  readonly act: (command: Parameters<ReturnType<typeof useRoom>['give']>[0]) => void;
}

function BeforeRelease({ inject, act }: BeforeProps) {
  const preview = usePreview({ kind: 'release', inject: inject.id });
  return (
    <footer className={classes.foot}>
      {preview.kind === 'ready' && inject.effects.length > 0 && (
        <ConsequenceList told={preview.value} lead="Released now:" />
      )}
      <div className={classes.go}>
        <Button size="sm" variant="subtle" color="gray" onClick={() => act({ kind: 'drop', inject: inject.id })}>
          Drop
        </Button>
        <Button size="sm" variant="default" onClick={() => act({ kind: 'release', inject: inject.id })}>
          Release now
        </Button>
      </div>
    </footer>
  );
}
