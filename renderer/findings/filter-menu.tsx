import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import classes from './filter-menu.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** None chosen means any. */
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of several values; the button says which are chosen. */
export function FilterMenu<T extends string>({ label, options, chosen, onChange }: Props<T>) {
  const first = options.find(({ value }) => value === chosen[0]);
  const toggle = (value: T): void =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Menu position="bottom-start" closeOnItemClick={false} disabled={options.length === 0}>
      <Menu.Target>
        <Button
          variant="default"
          className={classes.button}
          data-chosen={chosen.length > 0 || undefined}
          disabled={options.length === 0}
          rightSection={<IconChevronDown size={12} />}
        >
          <span className={classes.text}>
            {label}
            {first && `: ${first.label}`}
            {chosen.length > 1 && ` and ${chosen.length - 1} more`}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {options.map(({ value, label: name }) => (
          <Menu.Item
            key={value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(value)}
            leftSection={chosen.includes(value) ? <IconCheck size={14} /> : <span className={classes.blank} />}
            onClick={() => toggle(value)}
          >
            {name}
          </Menu.Item>
        ))}
        {chosen.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<span className={classes.blank} />} onClick={() => onChange([])}>
              Any
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
