import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { WorkAction } from '../../../shared/analysis/work-actions';
import type { Key } from '../../../shared/model/ids';
import { useRoom } from '../room/room-context';
import { useAct } from './use-act';

interface Props {
  readonly id: Key;
  readonly deviations: readonly WorkAction[];
  readonly timers?: readonly WorkAction[] | undefined;
}

/** The ways of leaving the plan; each asks for one line of why. */
export function DeviationMenu({ id, deviations, timers = [] }: Props) {
  const { look, toBoard } = useRoom();
  const { act, ask } = useAct();
  if (deviations.length + timers.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md" onClose={toBoard} returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray" px={4} aria-label="More: leave the plan">
          <IconDots size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {timers.length > 0 && <Menu.Label>Timers</Menu.Label>}
        {timers.map((action) => (
          <Menu.Item key={action.label} onClick={() => act(action)}>
            {action.label}
          </Menu.Item>
        ))}
        <Menu.Label>Leave the plan (asks why)</Menu.Label>
        {deviations.map((action) => (
          <Menu.Item
            key={action.label}
            rightSection={action.key}
            onClick={() => {
              look({ chosen: id });
              ask(action);
            }}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
