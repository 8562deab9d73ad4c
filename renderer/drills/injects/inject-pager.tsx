import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRoom } from '../room/room-context';
import { useTurnInject } from './use-turn-inject';

/** To the inject that was released before this one, and to the one after it. */
export function InjectPager() {
  const { toBoard } = useRoom();
  const { neighbour, turn } = useTurnInject();
  return (
    <ActionIcon.Group>
      {(['earlier', 'later'] as const).map((to) => {
        const inject = neighbour(to);
        const Icon = to === 'earlier' ? IconChevronLeft : IconChevronRight;
        const label = inject === undefined ? `No ${to} inject was released` : `Inject ${inject.no}, released ${to}`;
        return (
          <ActionIcon
            key={to}
            size="sm"
            variant="default"
            aria-label={label}
            title={`${label} (${to === 'earlier' ? '←' : '→'})`}
            disabled={inject === undefined}
            onClick={() => {
              turn(to);
              toBoard();
            }}
          >
            <Icon size={14} aria-hidden />
          </ActionIcon>
        );
      })}
    </ActionIcon.Group>
  );
}
