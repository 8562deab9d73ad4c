import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { valueOr } from '../client/loadable';
import { address, go } from '../client/navigation';
import { useRuns } from '../client/workspace-lists';
import { FilterMenu } from './filter-menu';
import { elementOptions, severityOptions, statusOptions, typeOptions } from './finding-words';
import type { Asked } from './finding-query';
import type { Register } from './register-pages';
import { SavedFilters } from './saved-filters';
import classes from './filter-bar.module.css';

interface Props {
  readonly asked: Asked;
  readonly runId: string | undefined;
  readonly register: Register;
  readonly onChange: (asked: Asked) => void;
}

/** What of the register is shown: a view, and words, severity, status, type, element and run within it. */
export function FilterBar({ asked, runId, register, onChange }: Props) {
  const { filter } = asked;
  const { total, all, overdue, isCapped } = register;
  const runs = valueOr(useRuns(), []).filter(({ conduct }) => conduct === 'live');
  const change = (part: Partial<Asked['filter']>): void => onChange({ ...asked, filter: { ...filter, ...part } });
  return (
    <div className={classes.place}>
      <div className={classes.bar} role="search" aria-label="Filter findings">
        <SegmentedControl
          className={classes.view}
          aria-label="View"
          value={filter.view}
          onChange={(view) => change({ view })}
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
          maxLength={500}
          value={filter.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
        <div className={classes.menus}>
          <FilterMenu
            label="Severity"
            options={severityOptions}
            chosen={filter.severities}
            onChange={(severities) => change({ severities: [...severities] })}
          />
          <FilterMenu
            label="Status"
            options={statusOptions}
            chosen={filter.statuses}
            onChange={(statuses) => change({ statuses: [...statuses] })}
          />
          <FilterMenu
            label="Type"
            options={typeOptions}
            chosen={filter.types}
            onChange={(types) => change({ types: [...types] })}
          />
          <FilterMenu
            label="Element"
            options={elementOptions}
            chosen={filter.elements}
            onChange={(elements) => change({ elements: [...elements] })}
          />
          <FilterMenu
            label="Run"
            options={runs.map(({ runId: value, title: label }) => ({ value, label }))}
            chosen={runId === undefined ? [] : [runId]}
            onChange={([first, second]) => go(toRun(second ?? first))}
          />
          <SavedFilters asked={asked} onChange={onChange} />
        </div>
        <span className={classes.count} role="status" data-figures>
          {isCapped ? `newest ${total.toLocaleString('en')}` : total.toLocaleString('en')} of {all.toLocaleString('en')}
        </span>
      </div>
    </div>
  );
}

/** One run at a time, in the address, so that a report can link to its findings. */
const toRun = (runId: string | undefined): string =>
  runId === undefined ? address('findings') : `${address('findings')}?run=${encodeURIComponent(runId)}`;
