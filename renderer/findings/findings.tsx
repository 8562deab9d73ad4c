import { Button, Group } from '@mantine/core';
import { IconClipboardCheck, IconPlus } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Finding } from '../../shared/model/finding';
import { valueOr } from '../client/loadable';
import { address, go, goInstead } from '../client/navigation';
import { createStore, useStore } from '../client/store';
import { findings as findingsResource, useRuns } from '../client/workspace-lists';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { SplitPanes } from '../ui/split-panes';
import { today } from '../ui/wall-time';
import { BulkBar } from './bulk-bar';
import { FilterBar } from './filter-bar';
import { useEditedFindings } from './finding-edits';
import { FindingPanel } from './finding-panel';
import { firstQuery, queryFindings, type FindingQuery } from './finding-query';
import { FindingsTable } from './findings-table';
import { NewFinding } from './new-finding';
import { RetestList } from './retest-list';
import { TrendView } from './trend-view';
import { useTriageKeys } from './triage-keys';
import classes from './findings.module.css';

/** Kept while the app is open, so that coming back shows the same findings. */
const queryStore = createStore<FindingQuery>(firstQuery);

interface Props {
  /** Id of the finding in the side panel, or `new`. */
  readonly open: string | undefined;
  /** Only findings of this run, where the address says so. */
  readonly runId: string | undefined;
}

/** The register: every gap and strength of every drill, and what is done about it. */
export const Findings = (props: Props) => {
  if (props.open === 'retest' || props.open === 'trend')
    return (
      <Page
        flush
        crumbs={[{ label: 'Findings', to: address('findings') }]}
        title={props.open === 'retest' ? 'Retest list' : 'Trend over drills'}
      >
        {props.open === 'retest' ? <RetestList /> : <TrendView />}
      </Page>
    );
  return <WholeRegister {...props} />;
};

const WholeRegister = (props: Props) => (
  <Loaded of={useEditedFindings()} what="findings" onRetry={() => void findingsResource.reload()}>
    {(all) => <Register all={all} {...props} />}
  </Loaded>
);

function Register({ all, open, runId }: Props & { readonly all: readonly Finding[] }) {
  const query = useStore(queryStore);
  const asked = useDeferredValue(useMemo(() => (runId === undefined ? query : { ...query, runId }), [query, runId]));
  const runs = valueOr(useRuns(), []);
  const titles = useMemo(() => new Map(runs.map(({ runId: id, title }) => [id, title])), [runs]);
  const runTitle = useCallback(
    (id: string): string => titles.get(id) ?? 'A run that is not in this workspace',
    [titles],
  );
  const [cursor, setCursor] = useState<string>();
  const shown = useMemo(() => queryFindings(all, asked, { today: today(), runTitle }), [all, asked, runTitle]);

  const current = open ?? cursor;
  const openFinding = all.find(({ id }) => id === open);
  const show = (id: string): void =>
    open === undefined ? go(address('findings', id)) : goInstead(address('findings', id));
  const point = (id: string): void => (open === undefined || open === 'new' ? setCursor(id) : show(id));
  const close = (): void => {
    setCursor(open === 'new' ? cursor : open);
    go(address('findings'));
  };
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pick = useCallback(
    (id: string): void => setPicked((now) => new Set(now.has(id) ? [...now].filter((it) => it !== id) : [...now, id])),
    [],
  );
  useTriageKeys({ shown, current, point, show, close, pick });

  const list = (
    <div className={classes.list}>
      {picked.size > 0 ? (
        <BulkBar
          ids={[...picked]}
          shown={shown.length}
          onSelectAll={() => setPicked(new Set(shown.map(({ id }) => id)))}
          onClear={() => setPicked(new Set())}
        />
      ) : (
        <FilterBar
          query={query}
          runId={runId}
          all={all}
          shown={shown.length}
          runTitle={runTitle}
          onChange={queryStore.set}
        />
      )}
      {shown.length > 0 ? (
        <FindingsTable
          findings={shown}
          current={current}
          picked={picked}
          onPick={pick}
          sort={query.sort}
          runTitle={runTitle}
          onSort={(sort) => queryStore.set({ ...query, sort })}
          onOpen={show}
        />
      ) : (
        <NoFindings isRegisterEmpty={all.length === 0} />
      )}
    </div>
  );
  const panel =
    open === 'new' ? (
      <NewFinding onClose={close} />
    ) : (
      openFinding && <FindingPanel key={open} finding={openFinding} others={all} onClose={close} />
    );
  return (
    <Page
      flush
      title="Findings"
      actions={
        <Group gap={8}>
          <Button variant="default" component="a" href={address('findings', 'trend')}>
            Trend
          </Button>
          <Button variant="default" component="a" href={address('findings', 'retest')}>
            Retest list
          </Button>
          <Button
            leftSection={<IconPlus size={14} />}
            component="a"
            href={address('findings', 'new')}
            aria-keyshortcuts="N"
          >
            New finding
          </Button>
        </Group>
      }
    >
      {panel ? (
        <SplitPanes
          name="findings"
          panes={[
            { id: 'list', size: '64%', min: '30%', content: list },
            { id: 'finding', size: '36%', min: '25%', content: panel },
          ]}
        />
      ) : (
        list
      )}
    </Page>
  );
}

const NoFindings = ({ isRegisterEmpty }: { readonly isRegisterEmpty: boolean }) =>
  isRegisterEmpty ? (
    <EmptyState
      icon={IconClipboardCheck}
      title="What drills have shown, and who mends it by when"
      actions={
        <>
          <Button component="a" href={address('home')}>
            Start a drill
          </Button>
          <Button variant="default" component="a" href={address('findings', 'new')}>
            New finding
          </Button>
        </>
      }
    >
      During a drill the key G writes a gap down here, with the step and the time it was seen. A finding can also be
      written by hand.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconClipboardCheck}
      title="No finding fits these filters"
      actions={
        <Button
          variant="default"
          onClick={() => {
            queryStore.set({ ...firstQuery, view: 'all' });
            go(address('findings'));
          }}
        >
          Show all findings
        </Button>
      }
    >
      Choose another view, or clear the filters.
    </EmptyState>
  );
