import { useMemo } from 'react';
import { useRoom } from '../room/room-context';

/** Everybody whose words an entry may hold: the people of the plan, then its roles, each once. */
export function useSpeakers(): string[] {
  const { workflow } = useRoom();
  return useMemo(
    () => [...new Set([...workflow.people, ...workflow.roles].map(({ name }) => name))],
    [workflow.people, workflow.roles],
  );
}
