import { outlookHeadline } from '../../../shared/report/simulation/outlook-headline';
import type { Shown } from './shown';
import { useProbes } from './use-probes';
import classes from './headline.module.css';

/** The answer in one sentence, read out again when the runs are done. */
export function Headline({ shown: { bench, result, row } }: { readonly shown: Shown }) {
  const { cases, baseline, chosen, source } = bench;
  const probes = useProbes(bench, row?.service.key);
  const own = cases.slice(1).flatMap((it) => (it.result ? [{ title: it.title, result: it.result }] : []));
  // The first that changes nothing is said: what could be done about it before what else somebody has asked.
  const whatIfs =
    chosen === baseline ? [...probes, ...own.filter(({ title }) => probes.every((it) => it.title !== title))] : [];
  return (
    <p className={classes.headline} aria-live={chosen.batch?.state === 'done' ? 'polite' : 'off'} dir="auto">
      {chosen.variant && <span className={classes.case}>With “{chosen.title}”: </span>}
      {outlookHeadline(result, source.plan.workflow, whatIfs, row)}
    </p>
  );
}
