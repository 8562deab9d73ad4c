import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Finding } from '../../shared/model/finding';
import { address, go } from '../client/navigation';
import { today } from '../ui/wall-time';
import { FilterMenu } from './filter-menu';
import { isOverdue, severityOptions, statusOptions } from './finding-words';
import type { FindingQuery } from './finding-query';
import { SavedFilters } from './saved-filters';
import classes from './filter-bar.module.css';

interface Props {
  readonly query: FindingQuery;
  readonly runId: string | undefined;
  readonly all: readonly Finding[];
  /** How many fit. */
  readonly shown: number;
  readonly runTitle: (runId: string) => string;
  readonly onChange: (query: FindingQuery) => void;
}

/** What of the register is shown: a view, and words, severity, status and run within it. */
export function FilterBar({ query, runId, all, shown, runTitle, onChange }: Props) {
  const overdue = useMemo(() => all.filter((finding) => isOverdue(finding, today())).length, [all]);
  const runs = useMemo(() => [...new Set(all.flatMap(({ evidence }) => (evidence ? [evidence.runId] : [])))], [all]);
  return (
    <div className={classes.bar} role="search" aria-label="Filter findings">
      <SegmentedControl
        aria-label="View"
        value={query.view}
        onChange={(view) => onChange({ ...query, view })}
        data={[
          { value: 'active', label: 'Active' },
          { value: 'overdue', label: overdue === 0 ? 'Overdue' : `Overdue ${overdue}` },
          { value: 'all', label: 'All' },
        ]}
      />
      <TextInput
        className={classes.text}
        aria-label="Search findings"
        placeholder="Search titles, texts, owners"
        leftSection={<IconSearch size={14} />}
        value={query.text}
        onChange={({ currentTarget }) => onChange({ ...query, text: currentTarget.value })}
      />
      <FilterMenu
        label="Severity"
        options={severityOptions}
        chosen={query.severities}
        onChange={(severities) => onChange({ ...query, severities })}
      />
      <FilterMenu
        label="Status"
        options={statusOptions}
        chosen={query.statuses}
        onChange={(statuses) => onChange({ ...query, statuses })}
      />
      <FilterMenu
        label="Run"
        options={runs.map((value) => ({ value, label: runTitle(value) }))}
        chosen={runId === undefined ? [] : [runId]}
        onChange={([first, second]) => go(toRun(second ?? first))}
      />
      <SavedFilters query={query} onChange={onChange} />
      <span className={classes.count} role="status" data-figures>
        {shown} of {all.length}
      </span>
    </div>
  );
}

/** One run at a time, in the address, so that a report can link to its findings. */
const toRun = (runId: string | undefined): string =>
  runId === undefined ? address('findings') : `${address('findings')}?run=${encodeURIComponent(runId)}`;
