import { Button, Menu } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import {
  chatText,
  handoutHtml,
  handoutOf,
  mailAddress,
  mailText,
  type Handout,
} from '../../../shared/analysis/handout';
import { keepsSecret } from '../../../shared/analysis/known/known-state';
import type { SentAs } from '../../../shared/model/run';
import type { Inject } from '../../../shared/model/scenario';
import { download } from '../../client/download';
import { pictureBase64 } from '../../client/pictures';
import { isWorkChosen, useRoom } from '../room/room-context';
import { useRoomKeys } from '../room/use-room-keys';
import { handoutPicture } from './handout-picture';

const WAYS: readonly { readonly as: SentAs; readonly key: string; readonly name: string; readonly done: string }[] = [
  { as: 'chat', key: 'Y', name: 'Copy as text for a chat', done: 'Copied for a chat' },
  { as: 'mail text', key: 'E', name: 'Copy as text for a mail', done: 'Copied for a mail' },
  { as: 'mail', key: 'L', name: 'Open in the mail program', done: 'Opened as mail' },
  { as: 'picture', key: 'O', name: 'Save as picture', done: 'Saved as picture' },
  { as: 'handout', key: 'F', name: 'Save as handout (one HTML file)', done: 'Saved as handout' },
];

/** A released inject on its way to people who are not in the room: one key each, and the record says that it was sent. */
export function SendInject({ inject }: { readonly inject: Inject }) {
  const room = useRoom();
  const { live, workflow, scenario, folds, give, toBoard } = room;
  const [sent, setSent] = useState<string>();
  const at = live.board.injects[inject.id]?.at ?? 0;
  const handout = handoutOf(inject, { at, isSecret: keepsSecret(inject, folds.known), workflow, scenario });
  const { title } = live.record.frozen.settings;
  const send = async (as: SentAs, done: string): Promise<void> => {
    const isHanded = await handOver(as, handout, title).then(
      () => true,
      () => false,
    );
    if (!isHanded) return setSent('Refused: choose another way');
    if (!(await give({ kind: 'sent', inject: inject.id, as }))) return;
    setSent(done);
    toBoard();
  };
  const keys = WAYS.map(({ as, key, done }) => [key.toLowerCase(), () => void send(as, done)] as const);
  useRoomKeys(isWorkChosen(room) ? {} : Object.fromEntries(keys), 'at hand');
  return (
    <Menu position="bottom-end" shadow="md" onClose={toBoard} returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconSend size={14} aria-hidden />}>
          {sent ?? 'Send…'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Marked EXERCISE EXERCISE EXERCISE</Menu.Label>
        {WAYS.map(({ as, key, name, done }) => (
          <Menu.Item key={as} rightSection={<kbd>{key}</kbd>} onClick={() => void send(as, done)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

async function handOver(as: SentAs, handout: Handout, exercise: string): Promise<void> {
  const fileName = `exercise-inject-${handout.no}`;
  switch (as) {
    case 'chat':
      return navigator.clipboard.writeText(chatText(handout));
    case 'mail text':
      return navigator.clipboard.writeText(mailText(handout));
    case 'mail':
      window.open(mailAddress(handout), '_blank', 'noopener');
      return;
    case 'picture': {
      const canvas = await handoutPicture(handout);
      const data = canvas.toDataURL('image/png');
      const text = data.slice(data.indexOf(',') + 1);
      download({ fileName: `${fileName}.png`, mediaType: 'image/png', encoding: 'base64', text });
      return;
    }
    case 'handout': {
      const text = handoutHtml(handout, exercise, await picturesOf(handout));
      download({ fileName: `${fileName}.html`, mediaType: 'text/html', encoding: 'utf-8', text });
    }
  }
}

async function picturesOf({ attachments }: Handout): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    attachments.map(async (it) => {
      const jpeg = it.kind === 'file' ? await pictureBase64(it.hash) : undefined;
      return it.kind === 'file' && jpeg !== undefined ? [[it.hash, jpeg] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
