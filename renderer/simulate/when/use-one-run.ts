import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { call } from '../../client/client';
import { loading, type Loadable } from '../../client/loadable';
import type { Bench } from '../bench/use-bench';

type Record = Output<'simulate.one'>['record'];

/** One run of the chosen case, played again: the same on every machine. */
export function useOneRun({ source, scenario, chosen, settings }: Bench, run: number): Loadable<Record> {
  const asked = `${chosen.key} ${run}`;
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly record: Loadable<Record> }>();
  useEffect(() => {
    let isWanted = true;
    const { workflow } = source.plan;
    void call('simulate.one', {
      workflow,
      scenario,
      ...(chosen.variant && { variant: chosen.variant }),
      seed: settings.seed,
      run,
    }).then((result) => {
      if (!isWanted) return;
      const record: Loadable<Record> = result.ok
        ? { kind: 'ready', value: result.value.record }
        : { kind: 'failed', failure: result.error };
      setAnswer({ asked, record });
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `asked` stands for everything that is sent
  }, [asked]);
  return answer?.asked === asked ? answer.record : loading;
}
