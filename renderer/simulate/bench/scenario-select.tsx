import { Combobox, InputBase, useCombobox } from '@mantine/core';
import type { Scenario } from '../../../shared/model/scenario';
import classes from './scenario-select.module.css';

interface Props {
  readonly scenarios: readonly Scenario[];
  readonly value: Scenario;
  readonly onChange: (id: string) => void;
}

/** Which scenario is played; its name is read whole, on two lines where it is long. */
export function ScenarioSelect({ scenarios, value, onChange }: Props) {
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active'),
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  return (
    <Combobox
      store={combobox}
      width={360}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(id) => {
        onChange(id);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          multiline
          label="Scenario"
          aria-label={`Scenario: ${value.title}`}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          classNames={{ input: classes.input ?? '' }}
          title={value.title}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className={classes.chosen} dir="auto">
            {value.title}
          </span>
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label="Scenario" mah={420} style={{ overflowY: 'auto' }}>
          {scenarios.map(({ id, title, injects }) => (
            <Combobox.Option key={id} value={id} active={id === value.id} selected={id === value.id}>
              <span className={classes.title} dir="auto">
                {title}
              </span>
              <span className={classes.injects}>{injectsText(injects.length)}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const injectsText = (count: number): string =>
  count === 0 ? 'no injects' : count === 1 ? '1 inject' : `${count} injects`;
