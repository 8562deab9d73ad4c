import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { keepsSecret } from '../../../shared/analysis/known/known-state';
import { describeEffect } from '../../../shared/analysis/describe-effect';
import { formatInstant } from '../../../shared/basics/time';
import { namesOf } from '../../../shared/model/names';
import type { Inject } from '../../../shared/model/scenario';
import { AttachmentList } from '../../ui/attachments/attachment-list';
import { HiddenMark } from '../projector/hidden-mark';
import { hiddenUntil } from '../projector/hidden-words';
import { KeyHint } from '../../ui/key-hint';
import { ConsequenceList } from '../room/consequence-list';
import { useRoom } from '../room/room-context';
import { BeforeRelease } from './before-release';
import { EditInject } from './edit-inject';
import { ExpectedActions } from './expected-actions';
import { InjectAnswers } from './inject-answers';
import { InjectPager } from './inject-pager';
import { SendInject } from './send-inject';
import { repeatOf } from './repeat-inject';
import classes from './inject-card.module.css';

/** An inject to be read out and answered: who says what to whom, and what people are expected to do. */
export function InjectCard({ inject, isHeld }: { readonly inject: Inject; readonly isHeld: boolean }) {
  const { live, workflow, folds, look, give, toBoard } = useRoom();
  const settled = live.board.injects[inject.id];
  const [isEditing, setEditing] = useState(false);
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
        {settled?.status === 'released' && <InjectPager />}
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
        {settled !== undefined && ` · ${settled.status} at ${formatInstant(settled.at)}`}
      </p>
      {isEditing ? (
        <EditInject inject={inject} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className={classes.body}>
            <div className={classes.said}>
              <p className={classes.message}>{inject.message}</p>
              <AttachmentList attachments={inject.attachments ?? []} />
              {inject.effects.map((effect) => (
                <p key={JSON.stringify(effect)} className={classes.effect}>
                  {describeEffect(effect, workflow)}{' '}
                  {keepsSecret(inject, folds.known) && (
                    <HiddenMark label={`Hidden from the room ${hiddenUntil(inject, workflow)}`} />
                  )}
                </p>
              ))}
              <InjectAnswers inject={inject} />
            </div>
            {inject.expected.length > 0 && <ExpectedActions inject={inject} />}
          </div>
          <Foot inject={inject} onEdit={() => setEditing(true)} />
        </>
      )}
    </article>
  );
}

function Foot({ inject, onEdit }: { readonly inject: Inject; readonly onEdit: () => void }) {
  const { live, folds, scenario, isOver, give, toBoard } = useRoom();
  const isOpen = live.board.injects[inject.id] === undefined;
  if (isOpen) return isOver ? null : <BeforeRelease inject={inject} onEdit={onEdit} />;
  const cause = folds.latest?.event.cause;
  const isLatest =
    (cause?.kind === 'due' && cause.id === inject.id) ||
    (cause?.kind === 'command' && cause.command.kind === 'release' && cause.command.inject === inject.id);
  return (
    <footer className={classes.foot}>
      {isLatest && inject.effects.length > 0 && folds.latest !== undefined && (
        <ConsequenceList told={folds.latest.told} />
      )}
      {!isOver && (
        <div className={classes.go}>
          <SendInject inject={inject} />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => {
              void give({ kind: 'improvise', inject: repeatOf(inject, scenario.injects) });
              toBoard();
            }}
          >
            Repeat
          </Button>
        </div>
      )}
    </footer>
  );
}
