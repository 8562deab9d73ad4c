import { useLocalStorage } from '@mantine/hooks';

/** What this machine remembers of how the person likes to see things. Never work: that is in the workspace. */
export const useRemembered = <T>(name: string, first: T) =>
  useLocalStorage<T>({ key: `statedrill.${name}`, defaultValue: first, getInitialValueInEffect: false });
