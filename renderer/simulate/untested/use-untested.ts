import { useEffect, useMemo, useState } from 'react';
import type { Untested } from '../../../shared/model/coverage';
import { call, listen } from '../../client/client';
import { loading, type Loadable } from '../../client/loadable';
import type { Bench } from '../bench/use-bench';
import { documentKey } from '../bench/case-key';

/** What past drills have not reached, asked again when the plan changes or a drill ends. */
export function useUntested({ source: { plan, planId }, scenario }: Bench): Loadable<Untested> {
  const { workflow } = plan;
  const [drills, again] = useState(0);
  const asked = useMemo(
    () => `${documentKey(workflow, scenario)} ${planId} ${drills}`,
    [workflow, scenario, planId, drills],
  );
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly untested: Loadable<Untested> }>();
  useEffect(() => listen('runs.changed', () => again((before) => before + 1)), []);
  useEffect(() => {
    let isWanted = true;
    void call('simulate.untested', { workflow, scenario, ...(planId !== undefined && { planId }) }).then((result) => {
      if (!isWanted) return;
      const untested: Loadable<Untested> = result.ok
        ? { kind: 'ready', value: result.value }
        : { kind: 'failed', failure: result.error };
      setAnswer({ asked, untested });
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `asked` stands for everything that is sent
  }, [asked]);
  return answer?.asked === asked ? answer.untested : loading;
}
