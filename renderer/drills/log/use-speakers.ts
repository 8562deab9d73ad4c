import { useMemo } from 'react';
import { rosterNames, rosterOf } from '../../../shared/model/roster';
import { useRoom } from '../room/room-context';

/** Everybody whose words an entry may hold: the roster, the people of the plan, then its roles, each once. */
export function useSpeakers(): string[] {
  const { workflow, scenario } = useRoom();
  return useMemo(() => {
    const known = [...workflow.people, ...workflow.roles].map(({ name }) => name);
    return [...new Set([...rosterNames(rosterOf(workflow, scenario)), ...known])];
  }, [workflow, scenario]);
}
