import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useSpeakers } from './use-speakers';

/** Somebody who is in the room, chosen or typed. */
export function Speaker(props: Omit<AutocompleteProps, 'data'>) {
  return <Autocomplete {...props} data={useSpeakers()} />;
}
