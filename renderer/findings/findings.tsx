import { Page } from '../ui/page';
import { address } from '../client/navigation';
import { RegisterView } from './register-view';
import { RetestList } from './retest-list';
import { TrendView } from './trend-view';

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
  return <RegisterView {...props} />;
};
