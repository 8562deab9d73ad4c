import { useId } from 'react';
import { useDesk } from '../desk';
import controls from '../page/controls.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Whose word or decision it is: somebody of the plan by a few letters, or anybody. */
export function WhoField({ label, value, onChange }: Props) {
  const { view } = useDesk();
  const id = useId();
  return (
    <div className={controls.field}>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={controls.input}
        list={`${id}-names`}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {(view.names ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
