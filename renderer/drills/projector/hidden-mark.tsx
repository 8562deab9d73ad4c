import { IconEyeOff } from '@tabler/icons-react';
import { Tooltip } from '@mantine/core';
import classes from './hidden-mark.module.css';

/** Marks what is true and not known to the room. */
export const HiddenMark = ({ label, size = 14 }: { readonly label: string; readonly size?: number }) => (
  <Tooltip label={label} multiline maw={320}>
    <span className={classes.mark} role="img" aria-label={label}>
      <IconEyeOff size={size} aria-hidden />
    </span>
  </Tooltip>
);
