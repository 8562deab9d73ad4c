import { Popover, type PopoverProps } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useRoom } from './room-context';
import classes from './popover-form.module.css';

interface Props extends Pick<PopoverProps, 'width'> {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The button that it hangs on. */
  readonly target: ReactElement;
  /** Enter in a field. */
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A few words to say before something is done. Whichever way it closes, the keys go back to the board. */
export function PopoverForm({ opened, onClose, target, onSubmit, children, width }: Props) {
  const { toBoard } = useRoom();
  const close = (): void => {
    onClose();
    toBoard();
  };
  return (
    <Popover opened={opened} onDismiss={close} position="bottom-end" shadow="md" trapFocus width={width}>
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {children}
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
