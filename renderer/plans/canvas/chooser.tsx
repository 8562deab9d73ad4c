import { Modal, TextInput } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import classes from './chooser.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: Icon | undefined;
}

interface Props {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

const SHOWN = 60;

/** A search popup: type, arrow keys, Enter. */
export function Chooser({ title, placeholder, choices, onChoose, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching(choices, query).slice(0, SHOWN), [choices, query]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((now) => (now + step + found.length) % Math.max(1, found.length));
    const chosen = found[at];
    if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen.id);
    if (step !== 0 || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="sm"
      yOffset="18vh"
      transitionProps={{ duration: 0 }}
      padding="sm"
      overlayProps={{ backgroundOpacity: 0.12 }}
    >
      <TextInput
        data-autofocus
        placeholder={placeholder}
        aria-label={placeholder}
        value={query}
        role="combobox"
        aria-expanded
        aria-controls="chooser-list"
        aria-activedescendant={`choice-${at}`}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ul className={classes.list} id="chooser-list" role="listbox" aria-label={title}>
        {found.map(({ id, label, detail, icon: Sign }, n) => (
          <li
            key={id}
            id={`choice-${n}`}
            role="option"
            aria-selected={n === at}
            className={classes.choice}
            ref={(element) => {
              if (n === at) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => onChoose(id)}
            onPointerMove={() => setAt(n)}
          >
            {Sign && <Sign size={16} stroke={1.6} aria-hidden />}
            <span className={classes.label}>{label}</span>
            {detail && <span className={classes.detail}>{detail}</span>}
          </li>
        ))}
        {found.length === 0 && <li className={classes.none}>Nothing by that name.</li>}
      </ul>
    </Modal>
  );
}

function matching(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ label, detail = '' }) => {
    const text = `${label} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
