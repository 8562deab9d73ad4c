import { Tabs } from '@mantine/core';
import { memo, useMemo } from 'react';
import { address } from '../../client/navigation';
import { Page, type Crumb } from '../../ui/page';
import { BreaksTab } from '../breaks/breaks-tab';
import { SeveralTab } from '../several/several-tab';
import { TimesTab } from '../times/times-tab';
import { UntestedTab } from '../untested/untested-tab';
import { VariantEditor } from '../what-if/variant-editor';
import { WhatIfTab } from '../what-if/what-if-tab';
import { WhenTab } from '../when/when-tab';
import { WhoTab } from '../who/who-tab';
import { WhyTab } from '../why/why-tab';
import { look, TABS, type BenchView, type Tab } from './bench-address';
import { CaseList } from './case-list';
import { Endings } from './endings';
import { Headline } from './headline';
import { looksTheSame } from './looks-the-same';
import { RunBar } from './run-bar';
import { RunProgress } from './run-progress';
import { mainService, serviceRows } from '../../../shared/report/simulation/service-rows';
import { ServicesTable } from './services-table';
import type { Shown } from './shown';
import type { Source } from './source';
import { useBench, type Bench } from './use-bench';
import { TAB_NAMES, tabsOf, useBenchCommands } from './use-bench-commands';
import { useComparison } from './use-comparison';
import classes from './bench-screen.module.css';

interface Props {
  readonly source: Source;
  readonly view: BenchView;
  readonly crumbs: readonly Crumb[];
}

/** Scenarios at the left, the services in the middle, below them why, when, who and what breaks. */
export function BenchScreen({ source, view, crumbs }: Props) {
  const bench = useBench(source, view.scenario, view.case);
  useBenchCommands(bench);
  return (
    <Page
      crumbs={crumbs}
      title={source.plan.workflow.title}
      aside={
        source.planId === undefined ? (
          source.parts === undefined ? (
            'template'
          ) : (
            `${source.parts.length} plans at once`
          )
        ) : (
          <a className={classes.link} href={address('plans', source.planId)}>
            open the drawing
          </a>
        )
      }
      actions={<RunBar bench={bench} />}
      flush
    >
      <div className={classes.screen}>
        <RunProgress bench={bench} />
        <div className={classes.columns}>
          <CaseList bench={bench} />
          <Results bench={bench} view={view} />
        </div>
      </div>
    </Page>
  );
}

interface ResultsProps {
  readonly bench: Bench;
  readonly view: BenchView;
}

const sameView = (a: BenchView, b: BenchView): boolean =>
  a.tab === b.tab && a.service === b.service && a.run === b.run && a.scenario === b.scenario && a.case === b.case;

const Results = memo(ShownResults, (a, b) => sameView(a.view, b.view) && looksTheSame(a.bench, b.bench));

function ShownResults({ bench, view }: ResultsProps) {
  const { source, chosen, baseline } = bench;
  const { result } = chosen;
  const { workflow } = source.plan;
  const comparison = useComparison(baseline, chosen);
  const before = chosen === baseline ? undefined : baseline.result;
  // the same rows while the figures are: charts are drawn from them
  const rows = useMemo(
    () => (result === undefined ? [] : serviceRows(result, workflow, before && { result: before, comparison })),
    [result, workflow, before, comparison],
  );
  const row = rows.find(({ service }) => service.key === view.service) ?? mainService(rows);
  if (result === undefined)
    return (
      <div className={classes.results}>
        <NoResult bench={bench} />
      </div>
    );
  const shown: Shown = { bench, result, rows, row };
  return (
    <div className={classes.results} data-old={chosen.isOld || undefined}>
      <Headline shown={shown} />
      <Endings shown={shown} />
      <ServicesTable shown={shown} />
      <Tabs
        className={classes.tabs}
        value={view.tab}
        onChange={(tab) => look(source.id, { tab: TABS.find((it) => it === tab) ?? 'times' })}
        keepMounted={false}
      >
        <Tabs.List>
          {tabsOf(source).map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {TAB_NAMES[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view.tab} className={classes.panel}>
          <TabContent tab={view.tab} shown={shown} run={view.run} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

interface ContentProps {
  readonly tab: Tab;
  readonly shown: Shown;
  readonly run: number | undefined;
}

function TabContent({ tab, shown, run }: ContentProps) {
  switch (tab) {
    case 'together':
      return shown.bench.source.parts && <SeveralTab shown={shown} parts={shown.bench.source.parts} />;
    case 'times':
      return <TimesTab shown={shown} />;
    case 'why':
      return <WhyTab shown={shown} />;
    case 'when':
      return <WhenTab shown={shown} run={run} />;
    case 'who':
      return <WhoTab shown={shown} />;
    case 'breaks':
      return <BreaksTab shown={shown} />;
    case 'untested':
      return <UntestedTab shown={shown} />;
    case 'what-if':
      return <WhatIfTab shown={shown} />;
  }
}

/** Not there yet; or refused, as the line above says, where a what-if can be mended on the spot. */
function NoResult({ bench }: { readonly bench: Bench }) {
  const { batch, variant } = bench.chosen;
  if (batch?.refusal === undefined) return <Waiting isAsked={batch !== undefined} />;
  return variant && <VariantEditor bench={bench} variant={variant} />;
}

const Waiting = ({ isAsked }: { readonly isAsked: boolean }) => (
  <p className={classes.waiting} role="status">
    {isAsked ? 'The first runs are on their way…' : 'Nothing has been run yet.'}
  </p>
);
