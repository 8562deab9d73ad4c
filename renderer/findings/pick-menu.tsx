import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onPick: (value: T) => void;
}

/** A button that offers values, each of which acts at once. */
export const PickMenu = <T extends string>({ label, options, onPick }: Props<T>) => (
  <Menu position="bottom-start">
    <Menu.Target>
      <Button variant="default" fw={400} flex="none" rightSection={<IconChevronDown size={12} />}>
        {label}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {options.map(({ value, label: name }) => (
        <Menu.Item key={value} onClick={() => onPick(value)}>
          {name}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);
