import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { homeAddress } from '../client/navigation';
import { EmptyState } from '../ui/empty-state';

export const UnknownPlace = () => (
  <EmptyState
    icon={IconMapQuestion}
    title="There is no such place"
    actions={
      <Button component="a" href={homeAddress}>
        Go to Home
      </Button>
    }
  >
    The address may be mistyped or from another version of Statedrill.
  </EmptyState>
);
