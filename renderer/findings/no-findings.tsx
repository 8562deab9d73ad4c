import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { address } from '../client/navigation';
import { EmptyState } from '../ui/empty-state';

interface Props {
  readonly isRegisterEmpty: boolean;
  readonly onShowAll: () => void;
}

export const NoFindings = ({ isRegisterEmpty, onShowAll }: Props) =>
  isRegisterEmpty ? (
    <EmptyState
      icon={IconClipboardCheck}
      title="What drills have shown, and who mends it by when"
      actions={
        <>
          <Button component="a" href={address('home')}>
            Start a drill
          </Button>
          <Button variant="default" component="a" href={address('findings', 'new')}>
            New finding
          </Button>
        </>
      }
    >
      During a drill the key G writes a gap down here, with the step and the time it was seen. A finding can also be
      written by hand.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconClipboardCheck}
      title="No finding fits these filters"
      actions={
        <Button variant="default" onClick={onShowAll}>
          Show all findings
        </Button>
      }
    >
      Choose another view, or clear the filters.
    </EmptyState>
  );
