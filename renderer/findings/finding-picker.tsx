import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { everyFinding } from '../../shared/model/finding-query';
import { call } from '../client/client';
import { today } from '../ui/wall-time';

interface Props {
  readonly label: string;
  /** Never offered: the finding itself. */
  readonly except: string;
  readonly autoFocus?: boolean;
  readonly onPick: (id: string) => void;
}

const MOST = 20;

/** Another finding by its words: the register is asked while they are typed. */
export function FindingPicker({ label, except, autoFocus = false, onPick }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly { value: string; label: string }[]>([]);
  useEffect(() => {
    let wanted = true;
    const query = {
      filter: { ...everyFinding, text },
      order: { by: text.trim() === '' ? 'raised' : 'relevance', descending: true },
      today: today(),
    } as const;
    const waiting = setTimeout(() => {
      void call('findings.page', { query, offset: 0, limit: MOST }).then((page) => {
        if (wanted && page.ok) setFound(page.value.rows.map(({ id, title }) => ({ value: id, label: title })));
      });
    }, 150);
    return () => {
      wanted = false;
      clearTimeout(waiting);
    };
  }, [text]);
  return (
    <Select
      label={label}
      searchable
      autoFocus={autoFocus}
      placeholder="Words of the other finding"
      nothingFoundMessage="No finding has these words"
      data={found.filter(({ value }) => value !== except)}
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => id !== null && onPick(id)}
    />
  );
}
