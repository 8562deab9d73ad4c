import { useMemo } from 'react';
import { checkScenario } from '../../../shared/compile/check-scenario';
import { checkWorkflow } from '../../../shared/compile/check-workflow';
import { isError } from '../../../shared/compile/problem';
import { scenariosOf } from '../../../shared/model/freeze';
import { address, useRoute } from '../../client/navigation';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { viewOf } from './bench-address';
import { BenchScreen } from './bench-screen';
import { Refused } from './refused';
import { useSource, type Source } from './source';

const crumbs = [{ label: 'Simulate', to: address('simulate') }];

/** The simulation of an address, or why there is none. */
export function OpenedBench({ sourceId }: { readonly sourceId: string }) {
  const { source, reload } = useSource(sourceId);
  if (source.kind === 'ready') return <Checked source={source.value} />;
  return (
    <Page crumbs={crumbs} title="">
      <Loaded of={source} what="the plan" onRetry={reload}>
        {() => null}
      </Loaded>
    </Page>
  );
}

/** A plan with errors has no meaning to run: its problems are shown, each leading to its field. */
function Checked({ source }: { readonly source: Source }) {
  const view = viewOf(useRoute().query);
  const { plan } = source;
  const scenario = scenariosOf(plan).find(({ id }) => id === view.scenario) ?? scenariosOf(plan)[0];
  const errors = useMemo(
    () =>
      [...checkWorkflow(plan.workflow), ...(scenario ? checkScenario(plan.workflow, scenario) : [])].filter(isError),
    [plan.workflow, scenario],
  );
  if (errors.length === 0) return <BenchScreen source={source} view={view} crumbs={crumbs} />;
  return (
    <Page crumbs={crumbs} title={plan.workflow.title}>
      <Refused source={source} errors={errors} />
    </Page>
  );
}
