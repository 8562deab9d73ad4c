import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseInstant } from '../../../shared/basics/instant';
import { formatInstant } from '../../../shared/basics/time';
import { dueAt } from '../../../shared/analysis/coming-up';
import type { Inject } from '../../../shared/model/scenario';
import { ConsequenceList } from '../room/consequence-list';
import { isWorkChosen, useRoom } from '../room/room-context';
import { usePreview } from '../room/use-preview';
import { useRoomKeys } from '../room/use-room-keys';
import classes from './inject-card.module.css';

/** An inject that is still to come: what it would do now, and what can be done with it. */
export function BeforeRelease({ inject, onEdit }: { readonly inject: Inject; readonly onEdit: () => void }) {
  const room = useRoom();
  const { live, give, toBoard } = room;
  const { id } = inject;
  const preview = usePreview({ kind: 'release', inject: id });
  const isHeld = live.board.schedule[id] === 'hold';
  const act = (command: Parameters<typeof give>[0]): void => {
    void give(command);
    toBoard();
  };
  const release = (): void => act({ kind: 'release', inject: id });
  const skip = (): void => act({ kind: 'drop', inject: id });
  const hold = (): void => act({ kind: 'schedule', inject: id, at: 'hold' });
  // the letters of a chosen piece of work come first
  const isMine = !isWorkChosen(room);
  useRoomKeys(isMine ? { r: release, x: skip, h: isHeld ? undefined : hold, e: onEdit } : {}, 'at hand');
  const letter = (of: string) => isMine && <Letter of={of} />;
  return (
    <footer className={classes.foot}>
      {preview.kind === 'ready' && inject.effects.length > 0 && (
        <ConsequenceList told={preview.value} lead="Released now:" />
      )}
      <div className={classes.go}>
        <Later inject={inject} />
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onEdit} rightSection={letter('E')}>
          Edit
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={skip} rightSection={letter('X')}>
          Skip
        </Button>
        {!isHeld && (
          <Button size="compact-sm" variant="default" onClick={hold} rightSection={letter('H')}>
            Hold back
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={release} rightSection={letter('R')}>
          Release now
        </Button>
      </div>
    </footer>
  );
}

const Letter = ({ of }: { readonly of: string }) => (
  <kbd className={classes.letter} aria-hidden>
    {of}
  </kbd>
);

/** Another instant for it to come by the clock. */
function Later({ inject }: { readonly inject: Inject }) {
  const { live, give, toBoard } = useRoom();
  const due = dueAt(inject, live.board);
  const [text, setText] = useState(due === undefined ? '' : formatInstant(due));
  const at = parseInstant(text);
  return (
    <form
      className={classes.later}
      onSubmit={(event) => {
        event.preventDefault();
        if (at === undefined) return;
        void give({ kind: 'schedule', inject: inject.id, at });
        toBoard();
      }}
    >
      <TextInput
        size="xs"
        aria-label="Comes at"
        placeholder="T+01:30"
        value={text}
        error={text !== '' && at === undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="subtle" color="gray" disabled={at === undefined || at === due}>
        Move
      </Button>
    </form>
  );
}
